import { beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../electron/domain/connection';
import type { Instant } from '../../electron/domain/instant';
import type { Outcome } from '../../electron/domain/snapshot';
import { type Runner, createRunner } from '../../electron/polling/runner';
import { aConnection, aFailedPoll, aFailure, at, hourMs, minuteMs, ten } from '../support/builders';
import { type FakeClock, type FakeTimers, fakeClock, fakeTimers, settle } from '../support/clock';
import { fakePoll } from '../support/fake-poll';

let clock: FakeClock;
let timers: FakeTimers;
let polls: ReturnType<typeof fakePoll>;
let committed: { readonly outcome: Outcome; readonly next: Instant }[];
let dropped: string[];
let runner: Runner;

beforeEach(() => {
  clock = fakeClock();
  timers = fakeTimers(clock);
  polls = fakePoll();
  committed = [];
  dropped = [];
  runner = createRunner({
    poll: polls.poll,
    commit: (outcome, next) => committed.push({ outcome, next }),
    intervalMs: ({ pollSeconds = 60 }) => pollSeconds * 1000,
    floorMs: () => 0,
    now: clock.now,
    random: () => 0,
    setTimer: timers.setTimer,
    deadlineMs: hourMs,
    onDropped: ({ id }) => dropped.push(id),
  });
});

const connections = (count: number): Connection[] =>
  Array.from({ length: count }, (_, index) => aConnection({ id: `c${index}` }));

const failure: Partial<Outcome> = aFailedPoll();

describe('polling', () => {
  test('reads every connection at once when it starts', async () => {
    runner.setConnections(connections(3));
    expect(polls.asked).toEqual(['c0', 'c1', 'c2']);
    await polls.answerAll();
    expect(committed.map(({ outcome }) => outcome.connectionId)).toEqual(['c0', 'c1', 'c2']);
    expect(committed.map(({ next }) => next)).toEqual([at('10:01'), at('10:01'), at('10:01')]);
  });

  test('reads each again after its own interval', async () => {
    runner.setConnections([
      aConnection({ id: 'slow', pollSeconds: 100 }),
      aConnection({ id: 'fast', pollSeconds: 40 }),
    ]);
    await polls.answerAll();
    for (const ms of [39_999, 1, 39_999, 1, 19_999, 1]) {
      await timers.pass(ms);
      await polls.answerAll();
    }
    expect(polls.asked).toEqual(['slow', 'fast', 'fast', 'fast', 'slow']);
  });

  test('has one timer, however many connections there are', async () => {
    runner.setConnections(connections(50));
    for (let turn = 0; turn < 10; turn += 1) {
      expect(timers.count()).toBe(1);
      await polls.answerAll();
    }
    expect(timers.count()).toBe(1);
  });

  test('never has more than eight under way', async () => {
    runner.setConnections(connections(30));
    expect(polls.waiting()).toHaveLength(8);
    while (polls.waiting().length > 0) await polls.answerAll();
    expect(new Set(polls.asked).size).toBe(30);
    expect(polls.mostAtOnce()).toBe(8);
  });

  test('goes on with the others while one does not answer', async () => {
    runner.setConnections([aConnection({ id: 'stuck' })]);
    runner.setConnections([aConnection({ id: 'stuck' }), aConnection({ id: 'well' })]);
    const [, well] = polls.waiting();
    well?.answer({ ...(failure as Outcome), connectionId: 'well' });
    await settle();
    expect(committed.map(({ outcome }) => outcome.connectionId)).toEqual(['well']);
    expect(polls.waiting()[0]?.connection.id).toBe('stuck');
  });

  test('waits longer with each failure, and not at all longer after a success', async () => {
    runner.setConnections(connections(1));
    for (const given of [failure, failure, failure, {}, failure]) {
      await polls.answerAll(given);
      await timers.pass(4 * minuteMs);
    }
    const waits = committed.map(({ next }) => next);
    expect(waits).toEqual([at('10:01'), at('10:06'), at('10:12'), at('10:13'), at('10:17')]);
  });

  test('does not come back before the vendor’s word', async () => {
    runner.setConnections(connections(1));
    await polls.answerAll({ kind: 'failure', failure: aFailure({ retryAt: at('10:30') }) });
    await timers.pass(29 * minuteMs);
    expect(polls.asked).toHaveLength(1);
    await timers.pass(minuteMs);
    expect(polls.asked).toHaveLength(2);
  });
});

describe('a refresh', () => {
  test('polls all now, and is done when they are', async () => {
    runner.setConnections(connections(2));
    await polls.answerAll();
    let isDone = false;
    void runner.refresh().then(() => (isDone = true));
    await settle();
    expect([polls.asked.length, isDone]).toEqual([4, false]);
    await polls.answerAll();
    expect(isDone).toBe(true);
  });

  test('polls the one that is named', async () => {
    runner.setConnections(connections(3));
    await polls.answerAll();
    void runner.refresh('c1');
    expect(polls.asked.slice(3)).toEqual(['c1']);
  });

  test('joins a poll that is under way', async () => {
    runner.setConnections(connections(1));
    const both = Promise.all([runner.refresh(), runner.refresh('c0')]);
    await polls.answerAll();
    await both;
    expect(polls.asked).toEqual(['c0']);
    expect(committed).toHaveLength(1);
  });

  test('of many connections has no more than eight under way', async () => {
    runner.setConnections(connections(30));
    while (polls.waiting().length > 0) await polls.answerAll();
    const all = runner.refresh();
    await settle();
    while (polls.waiting().length > 0) await polls.answerAll();
    await all;
    expect(polls.asked).toHaveLength(60);
    expect(polls.mostAtOnce()).toBe(8);
  });

  test('reads what is older than a floor, and nothing that is fresh', async () => {
    runner.setConnections([aConnection({ id: 'old' })]);
    await polls.answerAll();
    await timers.pass(20_000);
    runner.setConnections([aConnection({ id: 'old' }), aConnection({ id: 'new' })]);
    await polls.answerAll();
    runner.refreshOlderThan(10_000);
    expect(polls.asked).toEqual(['old', 'new', 'old']);
  });

  test('by age leaves alone a vendor that asked to be left alone', async () => {
    runner.setConnections(connections(1));
    await polls.answerAll({
      kind: 'failure',
      failure: aFailure({ kind: 'rate-limited', retryAt: at('10:30') }),
    });
    await timers.pass(minuteMs);
    runner.refreshOlderThan(10_000);
    expect(polls.asked).toHaveLength(1);
  });
});

describe('time', () => {
  test('slept through is made up for once', async () => {
    runner.setConnections(connections(2));
    await polls.answerAll();
    clock.advance(10 * hourMs);
    runner.wake();
    expect(polls.asked).toEqual(['c0', 'c1', 'c0', 'c1']);
    await polls.answerAll();
    expect(committed.at(-1)?.next).toBe('2026-11-22T20:01:00.000Z');
  });

  test('slept through is noticed within a minute without anybody saying so', async () => {
    runner.setConnections([aConnection({ pollSeconds: 3600 })]);
    await polls.answerAll();
    clock.advance(10 * hourMs);
    expect(timers.nextMs()).toBeLessThanOrEqual(minuteMs);
    await timers.pass(0);
    expect(polls.asked).toHaveLength(2);
  });

  test('put back by a day stops nothing', async () => {
    runner.setConnections(connections(1));
    await polls.answerAll();
    clock.advance(-24 * hourMs);
    runner.wake();
    expect(polls.asked).toHaveLength(2);
  });

  test('is not asked for more often than there is something to do', async () => {
    runner.setConnections([aConnection({ pollSeconds: 30 })]);
    await polls.answerAll();
    expect(timers.nextMs()).toBe(30_000);
  });
});

describe('other connections', () => {
  test('that stay as they are keep their turn', async () => {
    runner.setConnections(connections(1));
    await polls.answerAll();
    await timers.pass(30_000);
    runner.setConnections([...connections(1), aConnection({ id: 'new' })]);
    expect(polls.asked).toEqual(['c0', 'new']);
    expect(dropped).toEqual([]);
  });

  test('that are gone are stopped, and what they answer late is not committed', async () => {
    runner.setConnections(connections(1));
    const [late] = polls.waiting();
    runner.setConnections([]);
    expect(late?.signal.aborted).toBe(true);
    expect(dropped).toEqual(['c0']);
    await polls.answerAll();
    expect(committed).toEqual([]);
    expect(timers.count()).toBe(0);
  });

  test('with new settings are read anew, without the old answer', async () => {
    runner.setConnections(connections(1));
    runner.setConnections([aConnection({ id: 'c0', name: 'Renamed' })]);
    expect(polls.asked).toEqual(['c0', 'c0']);
    expect(dropped).toEqual(['c0']);
    await polls.answerAll();
    expect(committed).toHaveLength(1);
  });
});

describe('stopping', () => {
  test('stops polls, timer and everything after', async () => {
    runner.setConnections(connections(3));
    const refresh = runner.refresh();
    const signals = polls.waiting().map(({ signal }) => signal);
    runner.stop();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(dropped).toEqual(['c0', 'c1', 'c2']);
    await polls.answerAll();
    await refresh;
    expect([committed.length, timers.count()]).toEqual([0, 0]);
  });

  test('is for good', async () => {
    runner.setConnections(connections(1));
    await polls.answerAll();
    runner.stop();
    runner.wake();
    runner.refreshOlderThan(0);
    await runner.refresh();
    runner.setConnections(connections(2));
    await timers.pass(hourMs);
    expect(polls.asked).toEqual(['c0']);
    expect(clock.now() > ten).toBe(true);
  });
});
