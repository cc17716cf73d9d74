import type { DayReport } from './day-change';
import type { SeatRisk } from './seat-risk';

/** What the overview tells beside the board: what is to come, and what was. */
export interface OverviewFacts {
  /** Worst first, the first hundred of them. */
  readonly risks: readonly SeatRisk[];
  /** How many there are in all. */
  readonly riskCount: number;
  /** With the first hundred of its changes. */
  readonly days: DayReport;
  readonly changeCount: number;
}

/** More than anybody reads on one page. */
const mostListed = 100;

export const overviewOf = (risks: readonly SeatRisk[], days: DayReport): OverviewFacts => ({
  risks: risks.slice(0, mostListed),
  riskCount: risks.length,
  days: { ...days, changes: days.changes.slice(0, mostListed) },
  changeCount: days.changes.length,
});
