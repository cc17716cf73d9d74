import { fingerprint } from '../../electron/domain/fingerprint';
import type { Rule, RuleKind, Scope } from '../../electron/domain/rule';
import { type ScopeNames, ruleName } from '../../electron/domain/rule-words';

/** A rule for everything, and the admin's own ones that take its place somewhere. */
export interface RuleGroup {
  readonly usual: Rule;
  readonly own: readonly Rule[];
}

const breadth: Readonly<Record<Scope['of'], number>> = { all: 0, vendor: 1, connection: 2, pool: 3 };

const isEverywhere = ({ scope }: Rule): boolean => scope.of === 'all';

/** Rules as a list shows them: those for everything in their order, under each its own ones, the widest first. */
export function ruleGroups(rules: readonly Rule[], names: ScopeNames): readonly RuleGroup[] {
  return rules.filter(isEverywhere).map((usual) => ({
    usual,
    own: rules
      .filter((rule) => rule.kind === usual.kind && !isEverywhere(rule))
      .sort(
        (a, b) =>
          breadth[a.scope.of] - breadth[b.scope.of] || ruleName(a, names).localeCompare(ruleName(b, names)),
      ),
  }));
}

const longestId = 1000;

/** One rule of a kind for one scope: whoever asks for another comes to the same. */
export function ownRuleId(kind: RuleKind, scope: Scope): string {
  const text = [kind, ...Object.values(scope)].join(' ');
  return text.length <= longestId ? text : `${text.slice(0, 900)} ${fingerprint(text)}`;
}

export const isSameScope = (a: Scope, b: Scope): boolean => ownRuleId('level', a) === ownRuleId('level', b);
