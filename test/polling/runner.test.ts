import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../electron/domain/snapshot';
import { aConnection, aFailure, at, hourMs, minuteMs } from '../support/builders';
import { settle } from '../support/clock';
import { aRunner, failure, someConnections } from '../support/runner';

describe('polling', () => {
  test('reads every connection at once when it starts', async () => {
    const { runner, polls, committed } = aRunner();
    runner.setConnections(someConnections(3));
    expect(polls.asked).toEqual(['c0', 'c1', 'c2']);
    await polls.answerAll();
    expect(committed.map(({ outcome }) => outcome.connectionId)).toEqual(['c0', 'c1', 'c2']);
    expect(committed.map(({ next }) => next)).toEqual([at('10:01'), at('10:01'), at('10:01')]);
  });

  test('reads each again after its own interval', async () => {
    const { runner, polls, timers } = aRunner();
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
    const { runner, polls, timers } = aRunner();
    runner.setConnections(someConnections(50));
    for (let turn = 0; turn < 10; turn += 1) {
      expect(timers.count()).toBe(1);
      await polls.answerAll();
    }
    expect(timers.count()).toBe(1);
  });

  test('never has more than eight under way', async () => {
    const { runner, polls } = aRunner();
    runner.setConnections(someConnections(30));
    expect(polls.waiting()).toHaveLength(8);
    while (polls.waiting().length > 0) await polls.answerAll();
    expect(new Set(polls.asked).size).toBe(30);
    expect(polls.mostAtOnce()).toBe(8);
  });

  test('goes on with the others while one does not answer', async () => {
    const { runner, polls, committed } = aRunner();
    runner.setConnections([aConnection({ id: 'stuck' })]);
    runner.setConnections([aConnection({ id: 'stuck' }), aConnection({ id: 'well' })]);
    const [, well] = polls.waiting();
    well?.answer({ ...(failure as Outcome), connectionId: 'well' });
    await settle();
    expect(committed.map(({ outcome }) => outcome.connectionId)).toEqual(['well']);
    expect(polls.waiting()[0]?.connection.id).toBe('stuck');
  });

  test('waits longer with each failure, and not at all longer after a success', async () => {
    const { runner, polls, timers, committed } = aRunner();
    runner.setConnections(someConnections(1));
    for (const given of [failure, failure, failure, {}, failure]) {
      await polls.answerAll(given);
      await timers.pass(4 * minuteMs);
    }
    const waits = committed.map(({ next }) => next);
    expect(waits).toEqual([at('10:01'), at('10:06'), at('10:12'), at('10:13'), at('10:17')]);
  });

  test('does not come back before the vendor’s word', async () => {
    const { runner, polls, timers } = aRunner();
    runner.setConnections(someConnections(1));
    await polls.answerAll({ kind: 'failure', failure: aFailure({ retryAt: at('10:30') }) });
    await timers.pass(29 * minuteMs);
    expect(polls.asked).toHaveLength(1);
    await timers.pass(minuteMs);
    expect(polls.asked).toHaveLength(2);
  });
});

describe('time', () => {
  test('slept through is made up for once', async () => {
    const { runner, polls, clock, committed } = aRunner();
    runner.setConnections(someConnections(2));
    await polls.answerAll();
    clock.advance(10 * hourMs);
    runner.wake();
    expect(polls.asked).toEqual(['c0', 'c1', 'c0', 'c1']);
    await polls.answerAll();
    expect(committed.at(-1)?.next).toBe('2026-11-22T20:01:00.000Z');
  });

  test('slept through is noticed within a minute without anybody saying so', async () => {
    const { runner, polls, clock, timers } = aRunner();
    runner.setConnections([aConnection({ pollSeconds: 3600 })]);
    await polls.answerAll();
    expect(timers.nextMs()).toBe(minuteMs);
    clock.advance(10 * hourMs);
    await timers.pass(minuteMs);
    expect(polls.asked).toHaveLength(2);
  });

  test('put back by a day stops nothing', async () => {
    const { runner, polls, clock } = aRunner();
    runner.setConnections(someConnections(1));
    await polls.answerAll();
    clock.advance(-24 * hourMs);
    runner.wake();
    expect(polls.asked).toHaveLength(2);
  });

  test('is looked at no more often than there is something to do', async () => {
    const { runner, polls, timers } = aRunner();
    runner.setConnections([aConnection({ pollSeconds: 30 })]);
    await polls.answerAll();
    expect(timers.nextMs()).toBe(30_000);
  });
});

describe('other connections', () => {
  test('that stay as they are keep their turn', async () => {
    const { runner, polls, timers, dropped } = aRunner();
    runner.setConnections(someConnections(1));
    await polls.answerAll();
    await timers.pass(30_000);
    runner.setConnections([...someConnections(1), aConnection({ id: 'new' })]);
    expect(polls.asked).toEqual(['c0', 'new']);
    expect(dropped).toEqual([]);
  });

  test('that are gone are stopped, and what they answer late is not committed', async () => {
    const { runner, polls, timers, dropped, committed } = aRunner();
    runner.setConnections(someConnections(1));
    const [late] = polls.waiting();
    runner.setConnections([]);
    expect(late?.signal.aborted).toBe(true);
    expect(dropped).toEqual(['c0']);
    await polls.answerAll();
    expect(committed).toEqual([]);
    expect(timers.count()).toBe(0);
  });

  test('with new settings are read anew, without the old answer', async () => {
    const { runner, polls, dropped, committed } = aRunner();
    runner.setConnections(someConnections(1));
    runner.setConnections([aConnection({ id: 'c0', name: 'Renamed' })]);
    expect(polls.asked).toEqual(['c0', 'c0']);
    expect(dropped).toEqual(['c0']);
    await polls.answerAll();
    expect(committed).toHaveLength(1);
  });
});

describe('stopping', () => {
  test('stops polls, timer and everything after', async () => {
    const { runner, polls, timers, dropped, committed } = aRunner();
    runner.setConnections(someConnections(3));
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
    const { runner, polls, timers } = aRunner();
    runner.setConnections(someConnections(1));
    await polls.answerAll();
    runner.stop();
    runner.wake();
    runner.refreshOlderThan(0);
    await runner.refresh();
    runner.setConnections(someConnections(2));
    await timers.pass(hourMs);
    expect(polls.asked).toEqual(['c0']);
  });
});
