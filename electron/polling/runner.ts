import type { Connection } from '../domain/connection';
import { type Instant, addMs, msOf } from '../domain/instant';
import { clockJump, isSameWaking } from './clock-jump';
import type { RunnerParts } from './runner-parts';
import { nextDue } from './schedule';
import { type Attempt, type Turn, abandon, isFree, newTurn, shift, spread, wasUnreached } from './turn';

export interface Runner {
  /** Polls these connections from now on; known ones keep their turn, others are dropped and their polls stopped. */
  setConnections(connections: readonly Connection[]): void;
  /** Polls one, or all, now; a poll under way is joined. Resolves when the polls are done. */
  refresh(connectionId?: string): Promise<void>;
  /** Polls now what was last polled longer ago than this, unless its vendor asked to be left alone. */
  refreshOlderThan(ageMs: number): void;
  /** Before sleep: stops what is under way, which then never was. */
  suspend(): void;
  /** After sleep: waits for the network, half a minute at most, and makes up for what was missed, spread a little. */
  wake(): void;
  /** The network is back: what could not be reached is tried again, unless its vendor asked to be left alone. */
  networkReturned(): void;
  stop(): void;
}

/** Polls that wait. `isAll`: this computer goes to sleep; else those that need the network. */
interface Hold {
  until: Instant;
  readonly isAll: boolean;
}

