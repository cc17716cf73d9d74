import { describe, expect, test } from 'vitest';
import { endCell, endWords, endsWithin, levelBegan, nextEnd } from '../../electron/domain/ending';
import { aBoardPool, at, london } from '../support/builders';

const now = at('10:42');
const expiring = (seats: number, day: string) => ({ at: `${day}T00:00:00.000Z`, seats, days: null });
const until = (day: string) =>
  ({ kind: 'until', from: null, until: `${day}T00:00:00.000Z`, days: null }) as const;
const perpetual = { kind: 'perpetual', from: null, until: null, days: null } as const;
const trial = {
  kind: 'days-from-first-use',
  from: null,
  until: '2027-01-10T00:00:00.000Z',
  days: 49,
} as const;

describe('what ends next', () => {
  test.each([
    [{ expiring: expiring(4, '2026-12-01') }, '4 end 1 Dec', '4 on 1 Dec'],
    [{ expiring: expiring(1, '2026-12-01') }, '1 ends 1 Dec', '1 on 1 Dec'],
    [{ expiring: expiring(25, '2026-12-03') }, 'all 25 end 3 Dec', '25 on 3 Dec'],
    [{ validity: until('2027-12-31') }, 'all 25 end 31 Dec 2027', '31 Dec 2027'],
    [{ validity: until('2027-12-31'), total: null }, 'ends 31 Dec 2027', '31 Dec 2027'],
    [{ validity: until('2027-12-31'), expiring: expiring(4, '2026-12-01') }, '4 end 1 Dec', '4 on 1 Dec'],
    [{ validity: perpetual }, null, 'perpetual'],
    [{ validity: trial }, 'all 25 end 10 Jan 2027', '49 days left'],
    [{}, null, 'not said'],
  ])('%o: %s', (given, words, cell) => {
    const pool = aBoardPool(given);
    expect(endWords(pool, now, london)).toBe(words);
    expect(endCell(pool, now, london)).toBe(cell);
  });

  test('is nothing that lies behind, and no batch of no seats', () => {
    expect(nextEnd(aBoardPool({ expiring: expiring(4, '2026-11-20') }), now)).toBeNull();
    expect(nextEnd(aBoardPool({ expiring: expiring(0, '2026-12-01') }), now)).toBeNull();
  });

  test('is told of an ended pool as what was', () => {
    expect(endCell(aBoardPool({ level: 'expired', validity: until('2026-11-20') }), now, london)).toBe(
      'ended 20 Nov',
    );
    expect(endCell(aBoardPool({ level: 'expired' }), now, london)).toBe('ended');
    expect(endsWithin(aBoardPool({ level: 'expired', validity: until('2026-12-01') }), 30, now)).toBe(false);
  });

  test('is soon within so many days', () => {
    const pool = aBoardPool({ expiring: expiring(4, '2026-12-01') });
    expect([endsWithin(pool, 9, now), endsWithin(pool, 8, now)]).toEqual([true, false]);
  });
});

describe('when a pool came to its level', () => {
  test('is when that was first seen, and for an ended one when it ended', () => {
    const seen = at('10:31');
    expect(levelBegan(aBoardPool({ used: 25, levelSince: seen }), now)).toBe(seen);
    const ended = aBoardPool({ level: 'expired', levelSince: seen, validity: until('2026-11-20') });
    expect(levelBegan(ended, now)).toBe('2026-11-20T00:00:00.000Z');
    expect(levelBegan({ ...ended, validity: until('2027-01-01') }, now)).toBe(seen);
  });
});
