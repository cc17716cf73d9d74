import { describe, expect, test } from 'vitest';
import type { BoardPool } from '../../../electron/domain/snapshot';
import { groupKey, groupName, groupWords } from '../../../renderer/state/pool-groups';
import { aBoardPool, aState } from '../../support/builders';

const placed = (given: Partial<BoardPool>, isStale = false) => ({
  state: aState({ id: 'hq', name: 'HQ gateway' }),
  pool: aBoardPool({ unit: 'users', ...given }),
  isStale,
});

describe('groups of pools', () => {
  test('are called what their pools have in common', () => {
    const one = placed({ product: 'CATIA V5', level: 'low' });
    const names = (['vendor', 'connection', 'product', 'level'] as const).map((by) =>
      groupName(by, one, 'Thinfinity Workspace'),
    );
    expect(names).toEqual(['Thinfinity Workspace', 'HQ gateway', 'CATIA V5', 'Low']);
    expect(groupKey('connection', one)).toBe('hq');
    expect(groupKey('level', placed({ level: 'low' }, true))).toBe('unknown');
  });

  test('say what they come to, and what is not in the sum', () => {
    const pools = [placed({ total: 300, free: 12 }), placed({ total: null, free: null })];
    expect(groupWords(pools)).toEqual(['2 pools', '12 of 300 users free', '1 not counted']);
  });

  test('say only how many they are where units differ', () => {
    const pools = [placed({ total: 300, free: 12 }), placed({ total: 9, free: 2, unit: 'devices' })];
    expect(groupWords(pools)).toEqual(['2 pools']);
  });

  test('say what can’t be told', () => {
    expect(groupWords([placed({ total: 300, free: 12 }, true)])).toEqual(['1 pool', '1 can’t be told']);
  });
});
