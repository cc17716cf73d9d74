import { describe, expect, test } from 'vitest';
import { groupTotal } from '../../electron/domain/group-total';
import { type BoardPool } from '../../electron/domain/snapshot';
import { aBoardPool, aState } from '../support/builders';

const placed = (given: Partial<BoardPool>, isStale = false) => ({
  state: aState(),
  pool: aBoardPool({ unit: 'users', ...given }),
  isStale,
});

describe('what pools come to together', () => {
  test('is the sum of their seats while all share a unit', () => {
    const pools = [placed({ used: 20, total: 25, free: 5 }), placed({ used: 3, total: 10, free: 7 })];
    expect(groupTotal(pools)).toMatchObject({ pools: 2, sum: { free: 12, total: 35, unit: 'users' } });
  });

  test('is only their number where units differ', () => {
    const pools = [placed({ total: 25, free: 5 }), placed({ total: 10, free: 7, unit: 'devices' })];
    expect(groupTotal(pools)).toMatchObject({ pools: 2, sum: null });
  });

  test('also where only one that is not counted has another unit', () => {
    const pools = [placed({ total: 25, free: 5 }), placed({ total: null, free: null, unit: 'devices' })];
    expect(groupTotal(pools).sum).toBeNull();
  });

  test('names what is not counted, old or ended, and adds none of it', () => {
    const pools = [
      placed({ total: 25, free: 5 }),
      placed({ total: null, free: null }),
      placed({ total: 400, free: 186 }, true),
      placed({ total: 10, free: 10, level: 'expired' }),
    ];
    expect(groupTotal(pools)).toEqual({
      pools: 4,
      sum: { free: 5, total: 25, unit: 'users' },
      uncounted: 1,
      old: 1,
      ended: 1,
    });
  });

  test('does not take seats that one pool is over from another’s', () => {
    const pools = [placed({ total: 25, free: -2 }), placed({ total: 10, free: 7 })];
    expect(groupTotal(pools).sum).toMatchObject({ free: 7, total: 35 });
  });

  test('is no sum where nothing is counted', () => {
    expect(groupTotal([placed({ total: null, free: null })])).toMatchObject({ sum: null, uncounted: 1 });
    expect(groupTotal([])).toMatchObject({ pools: 0, sum: null });
  });
});
