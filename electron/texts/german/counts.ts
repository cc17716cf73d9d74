import type { Texts } from '../english';
import { number } from '../number';

export const counts: Texts['counts'] = {
  levels: {
    ok: 'Gut',
    low: 'Knapp',
    critical: 'Fast aus',
    exhausted: 'Aus',
    expired: 'Abgelaufen',
    unknown: 'Unbekannt',
    uncounted: 'Nicht gezählt',
  },
  ofFree: (total) => `von ${number(total)} frei`,
  notCounted: 'nicht gezählt',
};
