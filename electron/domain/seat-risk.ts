import { type DemandMemory, peakOf, shortOf } from './demand';
import { poolSubtitle } from './format';
import { type Instant, msOf } from './instant';
import { type ListedEnd, dayMs, listedEnds } from './listed-end';
import type { Pool } from './pool';
import type { Snapshot } from './snapshot';

/** Seats that end, and what would be missing then. Unlike units are never added: each end stands for its pool alone. */
export interface SeatRisk {
  readonly connectionId: string;
  readonly poolKey: string;
  readonly product: string;
  readonly subtitle: string;
  readonly endsAt: Instant;
  /** How many end; null where the vendor does not say. */
  readonly seats: number | null;
  readonly total: number | null;
  /** Most seats in use on a day of the last weeks; null where too few days are known. */
  readonly peak: number | null;
  /** What is missing on that peak; null where it can't be told. */
  readonly short: number | null;
  /** The connection can't be read now: this is what was read last. */
  readonly isStale: boolean;
}

/** Days ahead that are looked at. */
export const riskDays = 60;

// A count in days may stand still until the first use.
const isAhead = (end: ListedEnd, { validity }: Pool, now: Instant): boolean =>
  !end.isOver &&
  end.endsAt > now &&
  msOf(end.endsAt) - msOf(now) <= riskDays * dayMs &&
  (end.source !== 'days' || validity.from !== null);

function poolRisks(pool: Pool, peak: () => number | null, now: Instant) {
  let lost: number | null = 0;
  return listedEnds(pool, now).flatMap((end) => {
    lost = lost === null || end.seats === null ? null : lost + end.seats;
    const going = end.source === 'batch' ? lost : end.seats;
    if (!isAhead(end, pool, now)) return [];
    const { endsAt, seats } = end;
    return [{ endsAt, seats, peak: peak(), short: shortOf(peak(), pool.total, going) }];
  });
}

// Short first, then what can't be told, then what is enough.
const weight = ({ short }: SeatRisk): number => (short === null ? 1 : short > 0 ? 0 : 2);

const compareRisks = (a: SeatRisk, b: SeatRisk): number =>
  weight(a) - weight(b) ||
  a.endsAt.localeCompare(b.endsAt) ||
  a.product.localeCompare(b.product) ||
  a.poolKey.localeCompare(b.poolKey);

/** All seats that end within sixty days, worst first. */
export function seatRisks(snapshot: Snapshot, demand: DemandMemory, now: Instant): readonly SeatRisk[] {
  const risks = snapshot.connections.flatMap((state) =>
    state.pools.flatMap((pool) => {
      const peak = () => peakOf(demand.get(state.id)?.get(pool.key), now);
      return poolRisks(pool, peak, now).map((risk) => ({
        connectionId: state.id,
        poolKey: pool.key,
        product: pool.product,
        subtitle: poolSubtitle(pool),
        total: pool.total,
        isStale: state.health !== 'ok',
        ...risk,
      }));
    }),
  );
  return risks.sort(compareRisks);
}
