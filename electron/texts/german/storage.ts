import type { Texts } from '../english';
import { number, plural } from '../number';

const subjects: Readonly<Record<string, string>> = {
  settings: 'Einstellungen',
  vault: 'Geheimnisse',
  'alert-ledger': 'Die Liste der gemeldeten Warnungen',
  inbox: 'Der Posteingang',
  demand: 'Der Bedarf an jedem Pool',
  days: 'Der gestrige Stand jedes Pools',
};

export const storage: Texts['storage'] = {
  movedAside: (name, why, instead, now) =>
    `${name} war nicht brauchbar (${why}), also ${instead}. Nichts ist verloren: die Datei liegt jetzt als ${now} da.`,
  absent: (name, instead) => `${name} fehlt, also ${instead}.`,
  stuck: (name, why, instead) =>
    `${name} war nicht brauchbar (${why}), also ${instead}. Beiseitelegen ging auch nicht, also wird nichts darüber geschrieben; prüfen Sie die Rechte des Ordners.`,
  instead: {
    backup: 'gilt die letzte gute Kopie',
    memory: 'steht jetzt an ihrer Stelle, was Seatwatch davon wusste',
    nothing: 'ist Seatwatch ohne sie gestartet',
  },
  why: {
    unreadable: 'sie ist nicht lesbar',
    empty: 'sie ist leer',
    damaged: 'sie ist abgeschnitten oder beschädigt',
    newer: (schema) => `ein neueres Seatwatch hat sie geschrieben (${schema})`,
    misshapen: (path) =>
      `ihr Inhalt hat nicht die erwartete Form${path === null ? '' : `, an der Stelle ${path}`}`,
  },
  notSaved: (name, file, why) => `Nicht gespeichert: ${subjects[name] ?? file}. ${why}`,
  notSavedWhy: {
    full: 'Der Datenträger ist voll. Schaffen Sie Platz; Seatwatch versucht es jede Minute wieder.',
    refused:
      'Der Profilordner ist nicht beschreibbar. Prüfen Sie seine Rechte und seinen Datenträger; Seatwatch versucht es jede Minute wieder.',
    newer:
      'Ein neueres Seatwatch hat die Datei inzwischen geschrieben, und sie bleibt, wie sie ist. Beenden Sie dieses, und starten Sie das neuere.',
    locked:
      'Ein anderes Seatwatch schreibt die Datei und wird nicht fertig. Beenden Sie es; Seatwatch versucht es jede Minute wieder.',
  },
  profile: (folder) =>
    `der Profilordner ${folder} ist nicht beschreibbar; prüfen Sie seinen Pfad und seine Rechte, oder nennen Sie mit --profile einen anderen`,
  newFile: {
    taken: 'dort ist schon etwas, das keine Datei ist',
    refused: 'die Datei kann nicht geschrieben werden; prüfen Sie ihren Ordner und die Rechte dort',
  },
  vault: {
    unreadable:
      'Das gespeicherte Geheimnis ist nicht mehr zu entschlüsseln, weil der Schlüsselbund zurückgesetzt wurde oder ein anderer ist; geben Sie das Geheimnis noch einmal ein.',
    weak: 'Das gespeicherte Geheimnis ist nur schwach geschützt, und das haben Sie nicht erlaubt; geben Sie das Geheimnis noch einmal ein.',
  },
  chain: {
    changed: 'sie wurde verändert, nachdem sie geschrieben war',
    outOfOrder: (entry) => `sie ist Eintrag ${entry}, also fehlen Zeilen oder stehen in anderer Reihenfolge`,
    unlinked: 'sie folgt nicht auf die Zeile davor, also wurde eine der beiden ersetzt',
    replaced: 'sie ist nicht der Eintrag, der dort geschrieben wurde',
    cut: 'sie ist abgeschnitten',
    missing: (written) =>
      `sie fehlt: geschrieben ${plural(written, 'wurde', 'wurden')} ${number(written)} ${plural(written, 'Eintrag', 'Einträge')}`,
  },
};
