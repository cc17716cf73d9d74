import type { Connection } from '../domain/connection';
import { type Instant, addMs, msOf } from '../domain/instant';
import type { Outcome } from '../domain/snapshot';
import type { Poll } from './poller';
import { nextDue } from './schedule';

export interface RunnerParts {
  readonly poll: Poll;
  /** Takes each outcome, with the time of the next poll. */
  readonly commit: (outcome: Outcome, nextPollAt: Instant) => void;
  readonly intervalMs: (connection: Connection) => number;
  readonly now: () => Instant;
  /** 0..1, spreads retries. */
  readonly random: () => number;
  /** Calls back once; returns the undo. */
  readonly setTimer: (delayMs: number, callback: () => void) => () => void;
  readonly deadlineMs: number;
  /** A connection is not polled any more, or not as it was: what was kept for it may go. */
  readonly onDropped: (connection: Connection) => void;
}

export interface Runner {
  /** Polls these connections from now on; known ones keep their turn, others are dropped and their polls stopped. */
  setConnections(connections: readonly Connection[]): void;
  /** Polls one, or all, now; a poll under way is joined. Resolves when the polls are done. */
  refresh(connectionId?: string): Promise<void>;
  /** Polls now what was last polled longer ago than this. */
  refreshOlderThan(ageMs: number): void;
  /** After sleep, a return of the network or a jump of the clock: looks again at what is due. */
  wake(): void;
  stop(): void;
}

interface Turn {
  readonly connection: Connection;
  readonly cancel: AbortController;
  dueAt: Instant;
  setAt: Instant;
  endedAt: Instant | null;
  failures: number;
  inFlight: Promise<void> | null;
}

const mostInFlight = 8;
// The timer looks at the clock at least this often, so that a clock that was put back or forth is noticed.
const longestSleepMs = 60_000;

const isSame = (a: Connection, b: Connection): boolean => JSON.stringify(a) === JSON.stringify(b);

class PollRunner implements Runner {
  readonly #parts: RunnerParts;
  #turns = new Map<string, Turn>();
  #clearTimer: (() => void) | null = null;
  #isStopped = false;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  setConnections(connections: readonly Connection[]): void {
    const old = this.#turns;
    this.#turns = new Map(
      connections.map((connection) => [connection.id, this.#turnFor(connection, old.get(connection.id))]),
    );
    for (const turn of old.values()) if (this.#turns.get(turn.connection.id) !== turn) this.#drop(turn);
    this.#look();
  }

  #turnFor(connection: Connection, known: Turn | undefined): Turn {
    if (known !== undefined && isSame(known.connection, connection)) return known;
    const now = this.#parts.now();
    return {
      connection,
      cancel: new AbortController(),
      dueAt: now,
      setAt: now,
      endedAt: null,
      failures: 0,
      inFlight: null,
    };
  }

  async refresh(connectionId?: string): Promise<void> {
    const turns = [...this.#turns.values()].filter(
      ({ connection }) => connectionId === undefined || connection.id === connectionId,
    );
    await Promise.all(turns.map((turn) => this.#run(turn)));
  }

  refreshOlderThan(ageMs: number): void {
    const floor = addMs(this.#parts.now(), -ageMs);
    for (const turn of this.#turns.values())
      if (turn.endedAt === null || turn.endedAt < floor) turn.dueAt = floor;
    this.#look();
  }

  wake(): void {
    this.#look();
  }

  stop(): void {
    this.#isStopped = true;
    this.#clearTimer?.();
    this.#clearTimer = null;
    for (const turn of this.#turns.values()) this.#drop(turn);
  }

  #drop(turn: Turn): void {
    turn.cancel.abort();
    this.#parts.onDropped(turn.connection);
  }

  /** Starts what is due, as far as there is room, and sets the one timer for the next. */
  #look(): void {
    this.#clearTimer?.();
    this.#clearTimer = null;
    if (this.#isStopped || this.#turns.size === 0) return;
    const now = this.#parts.now();
    const waiting = [...this.#turns.values()].filter(({ inFlight }) => inFlight === null);
    // A clock that was put back would leave everything due in a far future.
    for (const turn of waiting) if (now < turn.setAt) this.#setDue(turn, now);
    waiting.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const room = mostInFlight - (this.#turns.size - waiting.length);
    const due = waiting.filter(({ dueAt }) => dueAt <= now).slice(0, Math.max(0, room));
    for (const turn of due) void this.#run(turn);
    const next = waiting.find((turn) => turn.inFlight === null && turn.dueAt > now);
    const delayMs =
      next === undefined ? longestSleepMs : Math.min(longestSleepMs, msOf(next.dueAt) - msOf(now));
    this.#clearTimer = this.#parts.setTimer(delayMs, () => this.#look());
  }

  #setDue(turn: Turn, dueAt: Instant): void {
    turn.dueAt = dueAt;
    turn.setAt = this.#parts.now();
  }

  #run(turn: Turn): Promise<void> {
    turn.inFlight ??= this.#pollOnce(turn).finally(() => {
      turn.inFlight = null;
      this.#look();
    });
    return turn.inFlight;
  }

  async #pollOnce(turn: Turn): Promise<void> {
    const { poll, deadlineMs, commit, now, intervalMs, random } = this.#parts;
    const signal = AbortSignal.any([turn.cancel.signal, AbortSignal.timeout(deadlineMs)]);
    const outcome = await poll(turn.connection, { signal, wantHolders: true });
    if (turn.cancel.signal.aborted) return;
    turn.failures = outcome.kind === 'failure' ? turn.failures + 1 : 0;
    turn.endedAt = now();
    const notBefore = outcome.kind === 'failure' ? outcome.failure.retryAt : outcome.comeBackAt;
    const history = { endedAt: turn.endedAt, failures: turn.failures, notBefore };
    this.#setDue(turn, nextDue(history, intervalMs(turn.connection), random()));
    commit(outcome, turn.dueAt);
  }
}

/** Polls each connection at its turn, with one timer for all of them. */
export const createRunner = (parts: RunnerParts): Runner => new PollRunner(parts);
