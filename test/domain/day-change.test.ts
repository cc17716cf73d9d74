import { describe, expect, test } from 'vitest';
import { type DayBook, emptyDayBook, withBoard, withReading } from '../../electron/domain/day-book';
import { dayReport } from '../../electron/domain/day-change';
import { changeWords, dayMoment, untoldWords } from '../../electron/domain/day-words';
import type { Instant } from '../../electron/domain/instant';
import type { BoardPool, Snapshot } from '../../electron/domain/snapshot';
import { aBoardPool, aFailingState, aSnapshot, aState, aWaitingState, at, london } from '../support/builders';

const yesterday = '2026-11-21T17:40:00.000Z';
const now = at('10:42');
const zone = london.timeZone;
const hq = { id: 'hq', vendor: 'thinfinity' };

const bookOf = (...days: readonly (readonly [Instant, readonly BoardPool[]])[]): DayBook =>
  days.reduce((book, [when, pools]) => withReading(book, hq, pools, when, zone), emptyDayBook);

/** What is told when these pools were read yesterday, and those today. */
function told(before: readonly BoardPool[], today: readonly BoardPool[]): readonly string[] {
  const board = aSnapshot(aState({ pools: today, readAt: at('10:40') }));
  const report = dayReport(bookOf([yesterday, before], [at('10:40'), today]), board, now, zone);
  return report.changes.map(
    (change) =>
      `${change.pool?.product ?? change.connectionName} ${changeWords(change, report, now, london)}`,
  );
}

const pool = (key: string, used: number | null, total: number | null) =>
  aBoardPool({ key, product: key, feature: null, used, total });

describe('what changed since yesterday', () => {
  test('is nothing where nothing did', () => {
    expect(told([pool('A', 5, 25)], [pool('A', 6, 25)])).toEqual([]);
  });

  test('is told worst first: levels that fell, pools that are gone, seats that are fewer, then what is new or better', () => {
    const before = [
      pool('Better', 24, 25),
      pool('Gone', 1, 4),
      pool('Fewer', 5, 50),
      pool('Low', 5, 25),
      pool('Out', 3, 12),
      pool('More', 5, 50),
      pool('Busy', 5, 40),
    ];
    const today = [
      pool('Better', 4, 25),
      pool('Fewer', 5, 40),
      pool('Low', 21, 25),
      pool('Out', 12, 12),
      pool('More', 5, 60),
      pool('Busy', 25, 40),
      pool('New', 0, 8),
    ];
    expect(told(before, today)).toEqual([
      'Out is out: 0 of 12 free, before 9 of 12 free.',
      'Low is low: 4 of 25 free, before 20 of 25 free.',
      'Gone is not listed any more; it had 3 of 4 free.',
      'Fewer has 40 seats now, before 50.',
      'Busy has 15 of 40 free, before 35 of 40 free.',
      'New is new: 8 of 8 free.',
      'More has 60 seats now, before 50.',
      'Better is well again: 21 of 25 free, before 1 of 25 free.',
    ]);
  });

  test('leaves out free seats that moved by less than a quarter, or by less than three', () => {
    expect(told([pool('A', 1, 40), pool('B', 1, 8)], [pool('A', 10, 40), pool('B', 3, 8)])).toEqual([]);
  });

  test('never takes an unsaid count for none', () => {
    expect(told([pool('A', 5, 25)], [pool('A', null, null)])).toEqual([
      'A is not counted any more: not counted, before 20 of 25 free.',
    ]);
    expect(told([pool('A', null, null)], [pool('A', 5, 25)])).toEqual([
      'A is counted now: 20 of 25 free, before not counted.',
    ]);
  });

  test('says many pools that came or went in one sentence', () => {
    const many = Array.from({ length: 6 }, (_, index) => pool(`P${index}`, 1, 10));
    expect(told([], many)).toEqual(['HQ gateway lists 6 pools that it did not list before.']);
    expect(told(many, [])).toEqual(['HQ gateway does not list 6 pools any more.']);
  });

  test('is proved only by a connection that was read today', () => {
    const book = bookOf([yesterday, [pool('A', 5, 25)]]);
    for (const state of [
      aFailingState({ pools: [pool('A', 25, 25)], readAt: at('09:00') }),
      aState({ pools: [], readAt: yesterday }),
      aWaitingState(),
    ])
      expect(dayReport(book, aSnapshot(state), now, zone)).toEqual({
        since: null,
        changes: [],
        untold: ['HQ gateway'],
      });
  });

  test('is not known on the first day', () => {
    const board = aSnapshot(aState({ pools: [pool('A', 5, 25)], readAt: at('10:40') }));
    const report = dayReport(bookOf([at('09:00'), [pool('A', 25, 25)]]), board, now, zone);
    expect(report).toMatchObject({ since: null, changes: [] });
  });

  test('names a connection that was read for the first time, once the book is a day old', () => {
    const lisbon = { id: 'lis', vendor: 'guardant' };
    const pools = [pool('A', 1, 9), pool('B', 1, 9)];
    const book = withReading(bookOf([yesterday, []], [at('10:00'), []]), lisbon, pools, at('10:40'), zone);
    const board = aSnapshot(
      aState({ readAt: at('10:00') }),
      aState({ ...lisbon, name: 'Lisbon', pools, readAt: at('10:40') }),
    );
    const report = dayReport(book, board, now, zone);
    expect(report.changes.map((change) => changeWords(change, report, now, london))).toEqual([
      'was read for the first time: 2 pools.',
    ]);
    expect(report.untold).toEqual([]);
  });

  test('says with which day it was compared, where that is not the day of the others', () => {
    const friday = '2026-11-20T09:55:00.000Z';
    const lisbon = { id: 'lis', vendor: 'guardant' };
    const old = withReading(
      bookOf([yesterday, []], [at('10:00'), []]),
      lisbon,
      [pool('A', 1, 9)],
      friday,
      zone,
    );
    const book = withReading(old, lisbon, [pool('A', 9, 9)], at('10:40'), zone);
    const board = aSnapshot(
      aState({ readAt: at('10:00') }),
      aState({ ...lisbon, pools: [pool('A', 9, 9)], readAt: at('10:40') }),
    );
    const report = dayReport(book, board, now, zone);
    expect(report.since).toBe(yesterday);
    expect(report.changes.map((change) => changeWords(change, report, now, london))).toEqual([
      'is out: 0 of 9 free, before 8 of 9 free. Compared with Fri 09:55.',
    ]);
  });

  test('names three connections that could not be compared, and counts the others', () => {
    const report = { since: yesterday, changes: [], untold: ['A', 'B', 'C', 'D', 'E'] };
    expect(untoldWords(report)).toBe('Not compared, since not read on both days: A, B, C and 2 others.');
    expect(untoldWords({ ...report, since: null })).toBeNull();
    expect(dayMoment(yesterday, now, london)).toBe('yesterday 17:40');
  });
});

