import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlertFacts } from '../../electron/domain/alert';
import { type Instant, addMs, instantOf, msOf } from '../../electron/domain/instant';
import { ledgerOf, savedLedger, savedLedgerSchema } from '../../electron/domain/ledger';
import type { Pool } from '../../electron/domain/pool';
import { perpetual, unknownValidity } from '../../electron/domain/validity';
import { aGoodPoll, aPool, dayMs, hourMs, ten } from '../support/builders';
import { type Story, aRule, aStory } from '../support/story';

const until = (date: Instant | null, days: number | null = null) =>
  ({ kind: days === null ? 'until' : 'days-from-first-use', from: null, until: date, days }) as const;

const read = (story: Story, polledAt: Instant, ...pools: readonly Pool[]) =>
  story.take(aGoodPoll({ polledAt, pools }));

type EndFacts = Extract<AlertFacts, { kind: 'expiry' }>;

const rungsOf = (story: Story, polledAt: Instant, ...pools: readonly Pool[]): readonly number[] =>
  read(story, polledAt, ...pools)
    .alerts.map(({ facts }) => facts)
    .filter((facts): facts is EndFacts => facts.kind === 'expiry')
    .map(({ rung }) => rung);

const endsAt = addMs(ten, 100 * dayMs);
const daysBefore = (days: number): Instant => addMs(endsAt, -days * dayMs);
const pool = (date: Instant, used = 5): Pool => aPool({ used, expired: false, validity: until(date) });

/** Reads the pool at these days before its end (below zero: after it). */
function readAt(days: readonly number[], date = endsAt): readonly (readonly number[])[] {
  const story = aStory();
  return days.map((left) => {
    const polledAt = daysBefore(left);
    return rungsOf(
      story,
      polledAt,
      date < polledAt ? aPool({ expired: true, validity: until(date) }) : pool(date),
    );
  });
}

describe('the rungs of an end', () => {
  test('are told one by one, each once', () => {
    expect(readAt([61, 60, 59, 30, 14, 13, 7, 1, 0.5, -0.1, -1])).toEqual([
      ...[[], [60], [], [30], [14], [], [7], [1], [], [0], []],
    ]);
  });

  test('that were slept over count as told, and only the nearest is said', () => {
    expect(readAt([61, 10, 9, 6])).toEqual([[], [14], [], [7]]);
  });

  test('are not told again when the clock is put back', () => {
    expect(readAt([61, 13, 40, 13, 8, 6])).toEqual([[], [14], [], [], [], [7]]);
  });

  test('begin anew where the end is put off, and what stood is over without a word', () => {
    const story = aStory();
    expect(rungsOf(story, daysBefore(10), pool(endsAt))).toEqual([14]);
    const renewed = read(story, daysBefore(9), pool(addMs(endsAt, 365 * dayMs)));
    expect(renewed).toMatchObject({ alerts: [], closings: [{ reason: 'renewed' }] });
    expect(rungsOf(story, daysBefore(-306), pool(addMs(endsAt, 365 * dayMs)))).toEqual([60]);
  });

  test('go on where the same end is written down a little differently', () => {
    const story = aStory();
    rungsOf(story, daysBefore(10), pool(endsAt));
    expect(rungsOf(story, daysBefore(9), pool(addMs(endsAt, 14 * hourMs)))).toEqual([]);
    expect(rungsOf(story, daysBefore(6), pool(endsAt))).toEqual([7]);
  });

  test('are not told again when the pool was not listed for a while', () => {
    const story = aStory();
    rungsOf(story, daysBefore(10), pool(endsAt));
    expect(read(story, daysBefore(9)).closings).toMatchObject([{ reason: 'gone' }]);
    expect(rungsOf(story, daysBefore(8), pool(endsAt))).toEqual([]);
    expect(rungsOf(story, daysBefore(7), pool(endsAt))).toEqual([7]);
  });

  test('say what is lost, and how many were using it at the end', () => {
    const story = aStory();
    read(story, daysBefore(0.1), pool(endsAt, 3));
    const [alert] = read(
      story,
      daysBefore(-0.1),
      aPool({ used: 0, expired: true, validity: until(endsAt) }),
    ).alerts.filter(({ kind }) => kind === 'expiry');
    expect(alert?.facts).toMatchObject({ rung: 0, endsAt, seats: 25, total: 25, used: 3 });
  });

  test('are the rule’s own', () => {
    const story = aStory({ rules: [aRule('expiry', { rungs: [90, 3] })] });
    expect([90, 30, 3].map((left) => rungsOf(story, daysBefore(left), pool(endsAt)))).toEqual([
      [90],
      [],
      [3],
    ]);
  });
});

