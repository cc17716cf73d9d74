import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reader } from '../../electron/domain/format';
import { ruleKinds } from '../../electron/domain/rule';
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
import { amountWords, kindName, scopeLine, scopeWords } from '../../electron/domain/rule-words';
import { snoozeChoices } from '../../electron/domain/snooze-choices';
import { snoozedWords } from '../../electron/domain/snoozed';
import { timeEntry, timeText } from '../../electron/domain/time-entry';
import { languages, speak } from '../../electron/texts/language';
import { at, ten } from '../support/builders';

const reader: Reader = { locale: 'de-DE', timeZone: 'Europe/London' };
const week = { least: 0, most: 10_080 };
const read = <T>(entry: Entry<T>): T | string => (entry.isValid ? entry.value : entry.problem);

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

describe('what is typed into a rule in German', () => {
  test.each([
    ['15 min', 15],
    ['1 Std. 30 Min.', 90],
    ['2 Stunden', 120],
    ['1 Tag', 1440],
    ['nach 2 Tagen', 2880],
    ['2 days', 2880],
    ['sofort', 0],
    ['bald', 'Schreiben Sie eine Dauer, etwa 15 min, 2 h oder 1 Tag.'],
    ['8 Tage', 'Höchstens 7 Tage.'],
  ])('is the time “%s”: %s', (text, expected) => {
    expect(read(spanEntry(text, week))).toBe(expected);
  });

  test.each([
    ['4 Plätze oder 20 %', { seats: 4, percent: 20 }],
    ['12,5 %', { seats: null, percent: 12.5 }],
    ['1 Platz', { seats: 1, percent: null }],
    ['4 seats or 20 %', { seats: 4, percent: 20 }],
    ['viele', 'Schreiben Sie Plätze oder einen Anteil, etwa 4 Plätze oder 20\u202f%.'],
    ['120 %', 'Höchstens 100\u202f%.'],
    ['2 000 000', 'Höchstens 1\u202f000\u202f000 Plätze.'],
  ])('is the amount “%s”: %j', (text, expected) => {
    expect(read(amountEntry(text))).toEqual(expected);
  });

  test.each([
    ['1 h, 3 h, täglich', [60, 180, 1440]],
    ['stündlich und wöchentlich', [60, 10_080]],
    ['nie', []],
    ['never', []],
    ['oft', 'Schreiben Sie Abstände, etwa 1 h, 3 h, täglich; oder nie.'],
    ['1 min', 'Mindestens 5 min.'],
  ])('are the repeats “%s”: %j', (text, expected) => {
    expect(read(repeatEntry(text))).toEqual(expected);
  });

  test.each([
    ['60, 30 und 7 Tage', [60, 30, 7]],
    ['keine', 'Schreiben Sie Tage, etwa 30, 7 und 1.'],
  ])('are the days “%s”: %j', (text, expected) => {
    expect(read(rungsEntry(text))).toEqual(expected);
  });

  test('is a count, and a time of day', () => {
    const bounds = { least: 1, most: 50 };
    expect(read(countEntry('5 Mal', bounds, 'Male'))).toBe(5);
    expect(read(countEntry('oft', bounds, 'Male'))).toBe('Wie viele Male? Schreiben Sie eine ganze Zahl.');
    expect(['19 Uhr', '7.30 Uhr', '7:30 pm'].map(timeEntry).map(read)).toEqual(['19:00', '07:30', '19:30']);
    expect(timeText('19:00', 'de-DE')).toBe('19:00');
    expect(read(timeEntry('abends'))).toBe('Schreiben Sie eine Uhrzeit, etwa 07:30 oder 19:00.');
  });
});

test.each(languages)(
  'what a rule says in “%s” is read back, and so it is by whoever speaks another',
  (language) => {
    const count = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
    const share = fc.option(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      { nil: null },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_080 }),
        fc
          .record({ seats: count, percent: share })
          .filter(({ seats, percent }) => (seats ?? percent) !== null),
        fc.array(fc.integer({ min: 5, max: 43_200 }), { maxLength: 10 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...languages),
        (minutes, amount, waits, days, reading) => {
          const rungs = [...days].sort((a, b) => b - a);
          speak(language);
          const said = [spanText(minutes), delayText(minutes), amountWords(amount)] as const;
          const [repeats, ends] = [repeatText(waits), `${rungsText(rungs)}`];
          speak(reading);
          expect(read(spanEntry(said[0], week))).toBe(minutes);
          expect(read(spanEntry(said[1], week))).toBe(minutes);
          expect(read(amountEntry(said[2]))).toEqual(amount);
          expect(read(repeatEntry(repeats))).toEqual(waits);
          expect(read(rungsEntry(ends))).toEqual(rungs);
        },
      ),
      { numRuns: 1000 },
    );
  },
);

describe('a rule in German', () => {
  const names = { vendor: () => 'Citrix', connection: () => 'Citrix EU', pool: () => 'CATIA V5' };

  test('is named by what it is about', () => {
    expect(new Set(ruleKinds.map(kindName)).size).toBe(ruleKinds.length);
    expect(kindName('level')).toBe('Plätze werden knapp');
  });

  test.each([
    [{ of: 'all' }, 'Jeder Pool', 'Jeder Pool'],
    [{ of: 'vendor', vendor: 'c' }, 'Jeder Pool von Citrix', 'Jeder Pool dieses Anbieters'],
    [{ of: 'connection', connectionId: 'eu' }, 'Jeder Pool von Citrix EU', 'Jeder Pool dieser Verbindung'],
    [{ of: 'pool', connectionId: 'eu', poolKey: 'a' }, 'Nur CATIA V5', 'Eigene Stufen'],
  ] as const)('says what it holds for: %j', (scope, words, line) => {
    expect([scopeWords({ kind: 'level', scope }, names), scopeLine({ kind: 'level', scope })]).toEqual([
      words,
      line,
    ]);
  });
});

describe('a snooze in German', () => {
  test('says when it ends', () => {
    const choices = snoozeChoices('2026-11-23T10:42:00.000Z', reader, 'pool');
    expect(choices.map(({ label, untilWords }) => [label, untilWords])).toEqual([
      ['1 Stunde', 'bis 11:42'],
      ['Bis morgen', 'Di 08:00'],
      ['Bis Montag', '30. Nov.'],
      ['Bis wieder Plätze frei sind', ''],
    ]);
    const snooze = { target: { of: 'all' }, since: ten } as const;
    expect(snoozedWords({ ...snooze, until: at('11:42') }, ten, reader)).toBe('Stumm bis 11:42');
    expect(snoozedWords({ ...snooze, until: null }, ten, reader)).toBe('Stumm, bis es sich erholt');
  });
});
