import type { Alert } from '../../electron/domain/alert';
import { type Delivery, deliver } from '../../electron/domain/delivery';
import type { DeliveryContext, Mark, Notice } from '../../electron/domain/delivery-round';
import { type DeliveryState, deliveryStateSchema, emptyDelivery } from '../../electron/domain/delivery-state';
import { type Instant, addMs } from '../../electron/domain/instant';
import { type NoticeSettings, defaultNoticeSettings } from '../../electron/domain/notice-settings';
import { defaultRules } from '../../electron/domain/rule';
import type { Snapshot } from '../../electron/domain/snapshot';
import { anAlert } from './alert-builders';
import { aSnapshot, aState, ten } from './builders';

export interface Told {
  readonly at: Instant;
  readonly notice: Notice;
}

type Quiet = Partial<NoticeSettings['quietHours']>;

/** Settings as they come, with these quiet hours switched on. */
export const quietSettings = (quiet: Quiet = {}, given: Partial<NoticeSettings> = {}): NoticeSettings => ({
  ...defaultNoticeSettings,
  ...given,
  quietHours: { ...defaultNoticeSettings.quietHours, isOn: true, ...quiet },
});

/** An alert of a pool by its short name; what clears it has its key. */
export const raised = (name: string, given: Partial<Alert> = {}): Alert =>
  anAlert({
    id: `${name}-${given.happened ?? 'raised'}-${given.at ?? ''}`,
    key: name,
    pool: { key: name, product: `Pool ${name}`, subtitle: '', unit: 'licenses' },
    facts: { kind: 'level', level: 'low', used: 21, total: 25, free: 4 },
    ...given,
  });

export const cleared = (name: string, given: Partial<Alert> = {}): Alert =>
  raised(name, {
    happened: 'cleared',
    facts: { kind: 'level', level: 'ok', used: 5, total: 25, free: 20 },
    ...given,
  });

/** Delivery over time: a clock, the ledger's raised keys, and everything that was told. */
export class DeliveryRun {
  now: Instant;
  state: DeliveryState = emptyDelivery;
  context: DeliveryContext;
  readonly told: Told[] = [];
  readonly marks: Mark[] = [];
  readonly standing = new Set<string>();
  lookAgainAt: Instant | null = null;

  constructor(given: Partial<DeliveryContext> = {}, now: Instant = ten) {
    this.now = now;
    this.context = {
      snapshot: aSnapshot(aState()),
      rules: defaultRules,
      notices: defaultNoticeSettings,
      zone: 'UTC',
      canShow: true,
      networkDownSince: null,
      stands: (key) => this.standing.has(key),
      runsOutAt: () => null,
      ...given,
    };
  }

  change(given: Partial<DeliveryContext>): void {
    this.context = { ...this.context, ...given };
    this.look();
  }

  show(snapshot: Snapshot): void {
    this.change({ snapshot });
  }

  /** These crossings come out of one poll. */
  happen(...alerts: readonly Alert[]): Delivery {
    for (const { key, happened } of alerts)
      if (happened === 'cleared') this.standing.delete(key);
      else this.standing.add(key);
    return this.#deliver(alerts);
  }

  look(): Delivery {
    return this.#deliver([]);
  }

  #deliver(alerts: readonly Alert[]): Delivery {
    const delivery = deliver(this.state, alerts, this.context, this.now);
    this.state = delivery.state;
    this.lookAgainAt = delivery.lookAgainAt;
    this.told.push(...delivery.notices.map((notice) => ({ at: this.now, notice })));
    this.marks.push(...delivery.marks);
    return delivery;
  }

  /** Moves the clock, looking whenever delivery asked to. */
  until(end: Instant): void {
    while (this.lookAgainAt !== null && this.lookAgainAt <= end) {
      this.now = this.lookAgainAt > this.now ? this.lookAgainAt : addMs(this.now, 1000);
      this.look();
    }
    this.now = end;
    this.look();
  }

  pass(ms: number): void {
    this.until(addMs(this.now, ms));
  }

  /** The clock goes on while nobody looks. */
  sleep(ms: number): void {
    this.now = addMs(this.now, ms);
  }

  /** What is on disk is all that is left. */
  restart(): void {
    this.state = deliveryStateSchema.parse(JSON.parse(JSON.stringify(this.state)));
  }

  /** `alerts: a b`, one line each. */
  said(): readonly string[] {
    return this.told.map(({ notice }) => {
      if (notice.of === 'network') return 'network';
      const alerts = notice.of === 'summary' ? notice.held : notice.alerts;
      const keys = alerts.map(({ key, happened }) => (happened === 'cleared' ? `${key} well` : key));
      const rest =
        notice.of === 'summary' ? [`held ${notice.heldCount}`, `recovered ${notice.recovered.length}`] : [];
      return `${notice.of}: ${[...keys, ...rest].join(', ')}`;
    });
  }

  times(): readonly Instant[] {
    return this.told.map(({ at }) => at);
  }
}