describe('an end', () => {
  test('of some seats is told when the batch is gone and the total fell, and not when it was renewed', () => {
    const batch = (total: number, at: Instant | null) =>
      aPool({ total, expiring: at === null ? null : { at, seats: 5, days: null } });
    for (const [total, expected] of [
      [20, [0]],
      [25, []],
    ] as const) {
      const story = aStory();
      rungsOf(story, daysBefore(0.1), batch(25, endsAt));
      expect(rungsOf(story, daysBefore(-0.1), batch(total, null))).toEqual(expected);
    }
  });

  test('that was long over when first seen is no news', () => {
    expect(readAt([-8])).toEqual([[]]);
    expect(readAt([-6])).toEqual([[0]]);
  });

  test('is not told of what lasts, of what nobody knows, and of nothing', () => {
    const story = aStory();
    const never = [
      aPool({ key: 'a', validity: perpetual }),
      aPool({ key: 'b', validity: unknownValidity }),
      aPool({ key: 'c', expiring: { at: endsAt, seats: 0, days: null } }),
      aPool({ key: 'd', expiring: { at: '', seats: 3, days: null } }),
      aPool({ key: 'e', total: 0, used: 0, validity: until(endsAt) }),
    ];
    expect([5, 1, -1].flatMap((left) => rungsOf(story, daysBefore(left), ...never))).toEqual([]);
  });

  test('that the vendor counts down in days is believed once it runs', () => {
    const story = aStory();
    const days = (left: number, count: number) =>
      rungsOf(story, daysBefore(left), aPool({ validity: until(null, count) }));
    expect([days(90, 30), days(60, 30), days(59, 29), days(50, 20), days(44, 14), days(43, 14)]).toEqual([
      ...[[], [], [30], [], [14], []],
    ]);
  });

  test('with missing seats is told once, by whichever comes first', () => {
    const story = aStory();
    for (let day = 100; day > 85; day -= 1) read(story, daysBefore(day), pool(endsAt, 12));
    const standing = story.ledger().told.get('hq')?.pools.get('catia')?.ends[0];
    expect(standing?.shortfall).toBe('stands');
    expect(rungsOf(story, daysBefore(60), pool(endsAt))).toEqual([60]);
  });
});

// Berlin leaves summer time on 25 October, and New York a week later; the program moves there on the way.
const startMs = Date.UTC(2026, 7, 25, 6);
const endMs = startMs + 120 * dayMs;

const life = fc.record({
  endDay: fc.double({ min: 61, max: 119, noNaN: true }),
  steps: fc.array(
    fc.record({
      waitMs: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 60_000, max: 12 * hourMs }) },
        { weight: 2, arbitrary: fc.integer({ min: dayMs, max: 20 * dayMs }) },
        // A clock that is put back; an hour at the end of summer time by a program that lives by the wall.
        { weight: 2, arbitrary: fc.integer({ min: -2 * dayMs, max: -hourMs }) },
      ),
      event: fc.constantFrom('poll', 'poll', 'poll', 'restart', 'gone', 'nudge'),
    }),
    { minLength: 40, maxLength: 120 },
  ),
});

test('over 120 days with sleeps, jumps, restarts and moved clocks each rung is told once at most, in order, and the end once', () => {
  fc.assert(
    fc.property(life, ({ endDay, steps }) => {
      const date = instantOf(Math.round(startMs + endDay * dayMs));
      const story = aStory();
      const told: number[] = [];
      let nowMs = startMs;
      const look = (listed: boolean, at = date): void => {
        const now = instantOf(nowMs);
        const one = at < now ? aPool({ expired: true, validity: until(at) }) : pool(at);
        told.push(...rungsOf(story, now, ...(listed ? [one] : [])));
      };
      look(true);
      for (const { waitMs, event } of steps) {
        nowMs = Math.min(msOf(date) + 20 * dayMs, Math.max(startMs, nowMs + waitMs));
        if (event === 'restart') {
          const saved = savedLedgerSchema.parse(JSON.parse(JSON.stringify(savedLedger(story.ledger()))));
          story.restart(ledgerOf(saved, story.ledger().demand));
        }
        look(event !== 'gone', event === 'nudge' && nowMs < msOf(date) - dayMs ? addMs(date, hourMs) : date);
      }
      nowMs = msOf(date) + 20 * dayMs;
      look(true);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toEqual([...told].sort((a, b) => b - a));
      expect(told.at(-1)).toBe(0);
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test('read every hour for 120 days, across the end of summer time, every rung is told', () => {
  const date = instantOf(startMs + 100.3 * dayMs);
  const story = aStory();
  const told: number[] = [];
  for (let nowMs = startMs; nowMs < endMs; nowMs += hourMs) {
    const now = instantOf(nowMs);
    told.push(
      ...rungsOf(story, now, date < now ? aPool({ expired: true, validity: until(date) }) : pool(date)),
    );
  }
  expect(told).toEqual([60, 30, 14, 7, 1, 0]);
});
