import type { Texts } from '../english';
import { number } from '../number';
import { overviewDays } from './overview-days';
import { overviewEnds } from './overview-ends';

export const overview: Texts['overview'] = {
  days: overviewDays,
  ends: overviewEnds,
  title: 'Übersicht',
  refresh: 'Aktualisieren',
  addConnection: 'Verbindung hinzufügen',
  troubled: 'Braucht Aufmerksamkeit',
  worstFirst: 'das Schlimmste zuerst',
  connections: 'Verbindungen',
  calm: 'Alles gut',
  leastFree: 'am wenigsten frei zuerst',
  old: 'Alte Zahlen',
  cannotBeTold: 'jetzt nicht feststellbar',
  allPools: (count) => `Alle ${number(count)} Pools`,
  more: (count) => `${number(count)} weitere anzeigen`,
  fewer: 'Weniger anzeigen',
  beyond: (count) => `${number(count)} weitere stehen hier nicht.`,
  health: {
    ok: 'gelesen',
    waiting: 'noch nicht gelesen',
    failing: 'kann nicht gelesen werden',
    cutOff: 'wartet auf das Netz',
  },
};
