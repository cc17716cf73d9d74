import type { Texts } from '../../english';

export const wire: Texts['failures']['wire'] = {
  refused: (host) =>
    `${host} ist nicht erreichbar: dort antwortet nichts; prüfen Sie, ob der Server läuft und der Port stimmt.`,
  unknownName: (host) =>
    `${host} ist nicht erreichbar: der Name ist hier nicht bekannt; prüfen Sie die Schreibweise, das VPN und das DNS.`,
  noLookup: (host) =>
    `${host} ist nicht erreichbar: der Name konnte nicht nachgeschlagen werden; prüfen Sie Netz und DNS dieses Computers.`,
  noRoute: (host) =>
    `${host} ist nicht erreichbar: kein Weg führt dorthin; prüfen Sie das Netz dieses Computers und das VPN.`,
  cut: (host) =>
    `${host} ist nicht erreichbar: die Verbindung wurde getrennt, bevor die Antwort vollständig war; Seatwatch versucht es von selbst wieder.`,
  broke: (host) =>
    `${host} ist nicht erreichbar: die Verbindung ist abgebrochen; Seatwatch versucht es von selbst wieder.`,
  timedOut: (host) =>
    `${host} hat nicht rechtzeitig geantwortet; prüfen Sie die Last des Servers und das Netz, Seatwatch versucht es von selbst wieder.`,
  tooLarge: (host, megabytes) =>
    `${host} hat mehr als ${megabytes} MB geschickt; prüfen Sie, ob die Adresse die API des Anbieters ist.`,
  noTls: (host) =>
    `${host} spricht kein TLS wie erwartet; prüfen Sie, ob die Adresse http oder https verlangt und ob der Port stimmt.`,
  notHttp: (host) =>
    `${host} antwortet nicht in HTTP; prüfen Sie den Port und ob die Adresse https verlangt.`,
  noWay: (host) =>
    `Die Proxy-Einstellungen dieses Computers nennen für ${host} keine Art von Proxy, die Seatwatch benutzen kann; prüfen Sie sie.`,
  stopped: (host) => `Die Abfrage von ${host} wurde beendet; beim nächsten Mal wird wieder abgefragt.`,
  caFile: (file) =>
    `Die CA-Datei ${file} konnte nicht als PEM-Zertifikate gelesen werden; prüfen Sie ihren Pfad und Inhalt.`,
  notStored:
    'Die Datei konnte nicht geschrieben werden; prüfen Sie den freien Platz und die Rechte ihres Ordners.',
};
