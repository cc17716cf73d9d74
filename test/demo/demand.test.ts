import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoClock, seatsInUse } from '../../electron/demo/demand';
import { dayMs, hourMs, minuteMs } from '../support/builders';

const team = { seed: 3, seats: 100, pressure: 1 };
const tenMinutes = 10 * minuteMs;

/** The most and the mean of seats in use between two hours of a day, Monday being 0. */
function between(day: number, from: number, to: number, demand = team) {
  const counts: number[] = [];
  for (let at = day * dayMs + from * hourMs; at < day * dayMs + to * hourMs; at += tenMinutes)
    counts.push(seatsInUse(demand, at));
  return { most: Math.max(...counts), mean: counts.reduce((sum, count) => sum + count, 0) / counts.length };
}

const demand = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  seats: fc.nat(500),
  pressure: fc.double({ min: 0, max: 3, noNaN: true }),
});
const moment = fc.integer({ min: 0, max: 400 * dayMs });

describe('the demand for seats', () => {
  test('moves like a working day: night, morning, lunch, afternoon, evening', () => {
    for (const day of [0, 1, 2, 3, 4]) {
      const night = between(day, 0, 5).mean;
      const morning = between(day, 9, 12).mean;
      const lunch = between(day, 12, 13).mean;
      const afternoon = between(day, 14, 16).mean;
      const evening = between(day, 20, 23).mean;
      expect(night).toBeLessThan(8);
      expect(morning).toBeGreaterThan(8 * night);
      expect(lunch).toBeLessThan(afternoon);
      expect(lunch).toBeGreaterThan(evening);
      expect(evening).toBeLessThan(afternoon / 3);
    }
  });

  test('fills about nine of ten seats on an ordinary afternoon', () => {
    const { most } = between(1, 13, 16);
    expect(most).toBeGreaterThan(85);
    expect(most).toBeLessThanOrEqual(100);
  });

  test('rests at the weekend', () => {
    for (const day of [5, 6, 12, 13])
      expect(between(day, 0, 24).most).toBeLessThan(between(day - 4, 0, 24).most / 4);
  });

  test('knows a rush now and then, on working days only', () => {
    const peaks = Array.from({ length: 40 }, (_, day) => between(day, 13, 16).most);
    const rushes = peaks.flatMap((most, day) => (most === 100 ? [day] : []));
    expect(rushes.length).toBeGreaterThan(1);
    expect(rushes.length).toBeLessThan(8);
    expect(rushes.filter((day) => day % 7 >= 5)).toEqual([]);
  });

  test('is a whole number of seats, never below none and never above all', () => {
    fc.assert(
      fc.property(demand, moment, (given, at) => {
        const inUse = seatsInUse(given, at);
        expect(Number.isInteger(inUse) && inUse >= 0 && inUse <= given.seats).toBe(true);
      }),
    );
  });

  test('is the same each time it is told', () => {
    fc.assert(fc.property(demand, moment, (given, at) => seatsInUse(given, at) === seatsInUse(given, at)));
  });

  test('of two teams is not the same', () => {
    const day = (seed: number) =>
      Array.from({ length: 144 }, (_, slot) => seatsInUse({ ...team, seed }, slot * tenMinutes));
    expect(day(1)).not.toEqual(day(2));
  });
});

describe('the simulated day', () => {
  test('starts on a Tuesday morning and passes while one looks on', () => {
    let now = 1_700_000_000_000;
    const clock = demoClock(now, () => now);
    expect(Math.floor(clock() / dayMs)).toBe(1);
    expect(Math.floor((clock() % dayMs) / hourMs)).toBe(9);
    now += minuteMs;
    expect(clock()).toBe(dayMs + 10.2 * hourMs);
  });
});
