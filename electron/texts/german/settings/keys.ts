import type { Texts } from '../../english';

export const keys: Texts['settings']['keys'] = {
  title: 'Tasten',
  key: 'Tasten',
  window: {
    title: 'In diesem Fenster',
    pages: 'die Seiten der Seitenleiste',
    settings: 'Einstellungen',
    search: 'auf dieser Seite suchen',
    rows: 'von Zeile zu Zeile',
    open: 'Einzelheiten einer Zeile öffnen',
    back: 'Einzelheiten schließen, dann die Suche leeren',
    refresh: 'aktualisieren',
    snooze: 'eine Warnung stummschalten',
    parts: 'von der Seitenleiste zur Liste zu den Einzelheiten',
  },
  popup: {
    title: 'Im kleinen Fenster',
    search: 'suchen; Tippen genügt',
    rows: 'von Zeile zu Zeile',
    open: 'den Pool in diesem Fenster öffnen',
    back: 'die Suche leeren, ein Menü schließen, ausblenden',
    refresh: 'aktualisieren',
    snooze: 'den Pool stummschalten',
    alerts: 'Warnungen',
    pin: 'das kleine Fenster offen halten',
    settings: 'Einstellungen',
    parts: 'vom Kopf zur Liste zum Fuß',
  },
  names: { control: 'Strg', home: 'Pos 1', end: 'Ende', enter: 'Eingabe', escape: 'Esc' },
};
