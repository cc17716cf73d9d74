import type { Reader } from '../domain/format';
import { callPools, headline, poolLine, tooltip, worstFirst } from '../domain/headline';
import { type Worst } from '../domain/level';
import { unreadCount } from '../domain/inbox';
import type { Instant } from '../domain/instant';
import { type Network, networkHeadline, networkTooltip } from '../domain/network';
import { type Snapshot, worstOnBoard } from '../domain/snapshot';
import type { SnoozeSpan } from '../domain/snooze';
import { snoozeChoices } from '../domain/snooze-choices';
import { snoozeFor, snoozedWords } from '../domain/snoozed';
import type { AlertState } from '../state/alert-desk';
import { texts } from '../texts/language';

/** The four states that can be told apart at a glance. */
export type TrayIcon = 'well' | 'low' | 'out' | 'unknown';

/** What the tray shows, without any of it being shown yet. */
export interface TrayView {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly headline: string;
  readonly pools: readonly {
    readonly label: string;
    readonly connectionId: string;
    readonly poolKey: string;
  }[];
  /** `3 unread alerts`; null for none. */
  readonly unread: string | null;
  /** That notifications can't be shown; null where they can. */
  readonly noNotices: string | null;
  readonly snooze: {
    /** `Snooze`, or until when everything is snoozed. */
    readonly label: string;
    readonly isOn: boolean;
    readonly choices: readonly { readonly span: SnoozeSpan; readonly label: string }[];
  };
}

type TrayAlerts = Pick<AlertState, 'inbox' | 'snoozes' | 'notices' | 'canNotify'>;

const icons: Readonly<Record<Worst, TrayIcon>> = {
  ok: 'well',
  uncounted: 'well',
  low: 'low',
  critical: 'out',
  exhausted: 'out',
  expired: 'out',
  unknown: 'unknown',
};

const mostPools = 5;

function snoozeView({ snoozes, notices }: TrayAlerts, now: Instant, reader: Reader): TrayView['snooze'] {
  const snooze = snoozeFor(snoozes, { of: 'all' }, now);
  const choices = snoozeChoices(now, reader, 'all', notices.summaryAt ?? undefined);
  return {
    label: snooze === null ? texts().shell.tray.snooze : snoozedWords(snooze, now, reader),
    isOn: snooze !== null,
    // Without the hour: a menu that changed each minute would be set again each minute.
    choices: choices.map(({ span, label }) => ({ span, label })),
  };
}

/** What the tray tells beside the board. */
export interface TrayFacts {
  readonly reader: Reader;
  readonly alerts: TrayAlerts;
  readonly network: Network;
  readonly now: Instant;
}

export function trayView(snapshot: Snapshot, { reader, alerts, network, now }: TrayFacts): TrayView {
  const { tray: t } = texts().shell;
  const call = callPools(snapshot);
  const pools = worstFirst(snapshot).slice(0, mostPools);
  const unread = unreadCount(alerts.inbox);
  const said = networkTooltip(snapshot, network, reader) ?? tooltip(snapshot, reader);
  return {
    icon: snapshot.connections.length === 0 ? 'unknown' : icons[worstOnBoard(snapshot)],
    tooltip: alerts.canNotify ? said : `${said}. ${t.noNotices}`,
    headline: (networkHeadline(snapshot, network, reader) ?? headline(snapshot)).title,
    pools: pools.map((placed) => ({
      label: poolLine(placed, call),
      connectionId: placed.state.id,
      poolKey: placed.pool.key,
    })),
    unread: unread === 0 ? null : t.unread(unread),
    noNotices: alerts.canNotify ? null : t.noNotices,
    snooze: snoozeView(alerts, now, reader),
  };
}
