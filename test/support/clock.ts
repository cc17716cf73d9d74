import { type Instant, addMs, msOf } from '../../electron/domain/instant';
import { ten } from './builders';

export interface FakeClock {
  now(): Instant;
  ms(): number;
  /** Below zero puts the clock back. */
  advance(ms: number): void;
}

export function fakeClock(start: Instant = ten): FakeClock {
  let current = start;
  return {
    now: () => current,
    ms: () => msOf(current),
    advance: (ms) => {
      current = addMs(current, ms);
    },
  };
}

/** Lets everything happen that waits for nothing but its turn. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface FakeTimers {
  setTimer(delayMs: number, callback: () => void): () => void;
  /** How many are set. */
  count(): number;
  /** Milliseconds until the next one rings. */
  nextMs(): number | undefined;
  /** Lets time pass, timer by timer. */
  pass(ms: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Timers of a computer: they count the time that passes, and neither sleep nor a clock that is set moves them. */
export function fakeTimers(clock: FakeClock): FakeTimers {
  const timers = new Set<Timer>();
  let passedMs = 0;
  const next = (): Timer | undefined => [...timers].sort((a, b) => a.at - b.at)[0];
  const advance = (ms: number): void => {
    passedMs += ms;
    clock.advance(ms);
  };
  return {
    setTimer: (delayMs, ring) => {
      const timer = { at: passedMs + Math.max(0, delayMs), ring };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    count: () => timers.size,
    nextMs: () => {
      const timer = next();
      return timer && timer.at - passedMs;
    },
    pass: async (ms) => {
      const until = passedMs + ms;
      for (let timer = next(); timer !== undefined && timer.at <= until; timer = next()) {
        advance(timer.at - passedMs);
        timers.delete(timer);
        timer.ring();
        await settle();
      }
      advance(until - passedMs);
    },
  };
}
