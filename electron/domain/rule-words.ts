import { duration, number, plural } from './format';
import type { Amount, LevelRule, Rule, RuleKind, RuleOf, Scope } from './rule';
import type { InForce } from './rule-book';

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

const owners: Readonly<Record<Exclude<Scope['of'], 'all'>, string>> = {
  pool: 'This pool has a rule of its own',
  connection: 'This connection has a rule of its own',
  vendor: 'This vendor has a rule of its own',
};

/** Why a rule is in force: `This pool has a rule of its own, in place of “Seats running low” for every pool.` */
export function whyInForce<K extends RuleKind>(
  { rule, scope, overrides }: InForce<K>,
  names: ScopeNames,
): string {
  if (scope.of === 'all') return `The rule for every ${isOfConnections(rule.kind) ? 'connection' : 'pool'}.`;
  if (overrides === null) return `${owners[scope.of]}.`;
  const broader = scopeWords(overrides, names);
  const asText = `${broader.charAt(0).toLowerCase()}${broader.slice(1)}`;
  return `${owners[scope.of]}, in place of the one for ${asText}.`;
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

const minutesMs = 60_000;
const lasting = (minutes: number): string =>
  minutes === 0 ? 'at once' : `for ${duration(minutes * minutesMs)}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

function levelSentence({ low, critical, forMinutes, clear, clearForMinutes }: LevelRule): string {
  const marks = [
    low === null ? null : `${amountWords(low)} or fewer are free ${lasting(forMinutes.low)}`,
    critical === null ? null : `nearly out at ${amountWords(critical)} ${lasting(forMinutes.critical)}`,
    `out ${lasting(forMinutes.exhausted)}`,
  ].filter((part) => part !== null);
  const well = clear === null ? 'above that' : `from ${amountWords(clear)} on`;
  return `Tell me when ${marks.join('; ')}. It is well again ${well} ${lasting(clearForMinutes)}.`;
}

function overuseSentence({ by: least, forMinutes }: RuleOf<'overuse'>): string {
  const by = least === 1 ? '' : ` by ${number(least)} or more`;
  return `Tell me when more seats are in use than owned${by}, ${lasting(forMinutes)}.`;
}

function expirySentence({ rungs }: RuleOf<'expiry'>): string {
  const days = [...rungs].filter((rung) => rung > 0).sort((a, b) => b - a);
  if (days.length === 0) return 'Tell me when seats have ended.';
  return `Tell me ${listed(days.map(number))} ${plural(days.length === 1 ? (days[0] ?? 0) : days.length, 'day')} before seats end, and when they have.`;
}

function forgottenSentence({ heldHours, onlyWhenShort }: RuleOf<'forgotten'>): string {
  const short = onlyWhenShort ? ', while the pool is low or worse' : '';
  return `Tell me when a seat is held for over ${number(heldHours)} h${short}.`;
}

function connectionSentence({ afterTries, forMinutes }: RuleOf<'connection'>): string {
  const tries = `${number(afterTries)} ${plural(afterTries, 'try', 'tries')}`;
  const time = forMinutes === 0 ? '' : ` over ${duration(forMinutes * minutesMs)}`;
  return `Tell me when it can’t be read after ${tries}${time}; sooner where only you can mend it.`;
}

const waitWords = (minutes: number): string => (minutes === 1440 ? 'a day' : duration(minutes * minutesMs));

/** `Again after 1 h, 3 h and a day, 5 times at most.`; empty where it is told once. */
export function repeatWords({
  repeatMinutes,
  mostRepeats,
}: Pick<Rule, 'repeatMinutes' | 'mostRepeats'>): string {
  if (repeatMinutes.length === 0 || mostRepeats === 0) return '';
  const most = mostRepeats === 1 ? 'once at most' : `${number(mostRepeats)} times at most`;
  return `Again after ${listed(repeatMinutes.map(waitWords))}, ${most}.`;
}

function tellingOf(rule: Rule): string {
  switch (rule.kind) {
    case 'level':
      return levelSentence(rule);
    case 'overuse':
      return overuseSentence(rule);
    case 'expiry':
      return expirySentence(rule);
    case 'shortfall':
      return `Tell me when seats that end within ${number(rule.withinDays)} days will be missing on past peak.`;
    case 'connection':
      return connectionSentence(rule);
    case 'forgotten':
      return forgottenSentence(rule);
  }
}

/** A rule as one reads it: what is told, when it is over, how often again. */
export function ruleSentence(rule: Rule): string {
  if (!rule.isOn) return `Off: nothing is told. ${tellingOf(rule)}`;
  return [tellingOf(rule), repeatWords(rule)].filter((part) => part !== '').join(' ');
}
