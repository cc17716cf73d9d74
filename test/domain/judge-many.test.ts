import { expect, test } from 'vitest';
import { addMs } from '../../electron/domain/instant';
import { judge } from '../../electron/domain/judge';
import { emptyLedger } from '../../electron/domain/ledger';
import { createRuleBook } from '../../electron/domain/rule-book';
import { advance, emptySnapshot, withConnections } from '../../electron/domain/snapshot';
import { aConnection, aGoodPoll, aPool, dayMs, minuteMs, ten } from '../support/builders';
import { aRule } from '../support/story';

test('20,000 pools read again without a change are judged without looking at every rule for each, and the ledger stays as it was', () => {
  const until = addMs(ten, 200 * dayMs);
  const pools = Array.from({ length: 20_000 }, (_, index) =>
    aPool({
      key: `pool ${index}`,
      used: index % 25,
      validity: { kind: 'until', from: null, until, days: null },
    }),
  );
  const own = Array.from({ length: 1000 }, (_, index) =>
    aRule('level', {
      id: `own ${index}`,
      scope: { of: 'pool', connectionId: 'hq', poolKey: `pool ${index}` },
    }),
  );
  let looks = 0;
  for (const rule of own) {
    const { scope } = rule;
    Object.defineProperty(rule, 'scope', { get: () => ((looks += 1), scope) });
  }
  const book = createRuleBook(own);
  let board = withConnections(emptySnapshot, [aConnection()]);
  let ledger = emptyLedger;
  for (let round = 0; round < 12; round += 1) {
    // The first rounds are those in which levels come to be told.
    const polledAt = addMs(
      ten,
      round * 300 * minuteMs * (round < 3 ? 1 : 0) + (round < 3 ? 0 : 900 + round) * minuteMs,
    );
    const next = advance(board, aGoodPoll({ polledAt, pools }), null);
    const before = looks;
    const judgement = judge(board, next, book, ledger);
    if (round > 3) {
      expect(judgement.ledger).toBe(ledger);
      expect(looks - before).toBeLessThan(pools.length);
    }
    [board, ledger] = [next, judgement.ledger];
  }
  // Each of them was looked at, once for the connection and not for each pool.
  expect(looks).toBeGreaterThan(own.length);
});
