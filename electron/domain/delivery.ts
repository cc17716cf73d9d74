import type { Alert } from './alert';
import { dueRepeats, nextRepeat, repeatAt } from './delivery-repeats';
import {
  type DeliveryContext,
  type Mark,
  type Notice,
  type Round,
  dropEntry,
  isFresh,
  isOver,
  isSettled,
  markTold,
  ruleOf,
  setEntry,
  snoozesOf,
  startRound,
} from './delivery-round';
import type { DeliveryEntry, DeliveryState } from './delivery-state';
import { breakThrough } from './delivery-night';
import { receive } from './delivery-receipt';
import { type Instant, addMs } from './instant';
import { quietUntil, summaryDue } from './quiet-hours';

/** What to show now, what it means for the inbox, and when to look again without a new alert. */
export interface Delivery {
  readonly state: DeliveryState;
  readonly notices: readonly Notice[];
  readonly marks: readonly Mark[];
  readonly lookAgainAt: Instant | null;
}

// The polls of one round end within seconds of each other; nobody is kept waiting for a slow one.
const gatherMs = 2_000;
const longestGatherMs = 10_000;
// A network that comes back at once is none of the admin's business.
const networkPatienceMs = 30_000;

function gatheredAt({ state, now }: Round): Instant | null {
  const { gathering } = state;
  if (gathering === null) return null;
  const end = [addMs(gathering.last, gatherMs), addMs(gathering.from, longestGatherMs)].sort()[0] ?? now;
  // A clock that was put back would keep them for as long.
  return gathering.last > now ? now : end;
}

type Way = 'off' | 'snoozed' | 'held' | 'unshown' | 'wait' | 'tell';

function wayOf(round: Round, entry: DeliveryEntry): Way {
  const { context, state } = round;
  const { alert } = entry;
  if (!context.notices.areShown) return 'off';
  const snoozes = snoozesOf(round, alert);
  if (isOver(entry) ? snoozes.some(({ until }) => until !== null) : snoozes.length > 0) return 'snoozed';
  const mayDisturb = ruleOf(round, alert)?.inQuietHours === 'tell';
  if (!mayDisturb && (round.isQuiet || (entry.is === 'held' && state.heldSince !== null))) return 'held';
  if (!context.canShow) return 'unshown';
  if (alert.kind === 'connection' && context.networkDownSince !== null) return 'wait';
  return isFresh(round, alert) ? 'tell' : 'wait';
}

function hold(round: Round, entry: DeliveryEntry): void {
  round.state = { ...round.state, heldSince: round.state.heldSince ?? round.now };
  if (!isOver(entry)) {
    if (entry.is !== 'held') setEntry(round, { ...entry, is: 'held' }, 'held');
    return;
  }
  const recovered = [...round.state.recovered, { alert: entry.alert, wasHeld: false }];
  round.state = { ...round.state, recovered };
  dropEntry(round, entry, 'held');
}

/** Sorts what is due: some of it may not be told now. What may is returned. */
function sortOut(round: Round): readonly DeliveryEntry[] {
  const toTell: DeliveryEntry[] = [];
  for (const entry of [...round.entries.values()]) {
    if (entry.is === 'told' || entry.is === 'snoozed') continue;
    const way = wayOf(round, entry);
    if (way === 'tell') toTell.push(entry);
    else if (way === 'off') markTold(round, entry, 'off');
    else if (way === 'held') hold(round, entry);
    else if (way === 'wait') continue;
    else if (isOver(entry)) dropEntry(round, entry, way === 'snoozed' ? 'snoozed' : 'not-shown');
    else if (entry.is !== way) setEntry(round, { ...entry, is: way }, way === 'snoozed' ? way : 'not-shown');
  }
  return toTell;
}

