import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Entry,
  amountEntry,
  countEntry,
  delayText,
  repeatEntry,
  repeatText,
  rungsEntry,
  rungsText,
  spanEntry,
  spanText,
} from '../../electron/domain/rule-entry';
import { amountWords } from '../../electron/domain/rule-words';

const week = { least: 0, most: 10_080 };
const read = <T>(entry: Entry<T>): T | string => (entry.isValid ? entry.value : entry.problem);

describe('what is typed into a rule', () => {
  test.each([
    ['15 min', 15],
    ['15', 15],
    ['1 h 30 min', 90],
    ['1h30m', 90],
    ['2 hours', 120],
    ['2 days', 2880],
    ['at once', 0],
    ['after 10 min', 10],
    ['for at least 5 minutes', 5],
    ['soon', 'Write a time such as 15 min, 2 h or 1 day.'],
    ['', 'Write a time such as 15 min, 2 h or 1 day.'],
    ['8 days', 'At most 7 days.'],
  ])('takes the time “%s” as %s', (text, expected) => {
    expect(read(spanEntry(text, week))).toBe(expected);
  });

  test('takes a bare number in the unit of its field', () => {
    expect(read(spanEntry('12', { least: 60, most: 525_600 }, 'h'))).toBe(720);
    expect(read(spanEntry('20 min', { least: 60, most: 525_600 }, 'h'))).toBe('At least 1 h.');
  });

  test.each([
    ['20 %', { seats: null, percent: 20 }],
    ['20\u202f%', { seats: null, percent: 20 }],
    ['12,5%', { seats: null, percent: 12.5 }],
    ['4', { seats: 4, percent: null }],
    ['1 seat', { seats: 1, percent: null }],
    ['4 seats or 20 %', { seats: 4, percent: 20 }],
    ['20 % or 1\u202f310 seats', { seats: 1310, percent: 20 }],
    ['4 or 5', 'Write seats or a share, such as 4 seats or 20\u202f%.'],
    ['-3', 'Write seats or a share, such as 4 seats or 20\u202f%.'],
    ['', 'Write seats or a share, such as 4 seats or 20\u202f%.'],
    ['120 %', 'At most 100\u202f%.'],
    ['2 000 000', 'At most 1\u202f000\u202f000 seats.'],
  ])('takes the amount “%s” as %j', (text, expected) => {
    expect(read(amountEntry(text))).toEqual(expected);
  });

  test.each([
    ['1 h, 3 h, daily', [60, 180, 1440]],
    ['1 h, 3 h and weekly', [60, 180, 10_080]],
    ['never', []],
    ['', []],
    ['often', 'Write times such as 1 h, 3 h, daily; or never.'],
    ['1 min', 'At least 5 min.'],
  ])('takes the repeats “%s” as %j', (text, expected) => {
    expect(read(repeatEntry(text))).toEqual(expected);
  });

  test.each([
    ['60, 30, 14, 7 and 1', [60, 30, 14, 7, 1]],
    ['1 7 30'.replaceAll(' ', ', '), [30, 7, 1]],
    ['7, 7 days', [7]],
    ['none', 'Write days such as 30, 7 and 1.'],
    ['', 'Write days such as 60, 30, 14, 7 and 1.'],
    ['2000', 'At most 1\u202f000.'],
  ])('takes the days “%s” as %j', (text, expected) => {
    expect(read(rungsEntry(text))).toEqual(expected);
  });

  test.each([
    ['5', 5],
    ['5 times', 5],
    ['many', 'Write a whole number of times.'],
    ['51', 'At most 50.'],
  ])('takes the count “%s” as %s', (text, expected) => {
    expect(read(countEntry(text, { least: 1, most: 50 }, 'times'))).toBe(expected);
  });

  test('says a time that is none as “at once”', () => {
    expect([delayText(0), delayText(15)]).toEqual(['at once', 'after 15 min']);
  });

  test('reads back all that it writes', () => {
    const count = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
    const share = fc.option(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      { nil: null },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_080 }),
        fc.record({ seats: count, percent: share }).filter((amount) => amountWords(amount) !== ''),
        fc.array(fc.integer({ min: 5, max: 43_200 }), { maxLength: 10 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }),
        (minutes, amount, waits, days) => {
          const rungs = [...days].sort((a, b) => b - a);
          expect(read(spanEntry(spanText(minutes), week))).toBe(minutes);
          expect(read(spanEntry(delayText(minutes), week))).toBe(minutes);
          expect(read(amountEntry(amountWords(amount)))).toEqual(amount);
          expect(read(repeatEntry(repeatText(waits)))).toEqual(waits);
          expect(read(rungsEntry(rungsText(rungs)))).toEqual(rungs);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
