import { number, plural } from '../number';
import { overviewDays } from './overview-days';
import { overviewEnds } from './overview-ends';

/** The first page of the window. */
export const overview = {
  days: overviewDays,
  ends: overviewEnds,
  title: 'Overview',
  refresh: 'Refresh',
  addConnection: 'Add connection',
  troubled: 'Needs attention',
  worstFirst: 'worst first',
  connections: 'Connections',
  calm: 'Doing well',
  leastFree: 'least free first',
  old: 'Old numbers',
  cannotBeTold: 'can’t be told now',
  allPools: (count: number) => `All ${number(count)} ${plural(count, 'pool')}`,
  more: (count: number) => `Show ${number(count)} more`,
  fewer: 'Show fewer',
  beyond: (count: number) => `${number(count)} more are not listed here.`,
  /** How a connection is, for whoever does not see the glyph. */
  health: { ok: 'read', waiting: 'not read yet', failing: 'can’t be read', cutOff: 'waits for the network' },
};
