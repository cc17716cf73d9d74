import type { Inbox, InboxItem } from '../../electron/domain/inbox';
import type { NoticeSettings } from '../../electron/domain/notice-settings';
import type { Rule } from '../../electron/domain/rule';
import type { Snooze, SnoozeSpan, SnoozeTarget } from '../../electron/domain/snooze';
import type { AlertBoard, Bridge } from '../../electron/ipc/contract';

/** Alerts as a window sees them: the inbox, what is snoozed, the rules, and what may be done about each. */
export class Alerts {
  readonly #bridge: Bridge;
  #board = $state.raw<AlertBoard | null>(null);

  readonly isRead = $derived(this.#board !== null);
  /** Newest first. */
  readonly inbox = $derived<Inbox>(this.#board?.inbox ?? []);
  readonly snoozes = $derived<readonly Snooze[]>(this.#board?.snoozes ?? []);
  readonly rules = $derived<readonly Rule[]>(this.#board?.rules ?? []);
  /** Null before the first reading. */
  readonly notices = $derived<NoticeSettings | null>(this.#board?.notices ?? null);
  readonly canNotify = $derived(this.#board?.canNotify ?? true);
  readonly unread = $derived(this.inbox.filter(({ isRead }) => !isRead).length);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** What main says holds now. */
  take(board: AlertBoard | null) {
    this.#board = board;
  }

  ruleOf({ alert }: InboxItem): Rule | null {
    return this.rules.find(({ id }) => id === alert.ruleId) ?? null;
  }

  markRead(...items: readonly InboxItem[]) {
    const ids = items.filter(({ isRead }) => !isRead).map(({ alert }) => alert.id);
    if (ids.length > 0) void this.#bridge.send('alerts.read', { ids });
  }

  markAllRead() {
    if (this.unread > 0) void this.#bridge.send('alerts.read', { ids: [] });
  }

  acknowledge({ alert }: InboxItem) {
    void this.#bridge.send('alerts.acknowledge', { id: alert.id });
  }

  snooze(target: SnoozeTarget, span: SnoozeSpan) {
    void this.#bridge.send('alerts.snooze', { target, span });
  }

  unsnooze(target: SnoozeTarget) {
    void this.#bridge.send('alerts.unsnooze', { target });
  }
}
