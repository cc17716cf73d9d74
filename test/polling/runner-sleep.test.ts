import { describe, expect, test } from 'vitest';
import { addMs } from '../../electron/domain/instant';
import { aConnection, aFailure, aFailedPoll, at, dayMs, hourMs, minuteMs } from '../support/builders';
import { aRunner, failure, someConnections } from '../support/runner';

const rateLimited = (until: string) => ({
  kind: 'failure' as const,
  failure: aFailure({ kind: 'rate-limited', retryAt: at(until) }),
});

/** So many connections that were read once. */
async function anOffice(count: number, given: Parameters<typeof aRunner>[0] = {}) {
  const office = aRunner(given);
  office.runner.setConnections(someConnections(count));
  while (office.polls.waiting().length > 0) await office.polls.answerAll();
  office.polls.asked.length = 0;
  return office;
}

describe('before sleep', () => {
  test('what is under way is stopped, and never was', async () => {
    const { runner, polls, timers, clock, committed } = aRunner();
    runner.setConnections(someConnections(1));
    const [cut] = polls.waiting();
    runner.suspend();
    expect(cut?.signal.aborted).toBe(true);
    await polls.answerAll(failure);
    expect(committed).toEqual([]);
    clock.advance(8 * hourMs);
    runner.wake();
    expect(polls.asked).toEqual(['c0', 'c0']);
    await polls.answerAll();
    await timers.pass(minuteMs);
    expect(committed.map(({ outcome }) => outcome.kind)).toEqual(['reading']);
  });

  test('nothing starts any more, until it is over', async () => {
    const { runner, polls, timers } = await anOffice(2);
    runner.suspend();
    await timers.pass(59_000);
    void runner.refresh();
    expect(polls.asked).toEqual([]);
    runner.wake();
    expect(polls.asked).toEqual(['c0', 'c1']);
  });

  test('that was called off, polling goes on after a minute', async () => {
    const { runner, polls, timers } = await anOffice(1);
    runner.suspend();
    await timers.pass(minuteMs);
    expect(polls.asked).toEqual(['c0']);
  });
});

describe('after sleep', () => {
  test('the first poll waits for the network, but not on this computer', async () => {
    const { runner, polls, timers, clock, network } = aRunner();
    runner.setConnections([aConnection({ id: 'far' }), aConnection({ id: 'local' })]);
    await polls.answerAll();
    network.isOnline = false;
    runner.suspend();
    clock.advance(8 * hourMs);
    runner.wake();
    expect(polls.asked).toEqual(['far', 'local', 'local']);
    await polls.answerAll();
    await timers.pass(9000);
    expect(polls.asked).toHaveLength(3);
    network.isOnline = true;
    await timers.pass(1000);
    expect(polls.asked.slice(3)).toEqual(['far']);
  });

  test('the network is waited for half a minute at most', async () => {
    const { runner, polls, timers, clock, network } = await anOffice(1);
    network.isOnline = false;
    clock.advance(8 * hourMs);
    runner.wake();
    await timers.pass(29_000);
    expect(polls.asked).toEqual([]);
    await timers.pass(1000);
    expect(polls.asked).toEqual(['c0']);
  });

  test('what is overdue is spread over ten seconds, and never more than eight at once', async () => {
    let turn = 0;
    const { runner, polls, timers, clock } = await anOffice(50, { random: () => (turn++ % 50) / 50 });
    clock.advance(8 * hourMs);
    runner.wake();
    const asked: number[] = [];
    for (let second = 0; second < 10; second += 1) {
      await timers.pass(1000);
      asked.push(polls.asked.length);
      while (polls.waiting().length > 0) await polls.answerAll();
    }
    expect(asked[0]).toBeLessThan(15);
    expect(polls.asked).toHaveLength(50);
    expect(new Set(polls.asked).size).toBe(50);
    expect(polls.mostAtOnce()).toBeLessThanOrEqual(8);
  });

  test('connections kept open before it are closed', async () => {
    const { runner, clock, network } = await anOffice(1);
    clock.advance(hourMs);
    runner.wake();
    runner.wake();
    expect(network.timesOld).toBe(1);
  });

  test('that nobody told of, a poll that was under way is asked again and not counted', async () => {
    const { runner, polls, timers, clock, committed } = aRunner();
    runner.setConnections(someConnections(1));
    clock.advance(8 * hourMs);
    await polls.answerAll(failure);
    expect(committed).toEqual([]);
    await timers.pass(minuteMs);
    expect(polls.asked).toEqual(['c0', 'c0']);
  });

  test('the vendor’s word still holds', async () => {
    const { runner, polls, timers, clock } = aRunner();
    runner.setConnections(someConnections(1));
    await polls.answerAll(rateLimited('12:00'));
    clock.advance(hourMs);
    runner.wake();
    await timers.pass(59 * minuteMs);
    expect(polls.asked).toHaveLength(1);
    await timers.pass(minuteMs);
    expect(polls.asked).toHaveLength(2);
  });
});