const mostInFlight = 8;
// The timer looks at the clock at least this often, so that a clock that was put back or forth is noticed.
const longestSleepMs = 60_000;
const networkWaitMs = 30_000;
// While the network is waited for, it is looked for this often.
const networkLookMs = 1000;
// A sleep that was called off is not told, so that nothing waits for its end for ever.
const calledOffMs = 60_000;
const isSame = (a: Connection, b: Connection): boolean => JSON.stringify(a) === JSON.stringify(b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

class PollRunner implements Runner {
  readonly #parts: RunnerParts;
  #turns = new Map<string, Turn>();
  #clearTimer: (() => void) | null = null;
  #ringsAt: Instant | null = null;
  #seenAt: Instant | null = null;
  #wokeAt: Instant | null = null;
  #hold: Hold | null = null;
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
    return known !== undefined && isSame(known.connection, connection)
      ? known
      : newTurn(connection, this.#parts.now());
  }

  async refresh(connectionId?: string): Promise<void> {
    if (this.#isStopped) return;
    const now = this.#now();
    const polled = [...this.#turns.values()]
      .filter(({ connection }) => connectionId === undefined || connection.id === connectionId)
      .map((turn) => {
        if (turn.attempt === null) turn.dueAt = now;
        return new Promise<void>((resolve) => turn.onOver.push(resolve));
      });
    this.#look();
    await Promise.all(polled);
  }

  refreshOlderThan(ageMs: number): void {
    const now = this.#now();
    for (const turn of this.#turns.values()) if (this.#isOlder(turn, ageMs, now)) turn.dueAt = now;
    this.#look();
  }

  #isOlder(turn: Turn, ageMs: number, now: Instant): boolean {
    const { endedAt, connection } = turn;
    if (endedAt === null) return true;
    return isFree(turn, now) && addMs(endedAt, Math.max(ageMs, this.#parts.floorMs(connection))) <= now;
  }

  suspend(): void {
    this.#abandonAll();
    this.#wokeAt = null;
    this.#hold = { until: addMs(this.#now(), calledOffMs), isAll: true };
    this.#look();
  }

  wake(): void {
    const now = this.#now();
    if (!isSameWaking(this.#wokeAt, now)) this.#slept(now);
    this.#look();
  }

  networkReturned(): void {
    const now = this.#now();
    if (this.#hold?.isAll === false) this.#hold = null;
    this.#parts.onConnectionsOld();
    const unreached = [...this.#turns.values()].filter(
      (turn) => turn.attempt === null && wasUnreached(turn) && isFree(turn, now),
    );
    for (const turn of unreached) turn.failures = 0;
    spread(unreached, now, this.#parts.random);
    this.#look();
  }

  stop(): void {
    this.#isStopped = true;
    this.#clear();
    for (const turn of this.#turns.values()) this.#drop(turn);
  }

  #clear(): void {
    this.#clearTimer?.();
    this.#clearTimer = null;
  }

  #drop(turn: Turn): void {
    abandon(turn);
    this.#parts.onDropped(turn.connection);
    this.#over(turn);
  }

  #over(turn: Turn): void {
    for (const tell of turn.onOver.splice(0)) tell();
  }

  #abandonAll(): void {
    for (const turn of this.#turns.values()) {
      if (turn.attempt === null) continue;
      abandon(turn);
      turn.dueAt = this.#parts.now();
    }
  }

  #slept(now: Instant): void {
    this.#wokeAt = now;
    this.#ringsAt = null;
    this.#abandonAll();
    this.#parts.onConnectionsOld();
    this.#hold = { until: addMs(now, networkWaitMs), isAll: false };
    const missed = [...this.#turns.values()].filter(({ dueAt }) => dueAt <= now);
    spread(missed, now, this.#parts.random);
  }

  /** The time, after what became of the clock is taken in. */
  #now(): Instant {
    const now = this.#parts.now();
    const jump = clockJump(this.#seenAt, this.#ringsAt, now);
    this.#seenAt = now;
    if (jump.kind === 'slept') this.#slept(now);
    else if (jump.kind === 'back') this.#putBack(jump.ms, jump.isSet, now);
    return now;
  }

  #putBack(ms: number, isSet: boolean, now: Instant): void {
    const turns = [...this.#turns.values()];
    for (const turn of turns) shift(turn, ms);
    if (this.#hold !== null) this.#hold.until = addMs(this.#hold.until, -ms);
    // What is shown was read in a future that has not come yet.
    if (!isSet) return;
    const free = turns.filter((turn) => isFree(turn, now));
    spread(free, now, this.#parts.random);
  }

  #isHeld(turn: Turn): boolean {
    if (this.#hold === null) return false;
    return this.#hold.isAll || (this.#parts.needsNetwork(turn.connection) && !this.#parts.isOnline());
  }

  /** Starts what is due, as far as there is room, and sets the one timer for the next. */
  #look(): void {
    this.#clear();
    if (this.#isStopped || this.#turns.size === 0) return;
    const now = this.#now();
    if (this.#hold !== null && this.#hold.until <= now) this.#hold = null;
    const turns = [...this.#turns.values()].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    for (const { attempt } of turns)
      if (attempt !== null && attempt.deadlineAt <= now) this.#timeOut(attempt);
    const room = mostInFlight - turns.filter(({ attempt }) => attempt !== null).length;
    const free = turns.filter((turn) => turn.attempt === null && turn.dueAt <= now && !this.#isHeld(turn));
    for (const turn of free.slice(0, Math.max(0, room))) this.#run(turn);
    this.#setTimer(now);
  }

  #setTimer(now: Instant): void {
    const ahead = [...this.#turns.values()]
      .map(({ attempt, dueAt }) => attempt?.deadlineAt ?? dueAt)
      .filter((at) => at > now);
    if (this.#hold !== null) ahead.push(earlier(this.#hold.until, addMs(now, networkLookMs)));
    const ringsAt = ahead.reduce(earlier, addMs(now, longestSleepMs));
    this.#ringsAt = ringsAt;
    this.#clearTimer = this.#parts.setTimer(msOf(ringsAt) - msOf(now), () => this.#look());
  }

  #timeOut({ cancel }: Attempt): void {
    if (!cancel.signal.aborted) cancel.abort(new DOMException('the poll took too long', 'TimeoutError'));
  }

  #run(turn: Turn): void {
    const { now, deadlineMs } = this.#parts;
    const attempt = { cancel: new AbortController(), deadlineAt: addMs(now(), deadlineMs) };
    turn.attempt = attempt;
    void this.#pollOnce(turn, attempt).finally(() => {
      // Another poll of it may be under way, where this one was abandoned.
      if (turn.attempt !== attempt) return;
      turn.attempt = null;
      this.#over(turn);
      this.#look();
    });
  }

  async #pollOnce(turn: Turn, attempt: Attempt): Promise<void> {
    const { poll, commit, intervalMs, random } = this.#parts;
    const outcome = await poll(turn.connection, { signal: attempt.cancel.signal, wantHolders: true });
    const endedAt = this.#now();
    if (turn.attempt !== attempt) return;
    const failure = outcome.kind === 'failure' ? outcome.failure : null;
    turn.failures = failure === null ? 0 : turn.failures + 1;
    turn.failure = failure?.kind ?? null;
    turn.endedAt = endedAt;
    turn.notBefore = outcome.kind === 'failure' ? outcome.failure.retryAt : outcome.comeBackAt;
    const history = { endedAt, failures: turn.failures, notBefore: turn.notBefore };
    turn.dueAt = nextDue(history, intervalMs(turn.connection), random());
    commit(outcome, turn.dueAt);
  }
}

/** Polls each connection at its turn, with one timer for all of them. */
export const createRunner = (parts: RunnerParts): Runner => new PollRunner(parts);
