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
  /** The least time between polls that nobody asked for by hand. */
  readonly floorMs: (connection: Connection) => number;
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
  /** Polls now what was last polled longer ago than this, unless its vendor asked to be left alone. */
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
  /** The vendor's word. */
  notBefore: Instant | null;
  failures: number;
  isInFlight: boolean;
  /** Told when a poll is over, or will not be. */
  readonly onOver: (() => void)[];
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
      notBefore: null,
      failures: 0,
      isInFlight: false,
      onOver: [],
    };
  }

  async refresh(connectionId?: string): Promise<void> {
    const turns = [...this.#turns.values()].filter(
      ({ connection }) => connectionId === undefined || connection.id === connectionId,
    );
    if (this.#isStopped) return;
    const now = this.#parts.now();
    const polled = turns.map((turn) => {
      if (!turn.isInFlight) turn.dueAt = now;
      return new Promise<void>((resolve) => turn.onOver.push(resolve));
    });
    this.#look();
    await Promise.all(polled);
  }

  refreshOlderThan(ageMs: number): void {
    const now = this.#parts.now();
    for (const turn of this.#turns.values()) if (this.#isOlder(turn, ageMs, now)) turn.dueAt = now;
    this.#look();
  }

  #isOlder({ connection, endedAt, notBefore }: Turn, ageMs: number, now: Instant): boolean {
    if (endedAt === null) return true;
    const isFree = notBefore === null || notBefore <= now;
    return isFree && addMs(endedAt, Math.max(ageMs, this.#parts.floorMs(connection))) <= now;
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
    this.#over(turn);
  }

  #over(turn: Turn): void {
    for (const tell of turn.onOver.splice(0)) tell();
  }

  /** Starts what is due, as far as there is room, and sets the one timer for the next. */
  #look(): void {
    this.#clearTimer?.();
    this.#clearTimer = null;
    if (this.#isStopped || this.#turns.size === 0) return;
    const now = this.#parts.now();
    const waiting = [...this.#turns.values()].filter(({ isInFlight }) => !isInFlight);
    // A clock that was put back would leave everything due in a far future.
    for (const turn of waiting) if (now < turn.setAt) this.#setDue(turn, now);
    waiting.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const room = mostInFlight - (this.#turns.size - waiting.length);
    const due = waiting.filter(({ dueAt }) => dueAt <= now).slice(0, Math.max(0, room));
    for (const turn of due) this.#run(turn);
    const next = waiting.find((turn) => !turn.isInFlight && turn.dueAt > now);
    const delayMs =
      next === undefined ? longestSleepMs : Math.min(longestSleepMs, msOf(next.dueAt) - msOf(now));
    this.#clearTimer = this.#parts.setTimer(delayMs, () => this.#look());
  }

  #setDue(turn: Turn, dueAt: Instant): void {
    turn.dueAt = dueAt;
    turn.setAt = this.#parts.now();
  }

  #run(turn: Turn): void {
    turn.isInFlight = true;
    void this.#pollOnce(turn).finally(() => {
      turn.isInFlight = false;
      this.#over(turn);
      this.#look();
    });
  }

  async #pollOnce(turn: Turn): Promise<void> {
    const { poll, deadlineMs, commit, now, intervalMs, random } = this.#parts;
    const signal = AbortSignal.any([turn.cancel.signal, AbortSignal.timeout(deadlineMs)]);
    const outcome = await poll(turn.connection, { signal, wantHolders: true });
    if (turn.cancel.signal.aborted) return;
    turn.failures = outcome.kind === 'failure' ? turn.failures + 1 : 0;
    turn.endedAt = now();
    turn.notBefore = outcome.kind === 'failure' ? outcome.failure.retryAt : outcome.comeBackAt;
    const history = { endedAt: turn.endedAt, failures: turn.failures, notBefore: turn.notBefore };
    this.#setDue(turn, nextDue(history, intervalMs(turn.connection), random()));
    commit(outcome, turn.dueAt);
  }
}

/** Polls each connection at its turn, with one timer for all of them. */
export const createRunner = (parts: RunnerParts): Runner => new PollRunner(parts);
