import { expect, test } from 'vitest';
import { heldSeats } from '../../../electron/domain/held-seat';
import { createRuleBook } from '../../../electron/domain/rule-book';
import { heldTable } from '../../../renderer/management/held-table';
import { aBoardPool, aSnapshot, aState, ten } from '../../support/builders';

test('a table of holders has times as the vendor gave them, and leaves empty what nobody says', () => {
  const holder = { user: 'mira', host: null, seats: 2, until: null, leaseId: null, reservation: null };
  const holders = [
    { ...holder, since: '2026-11-21T20:00:00Z' },
    { ...holder, user: null, seats: null, since: '2026-11-22 08:00:00' },
  ];
  const board = aSnapshot(aState({ pools: [aBoardPool({ feature: 'MD2', holders })] }));
  const { columns, rows } = heldTable(
    heldSeats(board, ten, createRuleBook([])),
    () => 'Thinfinity Workspace',
  );
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const place = ['CATIA V5', 'MD2', 'HQ gateway', 'Thinfinity Workspace'];
  expect(rows).toEqual([
    ['mira', null, ...place, 2, '2026-11-21T20:00:00Z', 14, null, 'over 12 h'],
    [null, null, ...place, null, '2026-11-22 08:00:00', null, null, ''],
  ]);
});
