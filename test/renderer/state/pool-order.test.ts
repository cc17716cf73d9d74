import { describe, expect, test } from 'vitest';
import type { PoolColumnId } from '../../../electron/domain/pool-view';
import type { BoardPool } from '../../../electron/domain/snapshot';
import { orderPools } from '../../../renderer/state/pool-order';
import { aBoardPool, aState, ten } from '../../support/builders';

const placed = (key: string, given: Partial<BoardPool> = {}, isStale = false) => ({
  state: aState(),
  pool: aBoardPool({ key, product: key, ...given }),
  isStale,
});

const facts = { now: ten, locale: 'en-GB', vendorName: () => 'Thinfinity' };
const ordered = (pools: Parameters<typeof orderPools>[0], by: PoolColumnId, isDown = false) =>
  orderPools(pools, { by, isDown }, facts).map(({ pool }) => pool.key);

describe('the order of pools', () => {
  test('is as they come, worst first, by level', () => {
    expect(ordered([placed('z', { level: 'exhausted' }), placed('a')], 'level')).toEqual(['z', 'a']);
  });

  test('turned by level has what can’t be told first, and keeps those alike in their order', () => {
    const pools = [placed('out', { level: 'exhausted' }), placed('c'), placed('b'), placed('old', {}, true)];
    expect(ordered(pools, 'level', true)).toEqual(['old', 'c', 'b', 'out']);
  });

  test('reads numbers in names as numbers, and no case', () => {
    const pools = [placed('Modul 10'), placed('modul 9'), placed('Modul 1')];
    expect(ordered(pools, 'pool')).toEqual(['Modul 1', 'modul 9', 'Modul 10']);
  });

  test('has what is not known last, whichever way it runs', () => {
    const pools = [
      placed('unknown', { free: null }),
      placed('two', { free: 2 }),
      placed('over', { free: -1 }),
      placed('nine', { free: 9 }),
    ];
    expect(ordered(pools, 'free')).toEqual(['over', 'two', 'nine', 'unknown']);
    expect(ordered(pools, 'free', true)).toEqual(['nine', 'two', 'over', 'unknown']);
  });

  test('is by the share that is taken, not by its seats', () => {
    const pools = [
      placed('half', { total: 10, free: 5 }),
      placed('most', { total: 4, free: 1 }),
      placed('none', { total: 0, free: 0 }),
    ];
    expect(ordered(pools, 'bar', true)).toEqual(['most', 'half', 'none']);
  });

  test('is by what ends next; perpetual and unsaid ones last', () => {
    const until = (day: string) => ({
      validity: { kind: 'until' as const, from: null, until: `2026-${day}T00:00:00.000Z`, days: null },
      expiring: null,
    });
    const pools = [
      placed('late', until('12-31')),
      placed('never', {
        validity: { kind: 'perpetual', from: null, until: null, days: null },
        expiring: null,
      }),
      placed('soon', until('12-01')),
      placed('days', { validity: { kind: 'interval', from: null, until: null, days: 20 }, expiring: null }),
    ];
    expect(ordered(pools, 'ends')).toEqual(['soon', 'days', 'late', 'never']);
  });
});
