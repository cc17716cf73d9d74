import { defaultRules } from './default-rules';
import type { Rule, RuleKind, RuleOf, Scope } from './rule';

/** What a rule may be in force for. `poolKey` null: the connection itself. */
export interface RuleTarget {
  readonly vendor: string;
  readonly connectionId: string;
  readonly poolKey: string | null;
}

/** The rule in force, and why: its scope is the narrowest that matches. `overrides`: what would be in force without it. */
export interface InForce<K extends RuleKind> {
  readonly rule: RuleOf<K>;
  readonly scope: Scope;
  readonly overrides: RuleOf<K> | null;
}

/** The rule of each kind. */
export type RulesInForce = { readonly [K in RuleKind]: RuleOf<K> };

/** The rules of one connection, resolved once, so that 20,000 pools cost one look each. */
export interface ConnectionRules {
  /** For the connection itself and for every pool without a rule of its own. */
  readonly usual: RulesInForce;
  of(poolKey: string): RulesInForce;
}

export interface RuleBook {
  /** Defaults overlaid by saved ones, defaults first. */
  readonly rules: readonly Rule[];
  inForce<K extends RuleKind>(kind: K, target: RuleTarget): InForce<K>;
  forConnection(connection: Pick<RuleTarget, 'vendor' | 'connectionId'>): ConnectionRules;
}

/** Defaults, each replaced by a saved rule of the same id and kind, and the admin's own behind them. */
export function overlaidRules(saved: readonly Rule[]): readonly Rule[] {
  const byId = new Map(saved.map((rule) => [rule.id, rule]));
  const isDefault = new Set<string>();
  const first = defaultRules.map((made) => {
    isDefault.add(made.id);
    const other = byId.get(made.id);
    return other?.kind === made.kind && other.scope.of === 'all' ? other : made;
  });
  return [...first, ...[...byId.values()].filter(({ id }) => !isDefault.has(id))];
}

const matches = (scope: Scope, { vendor, connectionId, poolKey }: RuleTarget): boolean => {
  switch (scope.of) {
    case 'all':
      return true;
    case 'vendor':
      return scope.vendor === vendor;
    case 'connection':
      return scope.connectionId === connectionId;
    case 'pool':
      return scope.connectionId === connectionId && scope.poolKey === poolKey;
  }
};

const breadth: Readonly<Record<Scope['of'], number>> = { pool: 0, connection: 1, vendor: 2, all: 3 };

const isOfKind = <K extends RuleKind>(rule: Rule, kind: K): rule is RuleOf<K> => rule.kind === kind;

/** Narrowest first; of two of the same scope the one made later. */
const ranked = <K extends RuleKind>(
  rules: readonly Rule[],
  kind: K,
  target: RuleTarget,
): readonly RuleOf<K>[] =>
  rules
    .filter((rule): rule is RuleOf<K> => isOfKind(rule, kind))
    .filter(({ scope }) => matches(scope, target))
    .reverse()
    .sort((a, b) => breadth[a.scope.of] - breadth[b.scope.of]);

function inForce<K extends RuleKind>(rules: readonly Rule[], kind: K, target: RuleTarget): InForce<K> {
  const [rule, overrides = null] = ranked(rules, kind, target);
  if (rule === undefined) throw new Error(`there is no rule for everything of the kind ${kind}`);
  return { rule, scope: rule.scope, overrides };
}

function connectionRules(
  rules: readonly Rule[],
  connection: Pick<RuleTarget, 'vendor' | 'connectionId'>,
): ConnectionRules {
  const broad = { ...connection, poolKey: null };
  const usual: RulesInForce = {
    level: inForce(rules, 'level', broad).rule,
    overuse: inForce(rules, 'overuse', broad).rule,
    expiry: inForce(rules, 'expiry', broad).rule,
    shortfall: inForce(rules, 'shortfall', broad).rule,
    connection: inForce(rules, 'connection', broad).rule,
    forgotten: inForce(rules, 'forgotten', broad).rule,
  };
  const own = new Map<string, RulesInForce>();
  for (const rule of rules) {
    const { scope } = rule;
    if (scope.of !== 'pool' || scope.connectionId !== connection.connectionId) continue;
    own.set(scope.poolKey, { ...(own.get(scope.poolKey) ?? usual), [rule.kind]: rule });
  }
  return { usual, of: (poolKey) => own.get(poolKey) ?? usual };
}

/** Which rule holds for what. `saved`: the admin's own rules; the defaults may be among them. */
export function createRuleBook(saved: readonly Rule[]): RuleBook {
  const rules = overlaidRules(saved);
  const known = new Map<string, ConnectionRules>();
  return {
    rules,
    inForce: (kind, target) => inForce(rules, kind, target),
    forConnection: (connection) => {
      const key = JSON.stringify([connection.vendor, connection.connectionId]);
      const own = known.get(key) ?? connectionRules(rules, connection);
      known.set(key, own);
      return own;
    },
  };
}
