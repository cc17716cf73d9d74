import { type Round, isFresh, isOver, ruleOf } from './delivery-round';
import type { DeliveryEntry } from './delivery-state';
import { type Instant, addMs } from './instant';

const minuteMs = 60_000;
// Reminders that come this close together are one.
const togetherMs = 5 * minuteMs;

/** When it is to be said again that this still lasts; null: not any more. */
export function repeatAt(round: Round, entry: DeliveryEntry, repeats = entry.repeats): Instant | null {
  const rule = ruleOf(round, entry.alert);
  if (entry.is !== 'told' || entry.toldAt === null || entry.isAcknowledged || isOver(entry)) return null;
  if (rule === undefined || !rule.isOn || repeats >= rule.mostRepeats) return null;
  const wait = rule.repeatMinutes[Math.min(repeats, rule.repeatMinutes.length - 1)];
  return wait === undefined ? null : addMs(entry.toldAt, wait * minuteMs);
}

/** What is due to be said again, with what would follow soon; empty where nothing is. */
export function dueRepeats(round: Round): readonly DeliveryEntry[] {
  const { now, context } = round;
  const soon = [...round.entries.values()].flatMap((entry) => {
    const at = repeatAt(round, entry);
    if (entry.alert.kind === 'connection' && context.networkDownSince !== null) return [];
    return at !== null && at <= addMs(now, togetherMs) && isFresh(round, entry.alert) ? [{ entry, at }] : [];
  });
  return soon.some(({ at }) => at <= now) ? soon.map(({ entry }) => entry) : [];
}

/** When the first of these will be said again, once they have been told now. */
export function nextRepeat(round: Round, entries: readonly DeliveryEntry[]): Instant | null {
  const times = entries
    .map((entry) => repeatAt(round, { ...entry, is: 'told', toldAt: round.now }, entry.repeats + 1))
    .filter((at) => at !== null)
    .sort();
  return times[0] ?? null;
}
