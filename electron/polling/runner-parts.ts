import type { Connection } from '../domain/connection';
import type { Instant } from '../domain/instant';
import type { Outcome } from '../domain/snapshot';
import type { Poll } from './poller';

/** What polling needs from outside: the clock, chance and timers among it. */
export interface RunnerParts {
  readonly poll: Poll;
  /** Takes each outcome, with the time of the next poll. */
  readonly commit: (outcome: Outcome, nextPollAt: Instant) => void;
  readonly intervalMs: (connection: Connection) => number;
  /** The least time between polls that nobody asked for by hand. */
  readonly floorMs: (connection: Connection) => number;
  readonly now: () => Instant;
  /** 0..1, spreads retries. */
  readonly random: () => number;
  /** Calls back once; returns the undo. */
  readonly setTimer: (delayMs: number, callback: () => void) => () => void;
  readonly deadlineMs: number;
  /** Whether some of its servers are elsewhere: those on this computer need no network. */
  readonly needsNetwork: (connection: Connection) => boolean;
  /** What the operating system says; a hint. */
  readonly isOnline: () => boolean;
  /** The computer slept or its network was away: connections that were kept open lead nowhere now. */
  readonly onConnectionsOld: () => void;
  /** A connection is not polled any more, or not as it was: what was kept for it may go. */
  readonly onDropped: (connection: Connection) => void;
}
