import { number, plural } from '../number';

const pools = (count: number) => `${number(count)} ${plural(count, 'pool')}`;

/** What changed since the day before. Each text goes on after the name of a pool or a connection. */
export const overviewDays = {
  title: 'What changed',
  yesterday: (time: string) => `yesterday ${time}`,
  since: (when: string) => `since ${when}`,
  nothing: (when: string) => `Nothing changed since ${when}.`,
  unknown: 'Yesterday is not known yet',
  unknownNext: 'Today’s numbers are kept, so that tomorrow this page says what changed.',
  untold: (names: string) => `Not compared, since not read on both days: ${names}.`,
  andOthers: (names: string, others: number) => `${names} and ${number(others)} ${plural(others, 'other')}`,
  level: {
    expired: 'has expired',
    exhausted: 'is out',
    critical: 'is nearly out',
    low: 'is low',
    ok: 'is well again',
    uncounted: 'is not counted any more',
  },
  firstCounted: 'is counted now',
  wasBefore: (state: string, is: string, was: string) => `${state}: ${is}, before ${was}.`,
  total: (is: string, was: string) => `has ${is} seats now, before ${was}.`,
  free: (is: string, was: string) => `has ${is}, before ${was}.`,
  notSaid: 'an unsaid number',
  isNew: (is: string) => `is new: ${is}.`,
  isGone: (was: string) => `is not listed any more; it had ${was}.`,
  manyNew: (count: number) => `lists ${pools(count)} that it did not list before.`,
  manyGone: (count: number) => `does not list ${pools(count)} any more.`,
  connection: (count: number) => `was read for the first time: ${pools(count)}.`,
  comparedWith: (when: string) => `Compared with ${when}.`,
};
