import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMs, instantOf, msOf } from '../../electron/domain/instant';
import { isQuiet, quietUntil, summaryDue, zoneOf } from '../../electron/domain/quiet-hours';
import { hourMs, minuteMs } from '../support/builders';
import { quietSettings } from '../support/delivery';

const berlin = 'Europe/Berlin';
const quiet = quietSettings().quietHours;

describe('quiet hours', () => {
  test.each([
    ['a weekday evening before they begin', '2026-11-26T17:59:00.000Z', false],
    ['their first minute', '2026-11-26T18:00:00.000Z', true],
    ['the small hours', '2026-11-27T03:00:00.000Z', true],
    ['the minute they end', '2026-11-27T06:30:00.000Z', false],
    ['noon on a day off', '2026-11-28T11:00:00.000Z', true],
    ['noon on Monday', '2026-11-30T11:00:00.000Z', false],
  ])('at %s', (_when, at, expected) => {
    expect(isQuiet(quiet, at, berlin)).toBe(expected);
  });

  test('are by the clock on the wall, also when it is changed', () => {
    const weekdays = { ...quiet, daysOff: [] };
    // The clock goes back on 25 October and forth on 28 March.
    expect(quietUntil(weekdays, '2026-10-24T20:00:00.000Z', berlin)).toBe('2026-10-25T06:30:00.000Z');
    expect(quietUntil(weekdays, '2027-03-27T20:00:00.000Z', berlin)).toBe('2027-03-28T05:30:00.000Z');
  });

  test('last over days off to the morning after them', () => {
    expect(quietUntil(quiet, '2026-11-27T20:00:00.000Z', berlin)).toBe('2026-11-30T06:30:00.000Z');
  });

  test('never end where every day is off, and never begin where they are off or empty', () => {
    const at = '2026-11-27T20:00:00.000Z';
    expect(quietUntil({ ...quiet, daysOff: [1, 2, 3, 4, 5, 6, 7] }, at, berlin)).toBeNull();
    expect(isQuiet({ ...quiet, isOn: false }, at, berlin)).toBe(false);
    expect(isQuiet({ ...quiet, from: '07:00', to: '07:00' }, at, berlin)).toBe(false);
  });

  test('go by the zone that was named, or by the computer’s where that is none', () => {
    expect(zoneOf({ ...quiet, timeZone: 'Asia/Tokyo' }, berlin)).toBe('Asia/Tokyo');
    expect(zoneOf({ ...quiet, timeZone: 'Middle/Earth' }, berlin)).toBe(berlin);
    expect(zoneOf(quiet, berlin)).toBe(berlin);
  });
});

describe('the summary of what is held', () => {
  test.each([
    ['comes at its time after the quiet', '08:00', '2026-11-27T07:00:00.000Z'],
    ['comes when the quiet ends where its time is earlier', '05:00', '2026-11-27T06:30:00.000Z'],
    ['comes when the quiet ends where its time is long after', '19:00', '2026-11-27T06:30:00.000Z'],
    ['comes when the quiet ends where it has no time', null, '2026-11-27T06:30:00.000Z'],
  ])('%s', (_what, summaryAt, due) => {
    expect(summaryDue(quietSettings({}, { summaryAt }), '2026-11-26T20:00:00.000Z', berlin)).toBe(due);
  });
});

const minutes = fc.integer({ min: 0, max: 1439 });
const time = minutes.map(
  (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
);

test('end when nothing is quiet any more, and nothing before that is disturbed, in any zone at any time of the year', () => {
  const zones = [
    'UTC',
    berlin,
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/St_Johns',
  ];
  fc.assert(
    fc.property(
      fc.record({
        from: time,
        to: time,
        daysOff: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
        zone: fc.constantFrom(...zones),
        at: fc.integer({ min: msOf('2026-01-01T00:00:00.000Z'), max: msOf('2027-12-31T00:00:00.000Z') }),
      }),
      ({ from, to, daysOff, zone, at }) => {
        const settings = quietSettings({ from, to, daysOff }).quietHours;
        const start = instantOf(at);
        const end = quietUntil(settings, start, zone);
        if (end === null) throw new Error('these end');
        expect(isQuiet(settings, end, zone)).toBe(false);
        // A clock that skips its hour ends the quiet a little before the time on the wall comes.
        for (let then = start; addMs(then, 31 * minuteMs) < end; then = addMs(then, hourMs / 4))
          if (!isQuiet(settings, then, zone)) throw new Error(`${then} is not quiet, before ${end}`);
      },
    ),
    { numRuns: 300 },
  );
});
