import { texts } from '../texts/language';
import { type Reader, moment } from './format';
import type { Instant } from './instant';
import type { Snooze, SnoozeTarget } from './snooze';

/** Whether a snooze still holds by the clock; one until recovery holds until it is taken away. */
export const isInForce = ({ until }: Snooze, now: Instant): boolean => until === null || until > now;

export const isSameTarget = (a: SnoozeTarget, b: SnoozeTarget): boolean =>
  a.of === b.of &&
  (a.of === 'all' || b.of === 'all' || a.connectionId === b.connectionId) &&
  (a.of !== 'pool' || b.of !== 'pool' || a.poolKey === b.poolKey);

/** The snooze that was set for just this target and holds now. */
export const snoozeFor = (snoozes: readonly Snooze[], target: SnoozeTarget, now: Instant): Snooze | null =>
  snoozes.find((snooze) => isSameTarget(snooze.target, target) && isInForce(snooze, now)) ?? null;

/** `Snoozed until 11:42`, `Snoozed until it recovers`. */
export function snoozedWords({ until }: Snooze, now: Instant, reader: Reader): string {
  const { snoozedUntil, snoozedToRecovery } = texts().snoozing;
  return until === null ? snoozedToRecovery : snoozedUntil(moment(until, now, reader));
}
