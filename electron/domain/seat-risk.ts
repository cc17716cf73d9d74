import type { Instant } from './instant';

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
