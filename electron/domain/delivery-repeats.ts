import type { Alert } from './alert';
import { type Round, isFresh, isOver, ruleOf } from './delivery-round';
import type { DeliveryEntry } from './delivery-state';
import { type Instant, addMs } from './instant';
import { isShort } from './judge-headroom';

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

/** Whether the board shows it too: a pool that has seats again does not still lack them, before that counts as over. */
function isSoNow(round: Round, alert: Alert): boolean {
  const { connectionId, pool, facts } = alert;
  const state = round.context.snapshot.connections.find(({ id }) => id === connectionId);
  const now = state?.pools.find(({ key }) => key === pool?.key);
  if (now === undefined) return true;
  if (facts.kind === 'overuse') return now.free === null || now.free < 0;
  const rule = ruleOf(round, alert);
  return facts.kind !== 'level' || rule?.kind !== 'level' || now.free === null || isShort(now, rule);
}

/** What is due to be said again, with what would follow soon; empty where nothing is. */
export function dueRepeats(round: Round): readonly DeliveryEntry[] {
  const { now, context } = round;
  const soon = [...round.entries.values()].flatMap((entry) => {
    const at = repeatAt(round, entry);
    if (entry.alert.kind === 'connection' && context.networkDownSince !== null) return [];
    const isDue = at !== null && at <= addMs(now, togetherMs);
    return isDue && isFresh(round, entry.alert) && isSoNow(round, entry.alert) ? [{ entry, at }] : [];
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
