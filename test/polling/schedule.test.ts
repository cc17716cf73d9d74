import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { msOf } from '../../electron/domain/instant';
import { nextDue, pollSeconds } from '../../electron/polling/schedule';
import { thinfinity } from '../../electron/vendors/thinfinity';
import { aConnection, at, minuteMs, ten } from '../support/builders';

const far = ['https://gateway.example:9443'];
const near = ['http://127.0.0.1:9443'];
const seconds = (wanted: number | undefined, origins: readonly string[]) =>
  pollSeconds(aConnection(wanted === undefined ? {} : { pollSeconds: wanted }), thinfinity, origins);

describe('the seconds between polls', () => {
  test.each([
    [undefined, far, 60, 'the vendor’s own'],
    [300, far, 300, 'the connection’s own'],
    [5, far, 30, 'raised to the vendor’s minimum'],
    [5, near, 5, 'as fast as anybody likes on this computer'],
    [0.2, near, 1, 'but not faster than once a second'],
    [5, [...near, ...far], 30, 'raised where one origin is elsewhere'],
    [1e12, far, 86_400, 'at least once a day'],
    [1e300, near, 86_400, 'at least once a day on this computer, too'],
  ])('for %s at %j are %s: %s', (wanted, origins, expected, _why) => {
    expect(seconds(wanted, origins)).toBe(expected);
  });
});

const due = (failures: number, intervalMs = minuteMs, jitter = 0, notBefore: string | null = null) =>
  (msOf(nextDue({ endedAt: ten, failures, notBefore }, intervalMs, jitter)) - msOf(ten)) / 1000;

describe('the next poll', () => {
  test('is an interval after a success', () => {
    expect(due(0, minuteMs, 0.9)).toBe(60);
  });

  test('is further away with each failure, up to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 40].map((failures) => due(failures))).toEqual([
      60, 120, 240, 480, 900, 900, 900,
    ]);
  });

  test('is never sooner after a failure than after a success', () => {
    expect(due(7, 3600_000)).toBe(3600);
  });

  test('is spread by a tenth after a failure, so that all do not knock at once', () => {
    expect(due(1, minuteMs, 0.5)).toBe(63);
    expect(due(3, minuteMs, 1)).toBe(264);
  });

  test('is not before the vendor’s word, and not later than it had to be', () => {
    expect(due(1, minuteMs, 0, at('10:30'))).toBe(1800);
    expect(due(0, minuteMs, 0, at('10:30'))).toBe(1800);
    expect(due(1, minuteMs, 0, at('09:00'))).toBe(60);
  });

  test('lies ahead, whatever happened before', () => {
    const any = fc.record({
      failures: fc.nat(),
      interval: fc.integer({ min: 1000, max: 86_400_000 }),
      jitter: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(any, ({ failures, interval, jitter }) => {
        const wait = due(failures, interval, jitter) * 1000;
        expect(wait).toBeGreaterThanOrEqual(interval - 1);
        expect(wait).toBeLessThanOrEqual(Math.max(interval, 900_000) * 1.1 + 1);
      }),
    );
  });
});
