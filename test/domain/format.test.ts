import { describe, expect, test } from 'vitest';
import {
  age,
  calendarDay,
  clockTime,
  duration,
  levelSince,
  levelWord,
  matchWords,
  moment,
  number,
  overuse,
  plural,
  poolCountParts,
  poolSubtitle,
  poolsWord,
  seatBar,
  seatCount,
  seatCountWithUnit,
  shorten,
} from '../../electron/domain/format';
import { addMs } from '../../electron/domain/instant';
import { levels } from '../../electron/domain/level';
import { aPool, at, dayMs, hourMs, london, minuteMs, ten } from '../support/builders';

describe('a number', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1310, '1\u202f310'],
    [1234567, '1\u202f234\u202f567'],
    [-2, '\u22122'],
    [-1310, '\u22121\u202f310'],
  ])('%s reads %s', (value, expected) => {
    expect(number(value)).toBe(expected);
  });

  test('takes the word for one or for many', () => {
    expect([0, 1, 2].map((count) => `${count} ${plural(count, 'pool')}`)).toEqual([
      '0 pools',
      '1 pool',
      '2 pools',
    ]);
    expect(poolsWord(1310)).toBe('1\u202f310 pools');
    expect(matchWords(6, 300, 'draft')).toBe('6 of 300 match “draft”');
    expect(matchWords(1, 300, 'draft')).toBe('1 of 300 matches “draft”');
  });
});

describe('seats', () => {
  test.each([
    [{ used: 22, total: 25 }, '3 of 25 free', '3 of 25 licenses free'],
    [{ used: 25, total: 25 }, '0 of 25 free', '0 of 25 licenses free'],
    [{ used: 27, total: 25 }, '\u22122 of 25 free', '\u22122 of 25 licenses free'],
    [{ used: 0, total: 0 }, '0 of 0 free', '0 of 0 licenses free'],
    [{ used: 4, total: null }, '4 in use', '4 in use'],
    [{ used: null, total: null }, 'not counted', 'not counted'],
    [{ used: null, total: 25 }, '25 owned, use not said', '25 owned, use not said'],
  ])('of %j read “%s”', (counts, short, long) => {
    expect(seatCount(aPool(counts))).toBe(short);
    expect(seatCountWithUnit(aPool(counts))).toBe(long);
  });

  test('that have ended are not free to take', () => {
    const words = (total: number | null, used: number | null = 0) => {
      const { figure, rest } = poolCountParts(aPool({ total, used, expired: true }));
      return `${figure} ${rest}`.trim();
    };
    expect([words(10), words(1), words(null)]).toEqual(['10 seats ended', '1 seat ended', 'ended']);
  });

  test('taken beyond what is owned are named', () => {
    expect([25, 27].map((used) => overuse(aPool({ used })))).toEqual([null, '2 over']);
    expect(overuse(aPool({ total: null }))).toBeNull();
  });
});

describe('a seat bar', () => {
  test('reads aloud as three counts', () => {
    expect(seatBar(aPool({ used: 24 }))?.label).toBe('24 used, 0 reserved, 1 free');
  });

  test('shows idle reservations between used and free, and fills up exactly', () => {
    const bar = seatBar(aPool({ used: 10, free: 12, reserved: 3 }));
    expect(bar).toMatchObject({ used: 10, reserved: 3, free: 12, total: 25 });
  });

  test('counts a reserved seat that is taken as used, once', () => {
    expect(seatBar(aPool({ total: 10, used: 1, free: 9, reserved: 1 }))).toMatchObject({
      used: 1,
      reserved: 0,
      free: 9,
    });
  });

  test('is full under overuse', () => {
    expect(seatBar(aPool({ used: 27 }))).toMatchObject({ used: 25, reserved: 0, free: 0, total: 25 });
  });

  test('is none where nothing is counted', () => {
    expect(seatBar(aPool({ total: null }))).toBeNull();
    expect(seatBar(aPool({ used: null }))).toBeNull();
  });
});

describe('a level', () => {
  test('has a word of its own', () => {
    const words = [...levels, 'unknown' as const].map(levelWord);
    expect(words).toEqual(['Expired', 'Out', 'Nearly out', 'Low', 'Well', 'Not counted', 'Can’t tell']);
  });

  test('says since when', () => {
    expect(levelSince('critical', at('09:31'), ten, london)).toBe('Nearly out since 09:31');
  });
});

describe('a time', () => {
  test('is told in the reader’s place', () => {
    expect(clockTime('2026-07-01T10:42:00.000Z', london)).toBe('11:42');
    expect(clockTime('2026-07-01T22:05:00.000Z', { locale: 'de-DE', timeZone: 'Asia/Tokyo' })).toBe('07:05');
  });

  test.each([
    [at('09:31'), '09:31'],
    ['2026-11-22T00:00:00.000Z', '00:00'],
    ['2026-11-21T23:59:00.000Z', 'Sat 23:59'],
    ['2026-11-17T10:42:00.000Z', 'Tue 10:42'],
    ['2026-11-15T09:00:00.000Z', '15 Nov 09:00'],
    ['2025-11-22T10:00:00.000Z', '22 Nov 2025 10:00'],
  ])('%s is remembered on this Sunday as %s', (then, expected) => {
    expect(moment(then, ten, london)).toBe(expected);
  });

  test('names the year only when it is not this one', () => {
    expect(calendarDay('2026-12-03T12:00:00.000Z', ten, london)).toBe('3 Dec');
    expect(calendarDay('2027-12-03T12:00:00.000Z', ten, london)).toBe('3 Dec 2027');
  });
});

describe('a duration', () => {
  test.each([
    [-5 * minuteMs, '0 min'],
    [0, '0 min'],
    [59_999, '0 min'],
    [47 * minuteMs, '47 min'],
    [hourMs, '1 h'],
    [3 * hourMs + 5 * minuteMs, '3 h 5 min'],
    [23 * hourMs + 59 * minuteMs, '23 h 59 min'],
    [30 * hourMs + 20 * minuteMs, '30 h'],
    [48 * hourMs - 1, '47 h'],
    [2 * dayMs, '2 days'],
    [1310 * dayMs, '1\u202f310 days'],
  ])('of %s ms reads %s', (ms, expected) => {
    expect(duration(ms)).toBe(expected);
  });

  test('since a reading is its age', () => {
    expect(age(addMs(ten, -30_000), ten)).toBe('under 1 min old');
    expect(age(addMs(ten, -47 * minuteMs), ten)).toBe('47 min old');
    expect(age(addMs(ten, hourMs), ten)).toBe('under 1 min old');
  });
});

describe('a name', () => {
  test.each([
    ['CATIA V5', 24, 'CATIA V5'],
    ['exactly twenty-four chars', 25, 'exactly twenty-four chars'],
    ['Thinfinity Remote Workspace v8.1', 24, 'Thinfinity R…kspace v8.1'],
    ['🦊🦊🦊🦊🦊', 3, '🦊…🦊'],
  ])('%s in %s letters is %s', (name, longest, expected) => {
    expect(shorten(name, longest)).toBe(expected);
    expect([...shorten(name, longest)].length).toBeLessThanOrEqual(longest);
  });

  test('under a product is what tells it from its like', () => {
    expect(poolSubtitle(aPool({ feature: 'ABQ', version: '2026', edition: null, server: 'lic-01' }))).toBe(
      'ABQ · 2026 · lic-01',
    );
    expect(poolSubtitle(aPool({ feature: '', details: { serial: '…EOY7' } }))).toBe('Serial …EOY7');
    expect(poolSubtitle(aPool())).toBe('');
  });
});
