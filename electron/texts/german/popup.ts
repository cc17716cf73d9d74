import type { Texts } from '../english';
import { number } from '../number';

export const popup: Texts['popup'] = {
  reading: 'Wird gelesen …',
  settings: 'Einstellungen',
  openWindow: 'Fenster öffnen',
  alerts: 'Warnungen',
  alertsUnread: (count) => `Warnungen, ${number(count)} ungelesen`,
  snoozeAll: 'Alle Warnungen stummschalten',
  keepOpen: 'Offen halten',
  endSnooze: 'Beenden',
  search: (pools) => `${pools} durchsuchen`,
  cannotBeRead: 'Verbindungen, die nicht gelesen werden können',
  troubled: 'Braucht Aufmerksamkeit',
  calm: 'Alles gut',
  leastFree: 'am wenigsten frei zuerst',
  leastFreeTitle: 'Am wenigsten frei zuerst',
  old: 'Alte Zahlen',
  asTheyWere: (moment) => `Stand von ${moment}`,
  opens: 'öffnet',
  inbox: {
    back: 'Zurück zu den Pools',
    markAllRead: 'Alle als gelesen markieren',
    empty: 'Noch hat nichts Sie gebraucht',
    emptyNext:
      'Wird ein Pool knapp, laufen Plätze bald ab oder kann eine Verbindung nicht gelesen werden, steht es hier 90 Tage lang.',
    seeRules: 'Ansehen, was wann gemeldet wird',
    changeRule: 'Diese Regel ändern …',
  },
};
