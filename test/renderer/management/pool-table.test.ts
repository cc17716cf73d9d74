import { describe, expect, test } from 'vitest';
import { poolTable } from '../../../renderer/management/pool-table';
import { aBoardPool, aState, london, ten } from '../../support/builders';

const facts = { now: ten, reader: london, vendorName: () => 'Thinfinity Workspace' };
const placed = {
  state: aState({ name: 'HQ gateway', readAt: ten }),
  pool: aBoardPool({
    product: 'CATIA V5',
    feature: 'MD2',
    version: null,
    edition: null,
    server: null,
    used: 24,
    total: 25,
    free: 1,
    reserved: null,
    level: 'critical' as const,
    holders: null,
    expiring: { at: '2026-12-01T00:00:00.000Z', seats: 4, days: 8 },
  }),
  isStale: false,
};

describe('pools as a table of cells', () => {
  test('have counts as numbers, and words where words are shown', () => {
    expect(poolTable([placed], ['level', 'pool', 'free', 'bar', 'connection'], facts)).toEqual({
      columns: ['Level', 'Product', 'Feature, version, server', 'Free', 'Owned', 'Used', 'Connection'],
      rows: [['Nearly out', 'CATIA V5', 'MD2', 1, 25, 24, 'HQ gateway']],
    });
  });

  test('leave a cell empty where nothing is said: never nought', () => {
    const { rows } = poolTable([placed], ['reserved', 'holders', 'version'], facts);
    expect(rows).toEqual([[null, null, null]]);
  });

  test('say what ends as it is shown, and when to the second', () => {
    const { columns, rows } = poolTable([placed], ['ends', 'as-of'], facts);
    expect(columns).toEqual(['Ends', 'Ends at (UTC)', 'Read at (UTC)']);
    expect(rows).toEqual([['4 on 1 Dec', '2026-12-01T00:00:00.000Z', ten]]);
  });

  test('say each figure once, and that an old level can’t be told', () => {
    const { columns, rows } = poolTable([{ ...placed, isStale: true }], ['level', 'free', 'total'], facts);
    expect(columns).toEqual(['Level', 'Free', 'Owned']);
    expect(rows).toEqual([['Can’t tell', 1, 25]]);
  });
});
