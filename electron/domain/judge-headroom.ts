import type { AlertFacts } from './alert';
import { type Instant, addMs } from './instant';
import type { Headroom, Step } from './ledger';
import { steps } from './ledger';
import { isAtLeast, levelOfCount } from './level';
import type { Pool } from './pool';
import type { LevelRule } from './rule';
import type { RulesInForce } from './rule-book';
import type { Sight } from './sight';
import { alertKey } from './standing-alert';

type Clocks = Headroom['since'];

const noClocks: Clocks = { low: null, critical: null, exhausted: null, over: null };

interface Count {
  readonly free: number;
  readonly total: number;
}

// Overuse is the far end of the same road as "out", so that going there is one crossing and not two.
function stepOf({ free, total }: Count, { level, overuse }: RulesInForce): Step | null {
  if (overuse.isOn && free <= -overuse.by) return 'over';
  if (!level.isOn) return null;
  const counted = levelOfCount(free, total, level);
  return counted === 'ok' ? null : counted;
}

function isWell({ free, total }: Count, { level }: RulesInForce): boolean {
  if (!level.isOn) return free >= 0;
  const { clear } = level;
  return levelOfCount(free, total, level) === 'ok' && (clear === null || isAtLeast(clear, free, total));
}

const waitMs = (step: Step, { level, overuse }: RulesInForce): number =>
  60_000 * (step === 'over' ? overuse.forMinutes : level.forMinutes[step]);

function isAsked(step: Step, { level, overuse }: RulesInForce): boolean {
  if (step === 'over') return overuse.isOn;
  if (!level.isOn) return false;
  return step === 'exhausted' || level[step] !== null;
}

// A clock that was put back must not make a level wait for a time that is yet to come.
const started = (since: Instant | null, at: Instant): Instant => (since === null || since > at ? at : since);

/** Time without a reading counts as long as both ends of it show the level: a slow vendor is read four times an hour. */
function clocksAt(step: Step | null, known: Clocks, at: Instant): Clocks {
  if (step === null) return noClocks;
  const reached = steps.indexOf(step);
  const since = (index: number, one: Step) => (index <= reached ? started(known[one], at) : null);
  return {
    low: since(0, 'low'),
    critical: since(1, 'critical'),
    exhausted: since(2, 'exhausted'),
    over: since(3, 'over'),
  };
}

/** The worst step that has lasted its time and is not told. */
function dueAt(clocks: Clocks, rules: RulesInForce, told: Step | null, at: Instant): Step | null {
  for (const step of [...steps].reverse()) {
    if (step === told) break;
    const since = clocks[step];
    if (since === null || !isAsked(step, rules)) continue;
    if (addMs(since, waitMs(step, rules)) <= at) return step;
  }
  return null;
}

function factsOf(pool: Pool, step: Step | 'ok'): AlertFacts {
  const { used, total, free } = pool;
  return step === 'over'
    ? { kind: 'overuse', over: Math.max(0, -(free ?? 0)), used, total }
    : { kind: 'level', level: step, used, total, free };
}

const earliest = (clocks: Clocks, at: Instant): Instant =>
  steps.reduce((first, step) => {
    const since = clocks[step];
    return since !== null && since < first ? since : first;
  }, at);

interface Seen {
  readonly sight: Sight;
  readonly pool: Pool;
  readonly rules: RulesInForce;
}

const keyOf = ({ sight, pool }: Seen): string => alertKey('headroom', sight.state.id, pool.key);

function raise(seen: Seen, known: Headroom, since: Clocks, step: Step): Headroom {
  const { sight, pool, rules } = seen;
  const began = known.began ?? earliest(since, sight.at);
  sight.tell({
    key: keyOf(seen),
    happened: known.told === null ? 'raised' : 'worsened',
    since: since[step] ?? sight.at,
    rule: step === 'over' ? rules.overuse : rules.level,
    pool,
    facts: factsOf(pool, step),
  });
  return { told: step, began, since, wellSince: null };
}

function clear(seen: Seen, known: Headroom): null {
  const { sight, pool, rules } = seen;
  const isLevel = rules.level.isOn;
  const wasOut = known.told === 'exhausted' || known.told === 'over';
  const facts = factsOf(pool, isLevel ? 'ok' : 'over');
  sight.tell({
    key: keyOf(seen),
    happened: 'cleared',
    since: known.began ?? sight.at,
    rule: isLevel ? rules.level : rules.overuse,
    pool,
    facts: facts.kind === 'level' ? { ...facts, wasOut } : facts,
  });
  return null;
}

const fresh: Headroom = { told: null, began: null, since: noClocks, wellSince: null };

const isSame = (a: Headroom, b: Headroom): boolean =>
  a.told === b.told &&
  a.began === b.began &&
  a.wellSince === b.wellSince &&
  steps.every((step) => a.since[step] === b.since[step]);

function stillShort(seen: Seen, known: Headroom, step: Step | null): Headroom | null {
  const { at } = seen.sight;
  const since = clocksAt(step, known.since, at);
  const due = dueAt(since, seen.rules, known.told, at);
  if (due !== null) return raise(seen, known, since, due);
  const next = { ...known, since, wellSince: null };
  return isSame(known, next) ? known : next;
}

function getsWell(seen: Seen, known: Headroom): Headroom | null {
  if (known.told === null) return null;
  const { at } = seen.sight;
  const wellSince = started(known.wellSince, at);
  if (addMs(wellSince, seen.rules.level.clearForMinutes * 60_000) <= at) return clear(seen, known);
  const next = { ...known, since: noClocks, wellSince };
  return isSame(known, next) ? known : next;
}

/** Nobody is told when seats end, or a rule is switched off: neither gives anybody a seat. */
function silenced(seen: Seen, known: Headroom | null): 'ended' | 'rule' | null {
  if (known === null) return null;
  if (seen.pool.level === 'expired') return 'ended';
  const { level, overuse } = seen.rules;
  return level.isOn || (known.told === 'over' && overuse.isOn) ? null : 'rule';
}

/** How short a pool is, told when it has lasted its time and once for each step down; null where there is nothing to know. */
export function judgeHeadroom(seen: Seen, known: Headroom | null): Headroom | null {
  const { free, total, level } = seen.pool;
  const reason = silenced(seen, known);
  if (reason !== null) {
    if (known !== null && known.told !== null) seen.sight.close(keyOf(seen), reason);
    return null;
  }
  if (level === 'expired') return null;
  if (free === null || total === null) {
    // What is not counted is neither short nor well.
    if (known === null || known.told === null) return null;
    const next = { ...known, since: noClocks, wellSince: null };
    return isSame(known, next) ? known : next;
  }
  const step = stepOf({ free, total }, seen.rules);
  if (step === null && known === null) return null;
  if (step === null && isWell({ free, total }, seen.rules)) return getsWell(seen, known ?? fresh);
  const next = stillShort(seen, known ?? fresh, step);
  return next?.told === null && step === null ? null : next;
}

/** Whether a pool is low or worse under its rule. */
export const isShort = ({ free, total, level }: Pool, rule: LevelRule): boolean =>
  free !== null && total !== null && level !== 'expired' && levelOfCount(free, total, rule) !== 'ok';
