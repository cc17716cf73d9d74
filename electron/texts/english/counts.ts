import { number } from '../number';

/** Levels and seat counts: the only wording of them. */
export const counts = {
  levels: {
    ok: 'Well',
    low: 'Low',
    critical: 'Nearly out',
    exhausted: 'Out',
    expired: 'Expired',
    unknown: 'Can’t tell',
    uncounted: 'Not counted',
  },
  /** Behind the figure of free seats: `3` + `of 25 free`. */
  ofFree: (total: number) => `of ${number(total)} free`,
  notCounted: 'not counted',
};
