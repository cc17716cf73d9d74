import type { PlacedPool } from './headline';
import type { Unit } from './pool';

/**
 * What pools come to together. `sum`: seats of those that are counted now; null where units differ, or nothing is
 * counted. The others are named by how many they are: what is not counted, old or ended adds nothing.
 */
export interface GroupTotal {
  readonly pools: number;
  readonly sum: { readonly free: number; readonly total: number; readonly unit: Unit } | null;
  readonly uncounted: number;
  readonly old: number;
  readonly ended: number;
}

const isEnded = ({ pool }: PlacedPool): boolean => pool.level === 'expired';

const isCounted = ({ pool }: PlacedPool): boolean => pool.total !== null && pool.free !== null;

// Seats that one pool is over are not taken from another's.
const freeOf = ({ pool }: PlacedPool): number => Math.max(0, pool.free ?? 0);

export function groupTotal(placed: readonly PlacedPool[]): GroupTotal {
  const [first] = placed;
  const isOfOneUnit = first !== undefined && placed.every(({ pool }) => pool.unit === first.pool.unit);
  const old = placed.filter(({ isStale }) => isStale);
  const fresh = placed.filter(({ isStale }) => !isStale);
  const ended = fresh.filter(isEnded);
  const standing = fresh.filter((one) => !isEnded(one));
  const counted = standing.filter(isCounted);
  const sum =
    !isOfOneUnit || counted.length === 0
      ? null
      : {
          free: counted.reduce((free, one) => free + freeOf(one), 0),
          total: counted.reduce((total, { pool }) => total + (pool.total ?? 0), 0),
          unit: first.pool.unit,
        };
  return {
    pools: placed.length,
    sum,
    uncounted: standing.length - counted.length,
    old: old.length,
    ended: ended.length,
  };
}
