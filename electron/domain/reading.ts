import type { Instant } from './instant';
import { type LevelMarks, defaultMarks, levelOf } from './level';
import type { Detail, Holder, Pool, Unit } from './pool';
import { type Validity, unknownValidity } from './validity';

/** A pool as a vendor's connector gives it: what it does not say may be left out; the level is not its business. */
export interface PoolReading {
  readonly key: string;
  readonly product: string;
  readonly feature?: string | null;
  readonly version?: string | null;
  readonly edition?: string | null;
  readonly server?: string | null;
  readonly unit: Unit;
  readonly used: number | null;
  readonly total: number | null;
  /** Only where it is not `total - used`: the vendor's own figure, or less idle reservations. */
  readonly free?: number | null;
  readonly reserved?: number | null;
  readonly expired?: boolean;
  readonly validity?: Validity;
  readonly launches?: { readonly current: number; readonly max: number } | null;
  readonly expiring?: { readonly at: Instant; readonly seats: number; readonly days: number | null } | null;
  readonly activating?: { readonly at: Instant; readonly seats: number } | null;
  readonly details?: Readonly<Record<string, Detail>>;
  readonly holders?: readonly Holder[] | null;
}

/** One good poll of a connection. `comeBackAt`: not earlier, by the vendor's word. */
export interface Reading {
  readonly pools: readonly PoolReading[];
  readonly warnings?: readonly string[];
  readonly details?: Readonly<Record<string, Detail>>;
  readonly comeBackAt?: Instant | null;
}

/** Totals typed in by the admin, by pool key, used only where the vendor gives none. */
export type TypedTotals = Readonly<Record<string, number>>;

/** The marks of a pool's level, by its key. */
export type MarksOf = (poolKey: string) => LevelMarks;

interface Completing {
  readonly totals: TypedTotals;
  readonly now: Instant;
  readonly marksOf: MarksOf;
}

function completePool(reading: PoolReading, key: string, { totals, now, marksOf }: Completing): Pool {
  const typed = reading.total === null && Object.hasOwn(totals, key) ? (totals[key] ?? null) : null;
  const total = reading.total ?? typed;
  const difference = total === null || reading.used === null ? null : total - reading.used;
  const free = typed === null && reading.free !== undefined ? reading.free : difference;
  const validity = reading.validity ?? unknownValidity;
  return {
    key,
    product: reading.product,
    feature: reading.feature ?? null,
    version: reading.version ?? null,
    edition: reading.edition ?? null,
    server: reading.server ?? null,
    unit: reading.unit,
    used: reading.used,
    total,
    free,
    reserved: reading.reserved ?? null,
    level: levelOf({ total, free, validity, expired: reading.expired }, now, marksOf(key)),
    validity,
    launches: reading.launches ?? null,
    expiring: reading.expiring ?? null,
    activating: reading.activating ?? null,
    details: { ...reading.details },
    holders: reading.holders ? [...reading.holders] : null,
  };
}

/** Keys as the vendor gives them; the second of a kind is `key~2`, or the next that nobody has. */
function uniqueKeys(keys: readonly string[]): readonly string[] {
  const taken = new Set(keys);
  const nextOf = new Map<string, number>();
  return keys.map((key) => {
    let next = nextOf.get(key) ?? 1;
    let unique = key;
    if (next > 1) while (taken.has((unique = `${key}~${next}`))) next += 1;
    taken.add(unique);
    nextOf.set(key, next + 1);
    return unique;
  });
}

/** Every pool with all its members, its level by its marks, and a key that no other pool of the reading has. */
export function completePools(
  reading: Reading,
  totals: TypedTotals,
  now: Instant,
  marksOf: MarksOf = () => defaultMarks,
): readonly Pool[] {
  const keys = uniqueKeys(reading.pools.map(({ key }) => key));
  const completing = { totals, now, marksOf };
  return reading.pools.map((pool, index) => completePool(pool, keys[index] ?? pool.key, completing));
}