/** One notice for all crossings, and for reminders that are due anyway. */
function tell(round: Round, entries: readonly DeliveryEntry[]): void {
  const mayRemind = !round.isQuiet && round.context.canShow && round.context.notices.areShown;
  const repeats = mayRemind && round.state.heldSince === null ? dueRepeats(round) : [];
  const all = [...entries, ...repeats];
  if (all.length === 0) return;
  const alerts = all.map(({ alert }) => alert);
  const isReminder = all.every((entry) => entry.toldId === entry.alert.id && !isOver(entry));
  round.notices.push(
    isReminder ? { of: 'reminder', alerts, nextAt: nextRepeat(round, all) } : { of: 'alerts', alerts },
  );
  for (const entry of all) markTold(round, entry);
}

function sumUp(round: Round): void {
  const { context, state, now } = round;
  if (state.heldSince === null || round.isQuiet) return;
  const due = summaryDue(context.notices, state.heldSince, context.zone);
  const isLater = due !== null && due > now && state.heldSince <= now;
  if (isLater || (context.notices.areShown && (!context.canShow || !isSettled(round)))) return;
  const held = [...round.entries.values()].filter(({ is }) => is === 'held');
  const repeats = dueRepeats(round);
  const heldCount = held.length + state.recovered.filter(({ wasHeld }) => wasHeld).length;
  const recovered = state.recovered.map(({ alert }) => alert);
  round.state = { ...state, heldSince: null, recovered: [] };
  const isTold = context.notices.areShown && held.length + recovered.length > 0;
  if (isTold)
    round.notices.push({ of: 'summary', held: held.map(({ alert }) => alert), recovered, heldCount });
  for (const entry of held) markTold(round, entry, isTold ? 'shown' : 'off');
  // The summary says how everything stands.
  if (isTold) for (const entry of repeats) markTold(round, entry);
}

function tellNetwork(round: Round): void {
  const { context, now, state } = round;
  const since = context.networkDownSince;
  if (since === null || state.networkToldOf !== null || addMs(since, networkPatienceMs) > now) {
    if (since === null) round.state = { ...state, networkToldOf: null };
    return;
  }
  const isSilenced = round.isQuiet || state.snoozes.some(({ target }) => target.of === 'all');
  const hasConnections = context.snapshot.connections.length > 0;
  if (isSilenced || !hasConnections || !context.canShow || !context.notices.areShown) return;
  round.state = { ...state, networkToldOf: since };
  round.notices.push({ of: 'network' });
}

function lookAgainAt(round: Round): Instant | null {
  const { context, state, now, entries } = round;
  const { quietHours } = context.notices;
  const repeats = [...entries.values()].map((entry) => repeatAt(round, entry));
  const waits = state.heldSince !== null || repeats.some((at) => at !== null);
  const times = [
    gatheredAt(round),
    ...repeats,
    ...state.snoozes.map(({ until }) => until),
    round.isQuiet && waits ? quietUntil(quietHours, now, context.zone) : null,
    state.heldSince === null ? null : summaryDue(context.notices, state.heldSince, context.zone),
    context.networkDownSince === null ? null : addMs(context.networkDownSince, networkPatienceMs),
  ];
  const ahead = times.filter((at) => at !== null && at > now).sort();
  return ahead[0] ?? null;
}

/**
 * Decides what is told now of these new alerts and of all that waits. Crossings that come within seconds of each
 * other are one notice; quiet hours and snoozes keep things back, and nothing is said of a board that is not fresh.
 */
export function deliver(
  before: DeliveryState,
  alerts: readonly Alert[],
  context: DeliveryContext,
  now: Instant,
): Delivery {
  const round = startRound(before, context, now);
  receive(round, alerts);
  const end = gatheredAt(round);
  if (end === null || end <= now) {
    round.state = { ...round.state, gathering: null };
    const toTell = sortOut(round);
    breakThrough(round);
    sumUp(round);
    tell(round, toTell);
  }
  tellNetwork(round);
  const state = { ...round.state, entries: Object.fromEntries(round.entries) };
  return { state, notices: round.notices, marks: round.marks, lookAgainAt: lookAgainAt(round) };
}
