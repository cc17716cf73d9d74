import { type Delivery, deliver } from '../domain/delivery';
import { acknowledged, takenBack, withSnooze, withoutSnooze } from '../domain/delivery-edits';
import { type DeliveryContext, type Notice, alertsIn } from '../domain/delivery-round';
import type { DeliveryState } from '../domain/delivery-state';
import { estimateRunOut } from '../domain/demand';
import type { Reader } from '../domain/format';
import { type Inbox, withAcknowledged, withAlerts, withMarks, withRead } from '../domain/inbox';
import { type Instant, msOf } from '../domain/instant';
import type { Ledger } from '../domain/ledger';
import { type Hiding, namelessDelivery, namelessInbox } from '../domain/nameless';
import { noticeWords } from '../domain/notice';
import type { NoticeSettings } from '../domain/notice-settings';
import { zoneOf } from '../domain/quiet-hours';
import type { Rule } from '../domain/rule';
import { type Snapshot, emptySnapshot } from '../domain/snapshot';
import type { SnoozeSpan, SnoozeTarget } from '../domain/snooze';
import { snoozeEnd } from '../domain/snooze-choices';
import { isInForce } from '../domain/snoozed';
import { standingKeys } from '../domain/standing-alert';
import type { AlertState } from './alert-state';
import { type AlertRecords, type RecordKeeper, createRecordKeeper } from './alert-records';
import { type NoticeOutlet, type ShowNotice, createNoticeOutlet } from './notice-outlet';
import type { NoticeRules, Saved } from './notice-rules';
import type { Change, Sink } from './snapshot-store';

export type { AlertState, Saved };

export interface AlertDeskParts {
  readonly records: AlertRecords;
  readonly rules: NoticeRules;
  readonly reader: Reader;
  readonly now: () => Instant;
  /** Calls back once; returns the undo. */
  readonly setTimer: (delayMs: number, callback: () => void) => () => void;
  readonly show: ShowNotice;
}

/** Where alerts are told, kept, read, snoozed and ruled. */
export interface AlertDesk extends Sink {
  state(): AlertState;
  /** As the last run left it. */
  ledger(): Ledger;
  /** Marks as read; all where none is named. */
  read(ids: readonly string[]): void;
  acknowledge(id: string): void;
  snooze(target: SnoozeTarget, span: SnoozeSpan): void;
  unsnooze(target: SnoozeTarget): void;
  saveRule(rule: Rule): Saved;
  removeRule(id: string): Saved;
  saveNotices(notices: NoticeSettings): Saved;
  /** Whether anybody on this desktop shows notifications; what stands untold is told when somebody comes. */
  setHost(isThere: boolean): void;
  /** Since when the computer's own network is down; null: it is up. */
  setNetwork(downSince: Instant | null): void;
  /** Names that are kept of people go. */
  forgetPeople(hiding: Hiding): void;
  /** After sleep, or when settings were written by somebody else. */
  wake(): void;
  /** Writes what is written seldom, and rests. */
  stop(): void;
  /** Calls back on each change; returns the undo. */
  subscribe(callback: () => void): () => void;
}

// The timer looks at the clock at least this often, so that a clock that was put back or forth is noticed.
const longestSleepMs = 60_000;

class Desk implements AlertDesk {
  readonly name = 'alerts';
  readonly #parts: AlertDeskParts;
  readonly #subscribers = new Set<() => void>();
  readonly #outlet: NoticeOutlet;
  readonly #keeper: RecordKeeper;
  #ledger: Ledger;
  #standing: ReadonlySet<string>;
  #delivery: DeliveryState;
  #inbox: Inbox;
  #snapshot: Snapshot = emptySnapshot;
  #networkDownSince: Instant | null = null;
  #clearTimer: (() => void) | null = null;

  constructor(parts: AlertDeskParts) {
    this.#parts = parts;
    const { ledger, inbox, demand } = parts.records;
    this.#ledger = ledger.ledger(demand.demand());
    this.#standing = standingKeys(this.#ledger);
    this.#delivery = ledger.delivery();
    this.#inbox = inbox.inbox();
    this.#keeper = createRecordKeeper(parts.records, parts.now);
    this.#outlet = createNoticeOutlet({ ...parts, onChanged: () => this.wake() });
  }

