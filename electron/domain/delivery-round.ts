import type { Alert } from './alert';
import type { DeliveryEntry, DeliveryState } from './delivery-state';
import type { InboxItem } from './inbox';
import { type Instant, addMs } from './instant';
import type { NoticeSettings } from './notice-settings';
import { isQuiet } from './quiet-hours';
import type { Rule } from './rule';
import type { ConnectionState, Snapshot } from './snapshot';
import { type Snooze, covers } from './snooze';

/** What is to be told at one moment, not in words yet. */
export type Notice =
  | { readonly of: 'alerts'; readonly alerts: readonly Alert[] }
  /** It still lasts. `nextAt`: when it is said again; null: never. */
  | { readonly of: 'reminder'; readonly alerts: readonly Alert[]; readonly nextAt: Instant | null }
  /** Told although it is quiet, since it comes before the admin does. `runsOutAt`: by the trend; null where it is so already. */
  | {
      readonly of: 'before-back';
      readonly alerts: readonly Alert[];
      readonly runsOutAt: Instant | null;
      readonly backAt: Instant;
    }
  /** `held`: what still stands; `heldCount`: with what has got well since. */
  | {
      readonly of: 'summary';
      readonly held: readonly Alert[];
      readonly recovered: readonly Alert[];
      readonly heldCount: number;
    }
  | { readonly of: 'network' };

/** The alerts that a notice tells of; not those of a summary that are over. */
export function alertsIn(notice: Notice): readonly Alert[] {
  if (notice.of === 'network') return [];
  return notice.of === 'summary' ? notice.held : notice.alerts;
}

/** What became of an alert, for its place in the inbox. */
export interface Mark {
  readonly id: string;
  readonly told: InboxItem['told'];
}

/** What delivery looks at and does not change. */
export interface DeliveryContext {
  readonly snapshot: Snapshot;
  readonly rules: readonly Rule[];
  readonly notices: NoticeSettings;
  /** IANA; of the quiet hours. */
  readonly zone: string;
  /** False while nothing on this desktop shows notifications. */
  readonly canShow: boolean;
  /** Null while the computer has a network. */
  readonly networkDownSince: Instant | null;
  /** Whether the ledger still has this key raised. */
  readonly stands: (key: string) => boolean;
  /** When the alert's pool will be out, by the trend; null where that can't be told. */
  readonly runsOutAt: (alert: Alert) => Instant | null;
}

/** One look at what is to be told: the state in the making, and what comes of it. */
export interface Round {
  readonly context: DeliveryContext;
  readonly now: Instant;
  readonly isQuiet: boolean;
  readonly entries: Map<string, DeliveryEntry>;
  state: Omit<DeliveryState, 'entries'>;
  readonly notices: Notice[];
  readonly marks: Mark[];
}

export function startRound(
  { entries, ...state }: DeliveryState,
  context: DeliveryContext,
  now: Instant,
): Round {
  return {
    context,
    now,
    isQuiet: isQuiet(context.notices.quietHours, now, context.zone),
    entries: new Map(Object.entries(entries)),
    state,
    notices: [],
    marks: [],
  };
}

export const isOver = ({ alert }: DeliveryEntry): boolean => alert.happened === 'cleared';

export const ruleOf = ({ context }: Round, { ruleId }: Alert): Rule | undefined =>
  context.rules.find(({ id }) => id === ruleId);

export const snoozesOf = ({ state }: Round, { connectionId, pool }: Alert): readonly Snooze[] =>
  state.snoozes.filter((snooze) => covers(snooze, connectionId, pool?.key ?? null));

// A poll may be under way when its time has come.
const graceMs = 90_000;

const isCurrent = ({ nextPollAt }: ConnectionState, now: Instant): boolean =>
  nextPollAt === null || addMs(nextPollAt, graceMs) > now;

/** Whether the board knows by now: numbers that are old prove nothing, also when they were true before a sleep. */
export function isFresh({ context, now }: Round, { connectionId, kind, happened }: Alert): boolean {
  const state = context.snapshot.connections.find(({ id }) => id === connectionId);
  if (state === undefined || !isCurrent(state, now)) return false;
  return state.health === (kind === 'connection' && happened !== 'cleared' ? 'failing' : 'ok');
}

/** Whether every connection was looked at, as far as it was due. */
export const isSettled = ({ context, now }: Round): boolean =>
  context.snapshot.connections.every((state) => state.health !== 'waiting' && isCurrent(state, now));

export function setEntry(round: Round, entry: DeliveryEntry, told?: InboxItem['told']): void {
  round.entries.set(entry.alert.key, entry);
  if (told !== undefined) round.marks.push({ id: entry.alert.id, told });
}

export function dropEntry(round: Round, { alert }: DeliveryEntry, told?: InboxItem['told']): void {
  round.entries.delete(alert.key);
  if (told !== undefined) round.marks.push({ id: alert.id, told });
}

/** Enters it as told, now. What is over has no more to say. */
export function markTold(round: Round, entry: DeliveryEntry, told: InboxItem['told'] = 'shown'): void {
  if (isOver(entry)) {
    dropEntry(round, entry, told);
    return;
  }
  const isAgain = entry.toldId === entry.alert.id;
  setEntry(
    round,
    {
      ...entry,
      is: 'told',
      toldId: entry.alert.id,
      toldAt: round.now,
      repeats: isAgain ? entry.repeats + 1 : 0,
    },
    told,
  );
}
