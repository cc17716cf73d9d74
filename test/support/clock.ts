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
  /** Moves the clock, timer by timer. */
  pass(ms: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Timers that ring when the fake clock says so. */
export function fakeTimers(clock: FakeClock): FakeTimers {
  const timers = new Set<Timer>();
  const next = (): Timer | undefined => [...timers].sort((a, b) => a.at - b.at)[0];
  return {
    setTimer: (delayMs, ring) => {
      const timer = { at: clock.ms() + delayMs, ring };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    count: () => timers.size,
    nextMs: () => {
      const timer = next();
      return timer && timer.at - clock.ms();
    },
    pass: async (ms) => {
      const until = clock.ms() + ms;
      for (let timer = next(); timer !== undefined && timer.at <= until; timer = next()) {
        clock.advance(Math.max(0, timer.at - clock.ms()));
        timers.delete(timer);
        timer.ring();
        await settle();
      }
      clock.advance(until - clock.ms());
    },
  };
}
