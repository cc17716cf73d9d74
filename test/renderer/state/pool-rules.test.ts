import { describe, expect, test } from 'vitest';
import { createRuleBook } from '../../../electron/domain/rule-book';
import type { BoardPool } from '../../../electron/domain/snapshot';
import { poolRules } from '../../../renderer/state/pool-rules';
import { aBoardPool, aState } from '../../support/builders';
import { someOwnRules } from '../../support/window-rules';

const rulesFor = (pool: BoardPool, id = 'hq') =>
  poolRules({ state: aState({ id }), pool, isStale: false }, createRuleBook(someOwnRules));

describe('the rules in force for a pool', () => {
  test('are those that can say anything about it', () => {
    expect(rulesFor(aBoardPool()).map(({ title }) => title)).toEqual([
      'Seats running low',
      'More in use than owned',
      'Connection can’t be read',
    ]);
    expect(rulesFor(aBoardPool({ total: null })).map(({ rule }) => rule.kind)).toEqual(['connection']);
    const ending = aBoardPool({
      expiring: { at: '2026-12-03T00:00:00.000Z', seats: 5, days: 11 },
      holders: [],
    });
    expect(rulesFor(ending).map(({ rule }) => rule.kind)).toEqual([
      'level',
      'overuse',
      'expiry',
      'shortfall',
      'connection',
      'forgotten',
    ]);
  });

  test('say how wide they reach, and what they are in a few words', () => {
    expect(rulesFor(aBoardPool())[0]).toMatchObject({ why: 'Every pool', brief: '20\u202f% for 4 h' });
    expect(rulesFor(aBoardPool({ key: 'CATIA V5 MD2 · lic-hh-01' }), 'ls')[0]).toMatchObject({
      why: 'Its own levels',
      brief: '4 seats or 15\u202f% for 10 min',
    });
  });
});
