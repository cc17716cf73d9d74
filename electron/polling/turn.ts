import type { Connection } from '../domain/connection';
import type { FailureKind } from '../domain/failure';
import { type Instant, addMs } from '../domain/instant';

/** A poll under way. */
export interface Attempt {
  readonly cancel: AbortController;
  deadlineAt: Instant;
}

/** A connection's place in the order of polls. */
export interface Turn {
  readonly connection: Connection;
  dueAt: Instant;
  endedAt: Instant | null;
  /** The vendor's word. */
  notBefore: Instant | null;
  failures: number;
  /** Of the last poll. */
  failure: FailureKind | null;
  attempt: Attempt | null;
  /** Told when a poll is over, or will not be. */
  readonly onOver: (() => void)[];
}

export const newTurn = (connection: Connection, now: Instant): Turn => ({
  connection,
  dueAt: now,
  endedAt: null,
  notBefore: null,
  failures: 0,
  failure: null,
  attempt: null,
  onOver: [],
});

/** Ends a poll under way as if it had not been: it proves nothing, and what it still answers is not heard. */
export function abandon(turn: Turn): void {
  const { attempt } = turn;
  turn.attempt = null;
  attempt?.cancel.abort();
}

/** Keeps every wait as long as it was, after the clock was put back. */
export function shift(turn: Turn, ms: number): void {
  turn.dueAt = addMs(turn.dueAt, -ms);
  if (turn.endedAt !== null) turn.endedAt = addMs(turn.endedAt, -ms);
  if (turn.notBefore !== null) turn.notBefore = addMs(turn.notBefore, -ms);
  if (turn.attempt !== null) turn.attempt.deadlineAt = addMs(turn.attempt.deadlineAt, -ms);
}

/** The vendor's word is over, or was never given. */
export const isFree = ({ notBefore }: Turn, now: Instant): boolean => notBefore === null || notBefore <= now;

/** Whether the last poll failed in a way that a computer's own network explains. */
export const wasUnreached = ({ failure }: Turn): boolean =>
  failure === 'unreachable' || failure === 'timeout';

// What is due after sleep starts within this time for each connection, ten seconds for all of them at most.
const spreadEachMs = 250;
const spreadAllMs = 10_000;

/** Makes these due soon, but not all at once, and none later than it is. */
export function spread(turns: readonly Turn[], now: Instant, random: () => number): void {
  const overMs = Math.min(spreadAllMs, turns.length * spreadEachMs);
  for (const turn of turns) {
    const soon = addMs(now, random() * overMs);
    turn.dueAt = turn.dueAt <= now || soon < turn.dueAt ? soon : turn.dueAt;
  }
}
