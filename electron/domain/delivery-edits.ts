import { type Notice, alertsIn } from './delivery-round';
import type { DeliveryEntry, DeliveryState } from './delivery-state';
import type { Instant } from './instant';
import { type Snooze, type SnoozeTarget, covers } from './snooze';
import { isSameTarget } from './snoozed';

const mapEntries = (
  state: DeliveryState,
  change: (entry: DeliveryEntry) => DeliveryEntry,
): DeliveryState => ({
  ...state,
  entries: Object.fromEntries(Object.entries(state.entries).map(([key, entry]) => [key, change(entry)])),
});

/** The admin has seen to it: while it lasts, nothing is said of it any more, also where it still waited to be told. */
export const acknowledged = (state: DeliveryState, key: string, now: Instant): DeliveryState =>
  mapEntries(state, (entry) => {
    if (entry.alert.key !== key || entry.alert.happened === 'cleared') return entry;
    const toldAt = entry.is === 'told' ? entry.toldAt : now;
    return { ...entry, is: 'told', toldId: entry.alert.id, toldAt, isAcknowledged: true };
  });

export const withSnooze = (state: DeliveryState, snooze: Snooze): DeliveryState => ({
  ...state,
  snoozes: [...withoutSnooze(state, snooze.target).snoozes, snooze],
});

/** What was told before the snooze is not said again because it ends by hand: the admin has just looked at it. */
export function withoutSnooze(state: DeliveryState, target: SnoozeTarget): DeliveryState {
  const snoozes = state.snoozes.filter((snooze) => !isSameTarget(snooze.target, target));
  const next = mapEntries(state, (entry) => {
    const { connectionId, pool, id } = entry.alert;
    const isCovered = snoozes.some((snooze) => covers(snooze, connectionId, pool?.key ?? null));
    return entry.is === 'snoozed' && entry.toldId === id && !isCovered ? { ...entry, is: 'told' } : entry;
  });
  return { ...next, snoozes };
}

/** The desktop did not show it after all: what was new in it is still to be told. */
export function takenBack(state: DeliveryState, notice: Notice): DeliveryState {
  const ids = new Set(alertsIn(notice).map(({ id }) => id));
  return mapEntries(state, (entry) =>
    ids.has(entry.alert.id) && entry.is === 'told' && entry.repeats === 0
      ? { ...entry, is: 'unshown', toldId: null }
      : entry,
  );
}
