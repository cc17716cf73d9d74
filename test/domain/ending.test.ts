import { describe, expect, test } from 'vitest';
import { endCell, endWords, endsWithin, levelBegan, nextEnd } from '../../electron/domain/ending';
import { addMs } from '../../electron/domain/instant';
import { perpetual, unknownValidity } from '../../electron/domain/validity';
import { aBoardPool, aPool, dayMs, hourMs, london, ten } from '../support/builders';

const inDays = (days: number) => addMs(ten, days * dayMs + hourMs);
const until = (at: string) => ({ ...unknownValidity, kind: 'until' as const, until: at });
const batch = (seats: number, days: number) => ({ at: inDays(days), seats, days });

describe('what ends next', () => {
  test('is the next batch, else the end of the whole pool', () => {
    expect(nextEnd(aPool({ expiring: batch(4, 9), validity: until(inDays(30)) }), ten)).toEqual({
      at: inDays(9),
      seats: 4,
    });
    expect(nextEnd(aPool({ validity: until(inDays(30)) }), ten)).toEqual({ at: inDays(30), seats: 25 });
    expect(nextEnd(aPool({ expiring: batch(0, 9), validity: perpetual }), ten)).toBeNull();
    expect(nextEnd(aPool({ validity: perpetual }), ten)).toBeNull();
  });

  test('lies ahead, never behind', () => {
    const past = aPool({ expiring: batch(4, -2), validity: until(inDays(-2)) });
    expect(nextEnd(past, ten)).toBeNull();
    expect(endWords(past, ten, london)).toBeNull();
  });

  test.each([
    [{ expiring: batch(4, 9) }, '4 end 1 Dec'],
    [{ expiring: batch(25, 11) }, 'all 25 end 3 Dec'],
    [{ expiring: batch(1, 11), total: 1, used: 0 }, '1 ends 3 Dec'],
    [{ validity: until(inDays(404)) }, 'all 25 end 31 Dec 2027'],
    [{ validity: until(inDays(9)), total: null }, 'ends 1 Dec'],
  ])('of %j reads “%s”', (given, expected) => {
    expect(endWords(aPool(given), ten, london)).toBe(expected);
  });

  test('comes within so many days, or does not', () => {
    const pool = aPool({ expiring: batch(4, 13) });
    expect(endsWithin(pool, 14, ten)).toBe(true);
    expect(endsWithin(pool, 13, ten)).toBe(false);
    expect(endsWithin({ ...pool, level: 'expired' }, 14, ten)).toBe(false);
  });
});

describe('under the heading “Ends”', () => {
  test.each([
    [{ expiring: batch(4, 9) }, '4 on 1 Dec'],
    [{ validity: until(inDays(404)) }, '31 Dec 2027'],
    [{ validity: { ...unknownValidity, kind: 'days-from-first-use' as const, days: 49 } }, '49 days left'],
    [{ validity: perpetual }, 'perpetual'],
    [{}, 'not said'],
    [{ validity: until(inDays(-2)) }, 'ended 20 Nov'],
    [{ expired: true }, 'ended'],
  ])('%j reads “%s”', (given, expected) => {
    expect(endCell(aPool(given), ten, london)).toBe(expected);
  });
});

describe('a level', () => {
  test('of an ended pool began when it ended, however late that was seen', () => {
    expect(levelBegan(aBoardPool({ validity: until(inDays(-2)) }), ten)).toBe(inDays(-2));
    expect(levelBegan(aBoardPool({ expired: true }), ten)).toBe(ten);
    expect(levelBegan(aBoardPool({ used: 24 }), ten)).toBe(ten);
  });
});