describe('a return of the network', () => {
  test.each(['unreachable', 'timeout'] as const)('ends the waiting of what was %s', async (kind) => {
    const { runner, polls, timers, clock, committed } = aRunner();
    runner.setConnections(someConnections(1));
    const unreached = aFailedPoll({ failure: aFailure({ kind }) });
    for (let time = 0; time < 6; time += 1) {
      await polls.answerAll(unreached);
      await timers.pass(15 * minuteMs);
    }
    await polls.answerAll(unreached);
    const asked = polls.asked.length;
    runner.networkReturned();
    expect(polls.asked).toHaveLength(asked + 1);
    await polls.answerAll(unreached);
    // As after the first failure.
    expect(committed.at(-1)?.next).toBe(addMs(clock.now(), minuteMs));
  });

  test.each([
    ['a vendor asked to be left alone', rateLimited('11:00')],
    ['the credentials are wrong', { kind: 'failure' as const, failure: aFailure({ kind: 'unauthorized' }) }],
    ['all was well', {}],
  ])('does not hurry where %s', async (_why, answer) => {
    const { runner, polls } = aRunner();
    runner.setConnections(someConnections(1));
    await polls.answerAll(answer);
    runner.networkReturned();
    expect(polls.asked).toHaveLength(1);
  });
});

describe('a clock', () => {
  test.each([1000, 59_000])(
    'put back by %i ms makes no waiting shorter, and longer by that at most',
    async (ms) => {
      const { runner, polls, timers, clock } = aRunner();
      runner.setConnections([aConnection({ id: 'well' }), aConnection({ id: 'limited' })]);
      await polls.answerAll(rateLimited('10:05'));
      clock.advance(-ms);
      await timers.pass(5 * minuteMs - 1000);
      expect(polls.asked).toHaveLength(2);
      await timers.pass(1000 + ms);
      expect(polls.asked).toHaveLength(4);
    },
  );

  test.each([hourMs, dayMs, 3650 * dayMs])('put back by %i ms reads everything again, once', async (ms) => {
    const { polls, timers, clock } = await anOffice(20);
    await timers.pass(30_000);
    clock.advance(-ms);
    await timers.pass(30_000);
    while (polls.waiting().length > 0) await polls.answerAll();
    expect(polls.asked).toHaveLength(20);
    expect(polls.mostAtOnce()).toBeLessThanOrEqual(8);
  });

  test.each([hourMs, dayMs, 3650 * dayMs])('put forth by %i ms reads everything again, once', async (ms) => {
    const { polls, timers, clock } = await anOffice(20);
    clock.advance(ms);
    await timers.pass(minuteMs);
    while (polls.waiting().length > 0) await polls.answerAll();
    expect(polls.asked).toHaveLength(20);
    expect(timers.count()).toBe(1);
  });

  test('that was put back while a poll was under way does not bring the next one at once', async () => {
    const { runner, polls, timers, clock, committed } = aRunner();
    runner.setConnections(someConnections(1));
    clock.advance(-dayMs);
    await polls.answerAll();
    expect(committed[0]?.next).toBe(addMs(clock.now(), minuteMs));
    await timers.pass(59_000);
    expect(polls.asked).toHaveLength(1);
  });
});

test('a poll that takes too long is ended by the one timer', async () => {
  const { runner, polls, timers } = aRunner();
  runner.setConnections(someConnections(1));
  const [slow] = polls.waiting();
  await timers.pass(hourMs - 1);
  expect(slow?.signal.aborted).toBe(false);
  await timers.pass(1);
  expect(slow?.signal.reason).toMatchObject({ name: 'TimeoutError' });
  expect(timers.count()).toBe(1);
});
