import { number, plural } from '../number';

/** What ends within the next weeks, and what would be missing. */
export const overviewEnds = {
  title: 'What ends next',
  aside: (days: number) => `within ${number(days)} days, and what you would be short`,
  inDays: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${number(days)} days`),
  someEnd: (seats: number, total: number) =>
    `${number(seats)} of ${number(total)} ${plural(seats, 'ends', 'end')}`,
  allEnd: (total: number) => (total === 1 ? 'The only one ends' : `All ${number(total)} end`),
  countEnds: (seats: number) => `${number(seats)} ${plural(seats, 'ends', 'end')}`,
  unsaidEnds: 'Seats end, how many is not said',
  wouldBeShort: (ends: string, peak: number, short: number) =>
    `${ends}; on the past peak of ${number(peak)} you would be ${number(short)} short.`,
  wouldFit: (ends: string, peak: number) => `${ends}; the past peak of ${number(peak)} still fits.`,
  peakUnknown: (ends: string) => `${ends}; how many are needed is not known yet.`,
  short: (seats: number) => `${number(seats)} short`,
  enough: 'enough',
  cannotTell: 'can’t tell',
  isOld: 'Old numbers.',
};
