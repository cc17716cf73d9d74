import type { Texts } from '../english';

export const parts: Texts['parts'] = {
  optional: 'freiwillig',
  refreshNow: 'Jetzt aktualisieren',
  refreshNowKey: 'Jetzt aktualisieren (R)',
  clearSearch: 'Suche leeren',
  clearSearchKey: 'Suche leeren (Esc)',
  dismiss: 'Schließen',
  noPools: {
    noMatch: (query) => `Kein Pool passt zu „${query}“.`,
    notRead: 'Es wurden noch keine Zahlen gelesen.',
    none: 'Sobald ein Anbieter eine Lizenz aufführt, steht sie hier.',
  },
  notEncrypted: 'Nicht verschlüsselt',
  notEncryptedWhy:
    'Nicht verschlüsselt: Diese Verbindung nutzt einfaches http; wer am Weg sitzt, kann ihre Zahlen lesen, und ihr Geheimnis, falls sie eines hat. Nutzen Sie https, wenn der Server es anbietet.',
  demo: 'Demo: simulierte Anbieter',
  connectOwn: 'Eigene verbinden',
  trouble: {
    tryAgain: 'Noch einmal versuchen',
    tryNow: 'Jetzt versuchen',
    trying: 'Wird versucht …',
    network: 'Wartet auf das Netz dieses Computers',
    edit: 'Verbindung bearbeiten',
    docs: 'Dokumentation des Anbieters',
    docsOf: (vendor) => `Öffnet sich im Browser: wie ${vendor} verbunden wird`,
  },
  snooze: {
    title: (name) => `${name} stummschalten`,
    allAlerts: 'Alle Warnungen',
    end: 'Ruhe beenden',
    untilRecovery: 'bis es sich erholt',
    button: 'Stummschalten',
    buttonKey: 'Stummschalten (S)',
  },
  welcome: {
    title: 'Sehen, wer einen Platz hat und wer bald keinen',
    text: 'Verbinden Sie einen Lizenzserver oder ein Cloud-Konto. Seatwatch liest nur, bis Sie eine Aktion auslösen, und behält alles auf diesem Computer.',
    connect: 'Anbieter verbinden',
    demo: 'Mit Demodaten umsehen',
    hasFile: 'Haben Sie eine Verbindungsdatei?',
    import: 'Einlesen',
    waiting: 'Wartet auf eine Datei …',
  },
};
