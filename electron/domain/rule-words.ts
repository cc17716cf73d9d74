import { number, plural } from './format';
import type { Amount, Rule, RuleKind } from './rule';

const kindNames: Readonly<Record<RuleKind, string>> = {
  level: 'Seats running low',
  overuse: 'More in use than owned',
  expiry: 'Something ends',
  shortfall: 'Too few seats after an end',
  connection: 'Connection can’t be read',
  forgotten: 'Seat held for long',
};

export const kindName = (kind: RuleKind): string => kindNames[kind];

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
      return kindNames[kind];
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
  const each = isOfConnections(kind) ? 'Every connection' : 'Every pool';
  switch (scope.of) {
    case 'all':
      return each;
    case 'vendor':
      return `${each} of ${names.vendor(scope.vendor)}`;
    case 'connection':
      return isOfConnections(kind)
        ? `Only ${names.connection(scope.connectionId)}`
        : `${each} of ${names.connection(scope.connectionId)}`;
    case 'pool':
      return `Only ${names.pool(scope.connectionId, scope.poolKey)}`;
  }
}

const ownWords: Readonly<Record<RuleKind, string>> = {
  level: 'Its own levels',
  overuse: 'Its own word on overuse',
  expiry: 'Its own days before an end',
  shortfall: 'Its own look ahead',
  connection: 'Its own patience',
  forgotten: 'Its own hours',
};

/** Under the name of a rule in a list: `Every pool`, `Its own levels`, `Every pool of this vendor`. */
export function scopeLine({ kind, scope }: Pick<Rule, 'kind' | 'scope'>): string {
  const each = isOfConnections(kind) ? 'Every connection' : 'Every pool';
  switch (scope.of) {
    case 'all':
      return each;
    case 'vendor':
      return `${each} of this vendor`;
    case 'connection':
      return isOfConnections(kind) ? ownWords[kind] : 'Every pool of this connection';
    case 'pool':
      return ownWords[kind];
  }
}

/** `4 seats`, `20 %`, `4 seats or 20 %`. */
export function amountWords({ seats, percent }: Amount): string {
  return [
    seats === null ? null : `${number(seats)} ${plural(seats, 'seat')}`,
    percent === null ? null : `${percentWords(percent)}`,
  ]
    .filter((part) => part !== null)
    .join(' or ');
}

const percentWords = (percent: number): string => `${String(percent)}\u202f%`;
