import type { Texts } from '../english';
import { number, plural } from '../number';

export const overviewEnds: Texts['overview']['ends'] = {
  title: 'Was als Nächstes abläuft',
  aside: (days) => `innerhalb von ${number(days)} Tagen, und was Ihnen fehlen würde`,
  inDays: (days) => (days === 0 ? 'heute' : days === 1 ? 'morgen' : `in ${number(days)} Tagen`),
  someEnd: (seats, total) =>
    `${number(seats)} von ${number(total)} ${plural(seats, 'läuft ab', 'laufen ab')}`,
  allEnd: (total) => (total === 1 ? 'Der einzige Platz läuft ab' : `Alle ${number(total)} laufen ab`),
  countEnds: (seats) => `${number(seats)} ${plural(seats, 'läuft ab', 'laufen ab')}`,
  unsaidEnds: 'Plätze laufen ab, wie viele, ist nicht angegeben',
  wouldBeShort: (ends, peak, short) =>
    `${ends}; bei der bisherigen Spitze von ${number(peak)} ${plural(short, 'würde', 'würden')} Ihnen ${number(short)} fehlen.`,
  wouldFit: (ends, peak) => `${ends}; für die bisherige Spitze von ${number(peak)} reicht es noch.`,
  peakUnknown: (ends) => `${ends}; wie viele gebraucht werden, ist noch nicht bekannt.`,
  short: (seats) => `${number(seats)} zu wenig`,
  enough: 'genug',
  cannotTell: 'nicht feststellbar',
  isOld: 'Alte Zahlen.',
};
