import { dayReport } from '../domain/day-change';
import type { Instant } from '../domain/instant';
import { type OverviewFacts, overviewOf } from '../domain/overview';
import { seatRisks } from '../domain/seats-at-risk';
import type { Journey } from './journey';

/** What the overview tells beside the board: what ends, and what changed since the day before. */
export const createOverview =
  ({ store, desk, days }: Journey, timeZone: string, now: () => Instant) =>
  (): OverviewFacts => {
    const snapshot = store.snapshot();
    const risks = seatRisks(snapshot, desk.ledger().demand, now());
    return overviewOf(risks, dayReport(days.book(), snapshot, now(), timeZone));
  };
