import type { Connection } from '../../electron/domain/connection';
import type { Instant } from '../../electron/domain/instant';
import type { Outcome } from '../../electron/domain/snapshot';
import { createRunner } from '../../electron/polling/runner';
import { aConnection, aFailedPoll, hourMs } from './builders';
import { fakeClock, fakeTimers } from './clock';
import { fakePoll } from './fake-poll';

/** A runner at work on polls, timers and a clock that the test holds. */
export function aRunner({ floorMs = 0, random = () => 0 }: { floorMs?: number; random?: () => number } = {}) {
  const clock = fakeClock();
  const timers = fakeTimers(clock);
  const polls = fakePoll();
  const committed: { readonly outcome: Outcome; readonly next: Instant }[] = [];
  const dropped: string[] = [];
  const network = { isOnline: true, timesOld: 0 };
  const runner = createRunner({
    poll: polls.poll,
    commit: (outcome, next) => committed.push({ outcome, next }),
    intervalMs: ({ pollSeconds = 60 }) => pollSeconds * 1000,
    floorMs: () => floorMs,
    now: clock.now,
    random,
    setTimer: timers.setTimer,
    deadlineMs: hourMs,
    needsNetwork: ({ id }) => !id.startsWith('local'),
    isOnline: () => network.isOnline,
    onConnectionsOld: () => (network.timesOld += 1),
    onDropped: ({ id }) => dropped.push(id),
  });
  return { runner, clock, timers, polls, committed, dropped, network };
}

/** `c0`, `c1`, ... */
export const someConnections = (count: number): Connection[] =>
  Array.from({ length: count }, (_, index) => aConnection({ id: `c${index}` }));

export const failure: Partial<Outcome> = aFailedPoll();
