import { expect, test } from 'vitest';
import type { ActionEntry } from '../../../../electron/domain/action-record';
import { actionTable } from '../../../../renderer/management/actions/action-table';
import { ten } from '../../../support/builders';

const entry: ActionEntry = {
  at: ten,
  who: { user: 'ida', host: 'ws-1' },
  connection: { id: 'duke', name: '10Duke', vendor: 'tenduke' },
  action: 'release-user',
  parameters: { profileId: 'mara' },
  requests: [],
  outcome: 'partial',
  results: [
    { target: 'lease-1', outcome: 'done', message: 'Released.' },
    { target: 'lease-2', outcome: 'refused', message: 'Not found.' },
  ],
  effectiveAt: null,
  before: null,
  after: null,
  seq: 7,
  auditId: 'a-7',
  previous: 'aa',
  hash: 'bb',
};

test('a table of the log has a row an entry, with all that came of it', () => {
  const { columns, rows } = actionTable([entry]);
  expect(rows).toEqual([
    [
      ...[7, ten, 'Release every lease of a user: mara', 'ida', 'ws-1', '10Duke', 'tenduke', '1 of 2 done'],
      ...['lease-1: Released.\nlease-2: Not found.', null, 'a-7', 'bb', 'aa'],
    ],
  ]);
  expect(rows[0]).toHaveLength(columns.length);
});
