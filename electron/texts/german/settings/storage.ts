import { number, plural } from '../../number';
import type { Texts } from '../../english';

export const storage: Texts['settings']['storage'] = {
  title: 'Speicher',
  folder: {
    title: 'Profilordner',
    show: 'Im Dateimanager zeigen',
    notShown: (folder: string) => `Kein Dateimanager ließ sich öffnen. Der Ordner ist ${folder}.`,
  },
  secrets: {
    title: 'Geheimnisse',
    system: 'Verschlüsselt; der Schlüssel liegt im Schlüsselbund dieses Computers.',
    unused:
      'Noch keines wurde gebraucht. Sie werden mit einem Schlüssel aus dem Schlüsselbund dieses Computers verschlüsselt.',
  },
  files: {
    title: 'Dateien',
    unread: 'Der Ordner konnte nicht gelesen werden. Prüfen Sie seine Rechte.',
    none: 'Noch ist nichts gespeichert.',
    sum: (size: string) => `zusammen ${size}`,
    kilobytes: (size: string) => `${size} kB`,
    megabytes: (size: string) => `${size} MB`,
    what: {
      settings: 'Verbindungen, Regeln und Einstellungen, ohne Geheimnisse',
      vault: 'Geheimnisse, verschlüsselt',
      'alert-ledger': 'welche Warnungen bestehen und was gemeldet wurde',
      inbox: 'der Posteingang',
      demand: 'Spitzen jedes Pools, für Prognosen',
      'action-log': 'Aktionen und ihr Nachweis',
      history: 'der Verlauf der Plätze',
      days: 'die Zahlen von gestern',
      logs: 'das eigene Protokoll des Programms',
      browser: 'was die Fenstertechnik aufhebt',
      Crashpad: 'was die Fenstertechnik aufhebt',
      backup: 'die letzte gute Kopie',
      aside: 'war nicht brauchbar und wurde beiseitegelegt',
    },
  },
  aside: {
    title: 'Beiseitegelegte Dateien',
    intro: (count: number) =>
      `${number(count)} ${plural(count, 'Datei war', 'Dateien waren')} nicht brauchbar und ${plural(count, 'liegt', 'liegen')} unter anderem Namen. Nichts darin ist verloren; löschen Sie sie, wenn Sie sie nicht mehr brauchen.`,
  },
  setup: {
    title: 'Einrichtung',
    detail: 'Die Verbindungen, für einen anderen Computer. Geheimnisse sind nie in der Datei.',
    exportFile: 'Exportieren',
    importFile: 'Importieren',
    inDemo: 'Die Demo hat nur simulierte Anbieter; es gibt nichts zu exportieren.',
  },
};
