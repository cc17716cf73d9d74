import type { Texts } from '../english';

export const setup: Texts['setup'] = {
  notWritten:
    'Die Einstellungen konnten nicht geschrieben werden, also wurde nichts geändert. Prüfen Sie den freien Platz und die Rechte des Profilordners, und speichern Sie noch einmal.',
  untilQuit:
    'Gespeichert. Es gibt keinen sicheren Speicher, also gilt das Geheimnis nur, bis Seatwatch beendet wird; starten Sie einen Schlüsselbund, um es zu behalten.',
  faults: {
    nameless: 'geben Sie der Verbindung einen Namen, wie „Gateway Zentrale“',
    noVendor: 'wählen Sie einen der Anbieter',
    removed: 'die Verbindung wurde inzwischen entfernt',
    otherAddress:
      'die Adresse ist jetzt eine andere, geben Sie es also noch einmal ein; an einen neuen Server wird es nicht von selbst gesendet',
    tooOften: (vendor, seconds) => `${vendor} darf höchstens alle ${seconds} Sekunden gelesen werden`,
    noSuchSetting: (vendor) => `${vendor} hat keine solche Einstellung`,
    noSuchSecret: (vendor) => `${vendor} hat kein solches Geheimnis`,
    url: 'erwartet wird eine Adresse wie https://gateway.example:9443, ohne Benutzer, Abfrage und Fragment',
    unencrypted:
      'erwartet wird https, denn dieser Dienst ist nur über das Internet erreichbar und würde seine Geheimnisse unterwegs zeigen',
  },
  file: {
    place: 'die Datei',
    line: (number) => `Zeile ${number}`,
    absent: 'es gibt sie nicht',
    unreadable: 'sie ist nicht lesbar',
    notJson: 'das ist kein JSON',
    stranger: 'ein solcher Eintrag ist hier nicht bekannt',
    secret: 'erwartet wird das Geheimnis als Text, oder ein Objekt, dessen env eine Umgebungsvariable nennt',
    id: 'erlaubt sind nur Buchstaben, Ziffern, - und _',
    twice: (id) => `die ID „${id}“ kommt zweimal vor`,
    noVariable: (name) => `die Umgebungsvariable ${name} ist nicht gesetzt`,
    caFile: (file) => `die Datei ${file} ist nicht als PEM-Zertifikate lesbar`,
    unknownVendor: (vendor) => `der Anbieter „${vendor}“ ist nicht bekannt`,
    raised: (place, vendor, least, wanted) =>
      `${place}: ${vendor} wird höchstens alle ${least} Sekunden abgefragt; statt ${wanted} gilt ${least}.`,
    unencrypted: (name, hasSecret) =>
      `${name} wird über unverschlüsseltes http gelesen, also kann unterwegs jeder ${hasSecret ? 'das Geheimnis und die Zahlen' : 'die Zahlen'} lesen; verwenden Sie https, wenn der Server es anbietet.`,
  },
};
