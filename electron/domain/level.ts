import type { Instant } from './instant';
import type { Amount } from './rule';
import type { Validity } from './validity';

/** From worst to quietest. `uncounted`: no total, or unlimited. */
export const levels = ['expired', 'exhausted', 'critical', 'low', 'ok', 'uncounted'] as const;

export type Level = (typeof levels)[number];

/** The level of a whole board; `unknown` where something cannot be told. */
export type Worst = Level | 'unknown';

/** At or below which amount of free seats a pool is critical, or low; null: it never is. */
export interface LevelMarks {
  readonly low: Amount | null;
  readonly critical: Amount | null;
}

export const defaultMarks: LevelMarks = {
  low: { seats: null, percent: 20 },
  critical: { seats: null, percent: 10 },
};

export interface LevelFacts {
  readonly total: number | null;
  readonly free: number | null;
  readonly validity: Validity;
  /** The vendor's own word on expiry, where it has one. */
  readonly expired?: boolean | undefined;
}

// Compared as products of whole numbers: a tenth of 70 seats is 7, and not a little more.
export const isAtMost = ({ seats, percent }: Amount, free: number, total: number): boolean =>
  (seats !== null && free <= seats) || (percent !== null && free * 100 <= total * percent);

/** Where all seats are free it is enough, however much is asked for. */
export const isAtLeast = ({ seats, percent }: Amount, free: number, total: number): boolean =>
  free >= total || (seats !== null && free >= seats) || (percent !== null && free * 100 >= total * percent);

export type CountedLevel = Exclude<Level, 'expired' | 'uncounted'>;

/** The level of a pool whose seats are counted and have not ended. */
export function levelOfCount(free: number, total: number, { low, critical }: LevelMarks): CountedLevel {
  if (free <= 0 || total === 0) return 'exhausted';
  if (critical !== null && isAtMost(critical, free, total)) return 'critical';
  if (low !== null && isAtMost(low, free, total)) return 'low';
  return 'ok';
}

export function levelOf(facts: LevelFacts, now: Instant, marks = defaultMarks): Level {
  const { total, free, validity } = facts;
  if (facts.expired ?? (validity.until !== null && validity.until < now)) return 'expired';
  return total === null || free === null ? 'uncounted' : levelOfCount(free, total, marks);
}

const rank = new Map<Level, number>(levels.map((level, index) => [level, index]));

/** 0 for the worst. */
export const levelRank = (level: Level): number => rank.get(level) ?? 0;

/** Below zero where `a` is worse. */
export const compareLevels = (a: Level, b: Level): number => levelRank(a) - levelRank(b);

export const isWorse = (a: Level, b: Level): boolean => compareLevels(a, b) < 0;

/** Levels that want someone's attention. */
export const needsAttention = (level: Level): boolean => isWorse(level, 'ok');

/** The worst of all; `unknown` if something cannot be read and nothing is worse than low. An empty board is well. */
export function worstOf(all: readonly Level[], anyFailing: boolean): Worst {
  const worst = all.reduce<Level | null>(
    (sofar, level) => (sofar === null || isWorse(level, sofar) ? level : sofar),
    null,
  );
  if (anyFailing && (worst === null || !isWorse(worst, 'low'))) return 'unknown';
  return worst ?? 'ok';
}
