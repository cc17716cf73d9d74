import type { Instant } from './instant';
import type { Validity } from './validity';

/** From worst to quietest. `uncounted`: no total, or unlimited. */
export const levels = ['expired', 'exhausted', 'critical', 'low', 'ok', 'uncounted'] as const;

export type Level = (typeof levels)[number];

/** The level of a whole board; `unknown` where something cannot be told. */
export type Worst = Level | 'unknown';

/** Shares of free seats (0..1) at or below which a pool is critical, or low. */
export const defaultThresholds = { critical: 0.1, low: 0.2 } as const;

export interface LevelFacts {
  readonly total: number | null;
  readonly free: number | null;
  readonly validity: Validity;
  /** The vendor's own word on expiry, where it has one. */
  readonly expired?: boolean | undefined;
}

export function levelOf(facts: LevelFacts, now: Instant, thresholds = defaultThresholds): Level {
  const { total, free, validity } = facts;
  if (facts.expired ?? (validity.until !== null && validity.until < now)) return 'expired';
  if (total === null || free === null) return 'uncounted';
  if (free <= 0 || total === 0) return 'exhausted';
  if (free <= total * thresholds.critical) return 'critical';
  if (free <= total * thresholds.low) return 'low';
  return 'ok';
}

const rank = new Map<Level, number>(levels.map((level, index) => [level, index]));

/** Below zero where `a` is worse. */
export const compareLevels = (a: Level, b: Level): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);

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
