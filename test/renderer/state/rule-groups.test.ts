import { describe, expect, test } from 'vitest';
import { defaultRules } from '../../../electron/domain/default-rules';
import { ownRuleId, ruleGroups } from '../../../renderer/state/rule-groups';
import { ruleTitle, scopeNames } from '../../../renderer/state/rule-names';
import { aBoardPool, aSnapshot, aState } from '../../support/builders';
import { someOwnRules } from '../../support/window-rules';

const snapshot = aSnapshot(
  aState({ id: 'ls', pools: [aBoardPool({ key: 'CATIA V5 MD2 · lic-hh-01', feature: 'MD2' })] }),
);
const names = scopeNames(snapshot, () => 'Guardant');

describe('the list of rules', () => {
  test('has those for everything in their order, and own ones under the one that they take the place of', () => {
    const groups = ruleGroups([...defaultRules, ...[...someOwnRules].reverse()], names);
    expect(groups.map(({ usual }) => usual.kind)).toEqual(defaultRules.map(({ kind }) => kind));
    expect(groups.map(({ own }) => own.map(({ id }) => id))).toEqual([
      ['own guardant', 'own catia'],
      ...[[], [], [], [], []],
    ]);
  });

  test('names each by what it is for, and what is gone by its key', () => {
    expect(someOwnRules.map((rule) => ruleTitle(rule, names))).toEqual([
      { title: 'CATIA V5 · MD2', detail: 'Its own levels · 4 seats or 15\u202f% for 10 min' },
      { title: 'Guardant', detail: 'Every pool of this vendor · off' },
    ]);
    const [own] = someOwnRules;
    expect(own && ruleTitle(own, scopeNames(aSnapshot(), String)).title).toBe('CATIA V5 MD2 · lic-hh-01');
  });

  test('has one rule of a kind for one scope, however long its names are', () => {
    const scope = { of: 'pool', connectionId: 'c'.repeat(900), poolKey: 'k'.repeat(900) } as const;
    expect(ownRuleId('level', scope).length).toBeLessThanOrEqual(1000);
    expect(ownRuleId('level', scope)).toBe(ownRuleId('level', { ...scope }));
    expect(ownRuleId('level', scope)).not.toBe(ownRuleId('level', { ...scope, poolKey: 'k'.repeat(901) }));
  });
});
