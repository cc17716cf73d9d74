import type { Texts } from '../../english';

export const connection: Texts['failures']['connection'] = {
  unknownVendor: (vendor) =>
    `Diese Version von Seatwatch kennt den Anbieter „${vendor}“ nicht; aktualisieren Sie Seatwatch, oder entfernen Sie die Verbindung.`,
  setting: (path, problem) =>
    `Die Einstellung ${path} ist nicht brauchbar (${problem}); importieren Sie die Verbindung noch einmal mit einer richtigen.`,
  noSecret: (label) =>
    `Für diese Verbindung ist nichts unter „${label}“ gespeichert; geben Sie es noch einmal ein.`,
  stopped: 'Die Abfrage wurde beendet; beim nächsten Mal wird wieder abgefragt.',
  ownFault:
    'Seatwatch ist über diese Antwort gestolpert, was sein eigener Fehler ist; sehen Sie nach einer neueren Version, oder melden Sie ihn.',
};
