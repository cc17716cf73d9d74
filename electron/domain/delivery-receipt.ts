import type { Alert } from './alert';
import { type Round, dropEntry, isOver, setEntry, snoozesOf } from './delivery-round';
import type { DeliveryEntry } from './delivery-state';
import { type Instant, addMs } from './instant';
import { type Snooze, covers } from './snooze';

const dayMs = 86_400_000;

/** These are told at a moment and stand under nothing afterwards. */
const isOfAMoment = ({ kind }: Alert): boolean =>
  kind === 'expiry' || kind === 'shortfall' || kind === 'forgotten';

/** Whether its end is worth a word: those who waited for a seat have one. What was only low keeps its end for the inbox. */
const wasGrave = ({ facts }: Alert): boolean => facts.kind !== 'level' || facts.level === 'exhausted';

function receiveEnd(round: Round, alert: Alert, old: DeliveryEntry): void {
  // Nobody heard that it began, so nobody needs to hear that it is over.
  const wasHeld =
    old.is === 'held' || (old.replacesHeld === true && old.toldId === null && round.state.heldSince !== null);
  if (wasHeld) {
    const recovered = [...round.state.recovered, { alert, wasHeld: true }];
    round.state = { ...round.state, recovered };
    dropEntry(round, old);
  } else if (old.toldId === null || (old.is === 'told' && !wasGrave(old.alert))) dropEntry(round, old);
  else setEntry(round, { ...old, alert, is: 'due' });
}

function receiveOne(round: Round, alert: Alert): void {
  const old = round.entries.get(alert.key);
  if (alert.happened !== 'cleared') {
    const told = { toldId: old?.toldId ?? null, toldAt: old?.toldAt ?? null };
    const replaces = old?.is === 'held' || old?.replacesHeld === true ? { replacesHeld: true } : {};
    setEntry(round, { alert, is: 'due', ...told, ...replaces, repeats: 0, isAcknowledged: false });
  } else if (old !== undefined) receiveEnd(round, alert, old);
}

const isGone = ({ context }: Round, entry: DeliveryEntry): boolean =>
  !context.snapshot.connections.some(({ id }) => id === entry.alert.connectionId) ||
  (!isOver(entry) && !context.stands(entry.alert.key));

/** Whether the board shows that what was snoozed until it recovers has done so. */
function hasRecovered({ context, entries }: Round, snooze: Snooze): boolean {
  const standing = [...entries.values()].some(
    (entry) => !isOver(entry) && covers(snooze, entry.alert.connectionId, entry.alert.pool?.key ?? null),
  );
  if (standing || snooze.target.of === 'all') return !standing;
  const { target } = snooze;
  const state = context.snapshot.connections.find(({ id }) => id === target.connectionId);
  if (state === undefined) return true;
  if (target.of === 'connection') return state.health === 'ok';
  const pool = state.pools.find(({ key }) => key === target.poolKey);
  return state.health === 'ok' && (pool === undefined || pool.level === 'ok' || pool.level === 'uncounted');
}

/** Whether it is said again when the snooze ends: what lasts; an end only where its pool was put off soon after. */
const comesBack = ({ alert, toldAt }: DeliveryEntry, { target, since }: Snooze): boolean =>
  !isOfAMoment(alert) || (target.of === 'pool' && toldAt !== null && addMs(toldAt, dayMs) > since);

function applySnoozes(round: Round, now: Instant): void {
  const isOn = (snooze: Snooze) =>
    snooze.until === null ? !hasRecovered(round, snooze) : snooze.until > now;
  const snoozes = round.state.snoozes.filter(isOn);
  for (const entry of [...round.entries.values()]) {
    const mine = snoozesOf(round, entry.alert).filter((snooze) => snoozes.includes(snooze));
    if (entry.is === 'snoozed' && mine.length === 0) setEntry(round, { ...entry, is: 'due' });
    const putsOff = mine.some((snooze) => comesBack(entry, snooze)) && !entry.isAcknowledged;
    if (entry.is === 'told' && putsOff) setEntry(round, { ...entry, is: 'snoozed' });
  }
  if (snoozes.length < round.state.snoozes.length) round.state = { ...round.state, snoozes };
}

/** Takes in what has happened, and lets go of what is no more. */
export function receive(round: Round, alerts: readonly Alert[]): void {
  const { now } = round;
  for (const alert of alerts) receiveOne(round, alert);
  if (alerts.length > 0) {
    const from = round.state.gathering?.from ?? now;
    round.state = { ...round.state, gathering: { from, last: now } };
  }
  for (const entry of [...round.entries.values()])
    if (isGone(round, entry)) round.entries.delete(entry.alert.key);
  applySnoozes(round, now);
}
