import { nextEnd } from '../../electron/domain/ending';
import { poolSubtitle, unitWord } from '../../electron/domain/format';
import { type PlacedPool, toldLevel } from '../../electron/domain/headline';
import { type Instant, msOf } from '../../electron/domain/instant';
import { levels } from '../../electron/domain/level';
import type { PoolColumnId, PoolView } from '../../electron/domain/pool-view';

/** What a list of pools is ordered by, beside the pools. */
export interface OrderFacts {
  readonly now: Instant;
  readonly locale: string;
  readonly vendorName: (placed: PlacedPool) => string;
}

type Value = string | number | null;

const dayMs = 86_400_000;

function endOf({ pool }: PlacedPool, now: Instant): Value {
  if (pool.level === 'expired') return msOf(pool.validity.until ?? now);
  const end = nextEnd(pool, now);
  if (end !== null) return msOf(end.at);
  return pool.validity.days === null ? null : msOf(now) + pool.validity.days * dayMs;
}

const takenShare = ({ pool: { total, free } }: PlacedPool): Value =>
  total === null || free === null || total === 0 ? null : (total - free) / total;

const levelRank = (placed: PlacedPool): number => {
  const level = toldLevel(placed);
  return level === 'unknown' ? levels.length : levels.indexOf(level);
};

function valueOf(by: PoolColumnId, placed: PlacedPool, { now, vendorName }: OrderFacts): Value {
  const { pool, state } = placed;
  switch (by) {
    case 'level':
      return levelRank(placed);
    case 'pool':
      return `${pool.product} ${poolSubtitle(pool)}`;
    case 'bar':
      return takenShare(placed);
    case 'holders':
      return pool.holders?.length ?? null;
    case 'ends':
      return endOf(placed, now);
    case 'vendor':
      return vendorName(placed);
    case 'connection':
      return state.name;
    case 'as-of':
      return state.readAt;
    case 'unit':
      return unitWord(pool.unit);
    case 'free':
    case 'used':
    case 'total':
    case 'reserved':
    case 'server':
    case 'version':
      return pool[by];
  }
}

/**
 * The pools by a column; those alike stay in the order they came in. What is not known comes last, whichever way the
 * list runs. By level upwards is the order that they came in: worst first.
 */
export function orderPools(
  pools: readonly PlacedPool[],
  { by, isDown }: PoolView['sort'],
  facts: OrderFacts,
): readonly PlacedPool[] {
  if (by === 'level' && !isDown) return pools;
  const { compare } = new Intl.Collator(facts.locale, { numeric: true, sensitivity: 'base' });
  const way = isDown ? -1 : 1;
  const valued = pools.map((placed) => ({ placed, value: valueOf(by, placed, facts) }));
  const known = valued.filter(({ value }) => value !== null && value !== '');
  const unknown = valued.filter(({ value }) => value === null || value === '');
  known.sort((a, b) =>
    typeof a.value === 'number' && typeof b.value === 'number'
      ? way * (a.value - b.value)
      : way * compare(String(a.value), String(b.value)),
  );
  return [...known, ...unknown].map(({ placed }) => placed);
}
