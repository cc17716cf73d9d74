import { describe, expect, test } from 'vitest';
import { aConnection, aFailure, at, minuteMs } from '../support/builders';
import { settle } from '../support/clock';
import { aRunner, failure, someConnections } from '../support/runner';

describe('a refresh', () => {
  test('polls all now, and is done when they are', async () => {
    const { runner, polls } = aRunner();
    runner.setConnections(someConnections(2));
    await polls.answerAll();
    let isDone = false;
    void runner.refresh().then(() => (isDone = true));
    await settle();
    expect([polls.asked.length, isDone]).toEqual([4, false]);
    await polls.answerAll();
    expect(isDone).toBe(true);
  });

  test('polls the one that is named', async () => {
    const { runner, polls } = aRunner();
    runner.setConnections(someConnections(3));
    await polls.answerAll();
    void runner.refresh('c1');
    expect(polls.asked.slice(3)).toEqual(['c1']);
  });

  test('of none is done at once', async () => {
    const { runner, polls } = aRunner();
    await runner.refresh();
    runner.setConnections(someConnections(1));
    await polls.answerAll();
    await runner.refresh('gone');
    expect(polls.asked).toEqual(['c0']);
  });

  test('joins a poll that is under way', async () => {
    const { runner, polls, committed } = aRunner();
    runner.setConnections(someConnections(1));
    const both = Promise.all([runner.refresh(), runner.refresh('c0')]);
    await polls.answerAll();
    await both;
    expect(polls.asked).toEqual(['c0']);
    expect(committed).toHaveLength(1);
  });

  test('of many connections has no more than eight under way', async () => {
    const { runner, polls } = aRunner();
    runner.setConnections(someConnections(30));
    while (polls.waiting().length > 0) await polls.answerAll();
    const all = runner.refresh();
    await settle();
    while (polls.waiting().length > 0) await polls.answerAll();
    await all;
    expect(polls.asked).toHaveLength(60);
    expect(polls.mostAtOnce()).toBe(8);
  });

  test('is done for a connection that goes meanwhile', async () => {
    const { runner } = aRunner();
    runner.setConnections(someConnections(1));
    const all = runner.refresh();
    runner.setConnections([]);
    await expect(all).resolves.toBeUndefined();
  });

  test('does not shorten the wait after failures that follow it', async () => {
    const { runner, polls, committed } = aRunner();
    runner.setConnections(someConnections(1));
    for (let turn = 0; turn < 3; turn += 1) {
      await polls.answerAll(failure);
      void runner.refresh();
    }
    expect(committed.map(({ next }) => next)).toEqual([at('10:01'), at('10:02'), at('10:04')]);
  });
});

describe('a refresh by age', () => {
  test('reads what is older than a floor, and nothing that is fresh', async () => {
    const { runner, polls, timers } = aRunner();
    runner.setConnections([aConnection({ id: 'old' })]);
    await polls.answerAll();
    await timers.pass(20_000);
    runner.setConnections([aConnection({ id: 'old' }), aConnection({ id: 'new' })]);
    await polls.answerAll();
    runner.refreshOlderThan(10_000);
    expect(polls.asked).toEqual(['old', 'new', 'old']);
  });

  test('leaves alone a vendor that asked to be left alone', async () => {
    const { runner, polls, timers } = aRunner();
    runner.setConnections(someConnections(1));
    await polls.answerAll({
      kind: 'failure',
      failure: aFailure({ kind: 'rate-limited', retryAt: at('10:30') }),
    });
    await timers.pass(minuteMs);
    runner.refreshOlderThan(10_000);
    expect(polls.asked).toHaveLength(1);
  });

  test('does not poll a vendor more often than its minimum', async () => {
    const { runner, polls, timers } = aRunner({ floorMs: 30_000 });
    runner.setConnections(someConnections(1));
    await polls.answerAll();
    await timers.pass(29_999);
    runner.refreshOlderThan(10_000);
    expect(polls.asked).toHaveLength(1);
    await timers.pass(1);
    runner.refreshOlderThan(10_000);
    expect(polls.asked).toHaveLength(2);
  });
});
