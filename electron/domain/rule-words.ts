import { texts } from '../texts/language';
import type { Amount, Rule, RuleKind } from './rule';

export const kindName = (kind: RuleKind): string => texts().rules.kinds[kind];

/** What the things that a scope points at are called. */
export interface ScopeNames {
  vendor(id: string): string;
  connection(id: string): string;
  pool(connectionId: string, poolKey: string): string;
}

/** The heading of a rule: what it is about, or the one it is for. */
export function ruleName({ kind, scope }: Pick<Rule, 'kind' | 'scope'>, names: ScopeNames): string {
  switch (scope.of) {
    case 'all':
      return kindName(kind);
    case 'vendor':
      return names.vendor(scope.vendor);
    case 'connection':
      return names.connection(scope.connectionId);
    case 'pool':
      return names.pool(scope.connectionId, scope.poolKey);
  }
}

const isOfConnections = (kind: RuleKind): boolean => kind === 'connection';

/** `Every pool`, `Every pool of Citrix EU`, `Only CATIA V5`. */
export function scopeWords({ kind, scope }: Pick<Rule, 'kind' | 'scope'>, names: ScopeNames): string {
  const { scope: t } = texts().rules;
  const everyOf = isOfConnections(kind) ? t.everyConnectionOf : t.everyPoolOf;
  switch (scope.of) {
    case 'all':
      return isOfConnections(kind) ? t.everyConnection : t.everyPool;
    case 'vendor':
      return everyOf(names.vendor(scope.vendor));
    case 'connection':
      return (isOfConnections(kind) ? t.only : everyOf)(names.connection(scope.connectionId));
    case 'pool':
      return t.only(names.pool(scope.connectionId, scope.poolKey));
  }
}

/** Under the name of a rule in a list: `Every pool`, `Its own levels`, `Every pool of this vendor`. */
export function scopeLine({ kind, scope }: Pick<Rule, 'kind' | 'scope'>): string {
  const { scope: t, own } = texts().rules;
  switch (scope.of) {
    case 'all':
      return isOfConnections(kind) ? t.everyConnection : t.everyPool;
    case 'vendor':
      return isOfConnections(kind) ? t.everyConnectionOfVendor : t.everyPoolOfVendor;
    case 'connection':
      return isOfConnections(kind) ? own[kind] : t.everyPoolOfConnection;
    case 'pool':
      return own[kind];
  }
}

/** `4 seats`, `20 %`, `4 seats or 20 %`. */
export function amountWords({ seats, percent }: Amount): string {
  const { amount: t } = texts().rules;
  if (seats !== null && percent !== null) return t.either(seats, percent);
  if (seats !== null) return t.seats(seats);
  return percent === null ? '' : t.percent(percent);
}
