import type { Connection } from '../domain/connection';
import { type Instant, addMs, msOf } from '../domain/instant';
import { isLoopback } from '../domain/origin';
import type { Vendor } from '../vendors/vendor';

const longestWaitMs = 15 * 60_000;
const longestSeconds = 86_400;

/** Seconds between polls: the connection's own, a day at most, raised to the vendor's minimum unless every origin is loopback. */
export function pollSeconds(connection: Connection, vendor: Vendor, origins: readonly string[]): number {
  const wanted = Math.min(connection.pollSeconds ?? vendor.defaultPollSeconds, longestSeconds);
  return origins.every(isLoopback) ? Math.max(1, wanted) : Math.max(vendor.minimumPollSeconds, wanted);
}

export interface PollHistory {
  readonly endedAt: Instant;
  /** Failures in a row, 0 after a success. */
  readonly failures: number;
  /** The vendor's word, if it gave one. */
  readonly notBefore: Instant | null;
}

/**
 * When a connection is due next: after its interval; after failures doubled each time up to a quarter of an hour (or
 * the interval, if that is longer); never before the vendor's word. `jitter` (0..1) spreads retries over a tenth.
 */
export function nextDue(
  { endedAt, failures, notBefore }: PollHistory,
  intervalMs: number,
  jitter: number,
): Instant {
  const grown =
    failures <= 1
      ? intervalMs
      : Math.min(intervalMs * 2 ** Math.min(failures - 1, 10), Math.max(longestWaitMs, intervalMs));
  const spread = failures === 0 ? 0 : grown * 0.1 * jitter;
  const due = addMs(endedAt, grown + spread);
  return notBefore !== null && msOf(notBefore) > msOf(due) ? notBefore : due;
}