describe('the days that are remembered', () => {
  const a = (used: number) => [pool('A', used, 25)];
  const freeBefore = (book: DayBook) => book.connections.get('hq')?.before?.pools[0]?.free;
  const inNewYork = (...days: readonly (readonly [Instant, number])[]) =>
    days.reduce(
      (book, [when, used]) => withReading(book, hq, a(used), when, 'America/New_York'),
      emptyDayBook,
    );

  test('are the last numbers of the day before, however often it was read', () => {
    expect(freeBefore(bookOf([yesterday, a(5)], [at('08:00'), a(6)], [at('09:00'), a(7)]))).toBe(20);
  });

  test('begin at midnight of the reader, also over a sleep and in the night that the clock goes back', () => {
    // 23:30 and 00:30 in New York, the night to 1 November 2026, which is 25 hours long.
    const night = inNewYork(['2026-11-01T03:30:00.000Z', 5], ['2026-11-01T04:30:00.000Z', 9]);
    expect(freeBefore(night)).toBe(20);
    const late = inNewYork(['2026-11-01T04:30:00.000Z', 5], ['2026-11-02T04:30:00.000Z', 9]);
    expect(freeBefore(late)).toBeUndefined();
    const slept = inNewYork(['2026-10-30T21:00:00.000Z', 5], ['2026-11-02T13:00:00.000Z', 9]);
    expect(freeBefore(slept)).toBe(20);
  });

  test('forget those that are still to come, when a clock was put back', () => {
    const ahead = bookOf([yesterday, a(5)], ['2031-01-01T10:00:00.000Z', a(9)], [at('10:00'), a(7)]);
    expect(freeBefore(ahead)).toBe(20);
    expect(ahead.connections.get('hq')?.today.at).toBe(at('10:00'));
  });

  test('are forgotten with their connection, and when its numbers come from another place', () => {
    const book = bookOf([yesterday, a(5)]);
    const read: Snapshot = aSnapshot(aState());
    expect(withBoard(book, read, aSnapshot()).connections.size).toBe(0);
    expect(withBoard(book, read, aSnapshot(aWaitingState())).connections.size).toBe(0);
    expect(withBoard(book, aSnapshot(), aSnapshot(aWaitingState()))).toBe(book);
  });

  test('are not those of another vendor under the same name', () => {
    const book = withReading(
      bookOf([yesterday, a(5)]),
      { id: 'hq', vendor: 'tenduke' },
      a(9),
      at('10:00'),
      zone,
    );
    expect(book.connections.get('hq')).toMatchObject({ before: null, since: at('10:00') });
  });
});
