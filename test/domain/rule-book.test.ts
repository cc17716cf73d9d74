import { describe, expect, test } from 'vitest';
import { defaultRules } from '../../electron/domain/default-rules';
import type { Scope } from '../../electron/domain/rule';
import { createRuleBook } from '../../electron/domain/rule-book';
import { kindName, ruleName, scopeLine, scopeWords } from '../../electron/domain/rule-words';
import { aRule } from '../support/story';

const target = { vendor: 'citrix-cloud', connectionId: 'eu', poolKey: 'xen' };
const levelFor = (id: string, scope: Scope, isOn = true) => aRule('level', { id, scope, isOn });
const scopes = {
  vendor: { of: 'vendor', vendor: 'citrix-cloud' },
  connection: { of: 'connection', connectionId: 'eu' },
  pool: { of: 'pool', connectionId: 'eu', poolKey: 'xen' },
} as const;
const own = [
  levelFor('p', scopes.pool, false),
  levelFor('v', scopes.vendor),
  levelFor('c', scopes.connection),
];

describe('the rule in force', () => {
  test('is the default where nobody said anything else', () => {
    const { rule, scope, overrides } = createRuleBook([]).inForce('level', target);
    expect([rule.id, scope, overrides]).toEqual(['default-level', { of: 'all' }, null]);
  });

  test('is the narrowest that matches, also where it is off, and names what it overrides', () => {
    const { rule, overrides } = createRuleBook(own).inForce('level', target);
    expect([rule.id, rule.isOn, overrides?.id]).toEqual(['p', false, 'c']);
    const other = createRuleBook(own).inForce('level', { ...target, poolKey: 'other' });
    expect([other.rule.id, other.overrides?.id]).toEqual(['c', 'v']);
    const elsewhere = createRuleBook(own).inForce('level', { ...target, connectionId: 'us' });
    expect([elsewhere.rule.id, elsewhere.overrides?.id]).toEqual(['v', 'default-level']);
    expect(createRuleBook(own).inForce('expiry', target).rule.id).toBe('default-expiry');
  });

  test('is the same for a pool by itself and for all pools of its connection', () => {
    const book = createRuleBook(own);
    const rules = book.forConnection(target);
    for (const poolKey of ['xen', 'other', 'constructor'])
      expect(rules.of(poolKey).level).toBe(book.inForce('level', { ...target, poolKey }).rule);
  });

  test('is the later of two of one scope', () => {
    const twice = [levelFor('first', scopes.pool), levelFor('second', scopes.pool)];
    const book = createRuleBook(twice);
    expect(book.inForce('level', target).rule.id).toBe('second');
    expect(book.forConnection(target).of('xen').level.id).toBe('second');
  });

  test('is a saved default in place of the made one, which can’t become narrower or another kind', () => {
    const changed = aRule('level', { clearForMinutes: 1 });
    expect(createRuleBook([changed]).inForce('level', target).rule).toBe(changed);
    const narrow = { ...changed, scope: scopes.pool };
    expect(createRuleBook([narrow]).inForce('level', target).rule.clearForMinutes).not.toBe(1);
    expect(createRuleBook([...defaultRules]).rules).toEqual(defaultRules);
  });
});

const names = { vendor: () => 'Citrix', connection: () => 'Citrix EU', pool: () => 'XenDesktop' };

describe('a rule in words', () => {
  test('has the name of what it is about, or of whom it is for', () => {
    expect(kindName('level')).toBe('Seats running low');
    expect(ruleName(levelFor('p', scopes.pool), names)).toBe('XenDesktop');
    expect(ruleName(aRule('level'), names)).toBe('Seats running low');
  });

  test('says what it is for', () => {
    expect(own.map((rule) => scopeWords(rule, names))).toEqual([
      'Only XenDesktop',
      'Every pool of Citrix',
      'Every pool of Citrix EU',
    ]);
    expect(own.map((rule) => scopeLine(rule))).toEqual([
      'Its own levels',
      'Every pool of this vendor',
      'Every pool of this connection',
    ]);
  });
});
