import type { PlacedPool } from '../../electron/domain/headline';
import type { RuleBook } from '../../electron/domain/rule-book';
import type { Rule, RuleKind } from '../../electron/domain/rule';
import { kindName, scopeLine } from '../../electron/domain/rule-words';
import { ruleBrief } from './rule-names';

/** A rule in force for a pool: which, why, and what it says. */
export interface PoolRule {
  readonly rule: Rule;
  readonly title: string;
  readonly why: string;
  readonly brief: string;
}

/** The kinds that can say anything about a pool: an uncounted one never runs low, a perpetual one never ends. */
function kindsFor({ pool }: PlacedPool): readonly RuleKind[] {
  const isCounted = pool.total !== null && pool.free !== null;
  const ends = pool.expiring !== null || pool.validity.until !== null;
  return [
    ...(isCounted ? (['level', 'overuse'] as const) : []),
    ...(ends ? (['expiry', 'shortfall'] as const) : []),
    'connection',
    ...(pool.holders === null ? [] : (['forgotten'] as const)),
  ];
}

/** The rules in force for a pool, one of each kind that applies. */
export function poolRules(placed: PlacedPool, book: RuleBook): readonly PoolRule[] {
  const { state, pool } = placed;
  const target = { vendor: state.vendor, connectionId: state.id, poolKey: pool.key };
  return kindsFor(placed).map((kind) => {
    const { rule } = book.inForce(kind, kind === 'connection' ? { ...target, poolKey: null } : target);
    return { rule, title: kindName(kind), why: scopeLine(rule), brief: ruleBrief(rule) };
  });
}
