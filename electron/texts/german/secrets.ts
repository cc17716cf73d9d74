import type { Texts } from '../english';

export const secrets: Texts['secrets'] = {
  defaultKeyring: 'Standard-Schlüsselbund',
  store: {
    memory:
      'Es wurde kein Schlüsselbund gefunden; gespeicherte Geheimnisse können daher nicht gelesen werden, und neue gelten nur, bis Seatwatch beendet wird. Starten Sie einen (GNOME Keyring, KWallet); er wird sofort benutzt.',
    weak: 'Geheimnisse sind schwach geschützt: Wer den Profilordner lesen kann, kann sie lesen. Starten Sie einen Schlüsselbund, dann ziehen sie dorthin um.',
    locked: 'Der Schlüsselbund ist gesperrt; entsperren Sie ihn, Seatwatch wartet.',
    gone: 'Der Schlüsselbund wurde beendet; starten Sie ihn wieder. Bis dahin arbeitet Seatwatch mit den Geheimnissen weiter, die es geöffnet hat.',
    unusable:
      'Der Schlüsselbund ist offen, gibt aber keinen Schlüssel her; Geheimnisse gelten daher nur, bis Seatwatch beendet wird. Starten Sie Seatwatch neu; ändert das unter Linux nichts, installieren Sie libsecret.',
  },
  choices: {
    keepWeakly: 'Schwach geschützt behalten …',
    stopWeakly: 'Nicht mehr behalten …',
    unlock: 'Entsperren …',
  },
  closed: {
    locked:
      'Der Schlüsselbund ist gesperrt; das gespeicherte Geheimnis kann daher nicht gelesen werden. Entsperren Sie ihn.',
    gone: 'Der Schlüsselbund wurde beendet; das gespeicherte Geheimnis kann daher nicht gelesen werden. Starten Sie ihn wieder.',
    unusable:
      'Der Schlüsselbund gibt keinen Schlüssel her; das gespeicherte Geheimnis kann daher nicht gelesen werden. Starten Sie Seatwatch neu; ändert das unter Linux nichts, installieren Sie libsecret.',
    absent:
      'Es läuft kein Schlüsselbund; das gespeicherte Geheimnis kann daher nicht gelesen werden. Starten Sie den, in dem es gespeichert wurde.',
  },
  dialog: {
    title: 'Geheimnisse in Seatwatch',
    keep: {
      message: 'Geheimnisse schwach geschützt behalten?',
      detail: [
        'Auf diesem Computer wurde kein Schlüsselbund gefunden. Ohne ihn kann Seatwatch Ihre Geheimnisse nur mit einem Schlüssel verbergen, der auf jedem Computer derselbe ist.',
        'Wer den Profilordner lesen kann, kann dann Ihre Geheimnisse lesen: andere Programme, die Sie ausführen, ein Administrator, eine Sicherung oder ein verlorener Datenträger, der nicht verschlüsselt ist.',
        'Andernfalls gelten sie nur, bis Seatwatch beendet wird, und Sie geben sie nach dem nächsten Start neu ein. Wenn ein Schlüsselbund erscheint, ziehen sie in jedem Fall dorthin um.',
      ].join('\n\n'),
      no: 'Nur bis zum Beenden',
      yes: 'Schwach geschützt behalten',
    },
    stop: {
      message: 'Schwach geschützte Geheimnisse nicht mehr behalten?',
      detail:
        'Sie werden aus dem Profilordner entfernt. Bis Seatwatch beendet wird, gelten sie weiter; nach dem nächsten Start geben Sie sie neu ein, sofern bis dahin kein Schlüsselbund sie übernommen hat.',
      no: 'Weiter behalten',
      yes: 'Nicht mehr behalten',
    },
  },
};