  state(): AlertState {
    const { rules, now } = this.#parts;
    const snoozes = this.#delivery.snoozes.filter((snooze) => isInForce(snooze, now()));
    const ruled = { rules: rules.rules(), notices: rules.notices() };
    return { inbox: this.#inbox, snoozes, ...ruled, canNotify: this.#outlet.canNotify() };
  }

  ledger(): Ledger {
    return this.#ledger;
  }

  take({ next, alerts, closings, ledger }: Change): void {
    this.#snapshot = next;
    if (ledger.told !== this.#ledger.told) this.#standing = standingKeys(ledger);
    this.#ledger = ledger;
    const inbox = withAlerts(this.#inbox, alerts, closings, this.#parts.now());
    this.#look(alerts, inbox);
  }

  read(ids: readonly string[]): void {
    this.#keep(this.#delivery, withRead(this.#inbox, ids));
  }

  acknowledge(id: string): void {
    const now = this.#parts.now();
    const item = this.#inbox.find(({ alert }) => alert.id === id);
    if (item === undefined) return;
    if (item.endedAt === null) this.#delivery = acknowledged(this.#delivery, item.alert.key, now);
    this.#look([], withAcknowledged(this.#inbox, id, now));
  }

  snooze(target: SnoozeTarget, span: SnoozeSpan): void {
    const since = this.#parts.now();
    const morning = this.#parts.rules.notices().summaryAt ?? undefined;
    const until = snoozeEnd(span, since, this.#zone(), morning);
    this.#delivery = withSnooze(this.#delivery, { target, until, since });
    this.wake();
  }

  unsnooze(target: SnoozeTarget): void {
    this.#delivery = withoutSnooze(this.#delivery, target);
    this.wake();
  }

  saveRule(rule: Rule): Saved {
    return this.#afterSaving(this.#parts.rules.saveRule(rule));
  }

  removeRule(id: string): Saved {
    return this.#afterSaving(this.#parts.rules.removeRule(id));
  }

  saveNotices(notices: NoticeSettings): Saved {
    return this.#afterSaving(this.#parts.rules.saveNotices(notices));
  }

  #afterSaving(saved: Saved): Saved {
    if (saved.isSaved) this.wake();
    return saved;
  }

  setHost(isThere: boolean): void {
    this.#outlet.setHost(isThere);
  }

  setNetwork(downSince: Instant | null): void {
    this.#networkDownSince = downSince;
    this.#look();
  }

  forgetPeople(hiding: Hiding): void {
    const inbox = namelessInbox(this.#inbox, hiding, this.#parts.now());
    this.#keep(namelessDelivery(this.#delivery), inbox);
  }

  wake(): void {
    this.#look();
    this.#changed();
  }

  stop(): void {
    this.#clearTimer?.();
    this.#clearTimer = null;
    this.#keeper.finish(this.#ledger);
  }

  subscribe(callback: () => void): () => void {
    this.#subscribers.add(callback);
    return () => this.#subscribers.delete(callback);
  }

  #zone(): string {
    return zoneOf(this.#parts.rules.notices().quietHours, this.#parts.reader.timeZone);
  }

  #context(): DeliveryContext {
    const { rules, now } = this.#parts;
    return {
      snapshot: this.#snapshot,
      rules: rules.rules(),
      notices: rules.notices(),
      zone: this.#zone(),
      canShow: this.#outlet.mayTry(),
      networkDownSince: this.#networkDownSince,
      stands: (key) => this.#standing.has(key),
      runsOutAt: ({ connectionId, pool }) => {
        const demand = pool === null ? undefined : this.#ledger.demand.get(connectionId)?.get(pool.key);
        return demand === undefined ? null : estimateRunOut(demand, now());
      },
    };
  }

  #look(alerts: Change['alerts'] = [], inbox: Inbox = this.#inbox): void {
    // Before the connections are known, everything would look as if it were gone.
    if (this.#snapshot.revision === 0) return;
    const delivery = deliver(this.#delivery, alerts, this.#context(), this.#parts.now());
    // Kept before it is shown: whoever is cut off in between says nothing twice.
    this.#keep(delivery.state, withMarks(inbox, delivery.marks));
    this.#wind(delivery);
    for (const notice of delivery.notices) this.#show(notice);
  }

  #keep(delivery: DeliveryState, inbox: Inbox): void {
    const isChanged = inbox !== this.#inbox || delivery.snoozes.length !== this.#delivery.snoozes.length;
    this.#delivery = delivery;
    this.#inbox = inbox;
    this.#keeper.keep(this.#ledger, delivery, inbox);
    if (isChanged) this.#changed();
  }

  #show(notice: Notice): void {
    const { now, reader } = this.#parts;
    const words = noticeWords(notice, { snapshot: this.#snapshot, now: now(), reader });
    this.#outlet.show(words, () => {
      const marks = alertsIn(notice).map(({ id }) => ({ id, told: 'not-shown' as const }));
      this.#keep(takenBack(this.#delivery, notice), withMarks(this.#inbox, marks));
    });
  }

  #wind({ lookAgainAt }: Delivery): void {
    this.#clearTimer?.();
    this.#clearTimer = null;
    const now = this.#parts.now();
    const times = [lookAgainAt, this.#outlet.retryAt()].filter((at) => at !== null && at > now);
    const [next] = times.sort();
    if (next === undefined || next === null) return;
    const delayMs = Math.min(longestSleepMs, msOf(next) - msOf(now));
    this.#clearTimer = this.#parts.setTimer(delayMs, () => this.#look());
  }

  #changed(): void {
    for (const callback of this.#subscribers) callback();
  }
}

export const createAlertDesk = (parts: AlertDeskParts): AlertDesk => new Desk(parts);
