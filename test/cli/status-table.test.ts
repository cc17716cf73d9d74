import { describe, expect, test } from 'vitest';
import { type Polled, statusDocument } from '../../electron/cli/status-document';
import { statusTable } from '../../electron/cli/status-table';
import { aConnection, aFailedPoll, aGoodPoll, aPool, ten } from '../support/builders';

const good = (...pools: Parameters<typeof aPool>[0][]): Polled => ({
  connection: aConnection(),
  outcome: aGoodPoll({ pools: pools.map((pool) => aPool(pool)) }),
  warnings: [],
});

const failing: Polled = {
  connection: aConnection({ id: 'eu', name: 'Citrix EU' }),
  outcome: aFailedPoll({ connectionId: 'eu' }),
  warnings: [],
};

const lines = (...polled: Polled[]) => statusTable(statusDocument(polled, ten, false)).split('\n');

describe('the table', () => {
  test('shows the worst first, in columns', () => {
    const catia = { product: 'CATIA V5', used: 24 };
    const workspace = {
      product: 'Thinfinity Workspace v7.0',
      unit: 'users',
      details: { serial: '…EOY7' },
    } as const;
    expect(lines(good(workspace, catia))).toEqual([
      'Level       Pool                                      Seats          Unit      Connection',
      'Nearly out  CATIA V5                                  1 of 25 free   licenses  HQ gateway',
      'Well        Thinfinity Workspace v7.0 (Serial …EOY7)  20 of 25 free  users     HQ gateway',
      '',
    ]);
  });

  test('says of a connection that cannot be read that it cannot be told', () => {
    expect(lines(failing)).toEqual(['Can’t tell  Citrix EU', '']);
    expect(lines(good({}), failing).slice(-2)).toEqual(['Can’t tell  Citrix EU', '']);
  });

  test('says so where there is nothing', () => {
    expect(lines()).toEqual(['No pools.', '']);
    expect(lines(good())).toEqual(['No pools.', '']);
  });

  test('lets no name move the cursor', () => {
    const text = lines(good({ product: 'A\u001b[2JB\r\nC\u0007' })).join('\n');
    // eslint-disable-next-line no-control-regex -- these are the characters in question
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(lines(good({ product: 'A\nB' }))).toHaveLength(3);
  });
});
