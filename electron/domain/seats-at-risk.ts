import { type DemandMemory, peakOf, shortOf } from './demand';
import { poolSubtitle } from './format';
import { type Instant, msOf } from './instant';
import { type ListedEnd, dayMs, listedEnds } from './listed-end';
import type { Pool } from './pool';
import { type SeatRisk, riskDays } from './seat-risk';
import type { Snapshot } from './snapshot';

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
