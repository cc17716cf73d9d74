import { type DeliveryState, emptyDelivery } from '../../electron/domain/delivery-state';
import { type DemandMemory, emptyDemand } from '../../electron/domain/demand';
import type { Inbox } from '../../electron/domain/inbox';
import { type Ledger, emptyLedger } from '../../electron/domain/ledger';
import type { NoticeWords } from '../../electron/domain/notice';
import type { NoticeSettings } from '../../electron/domain/notice-settings';
import type { Rule } from '../../electron/domain/rule';
import { createAlertDesk } from '../../electron/state/alert-desk';
import type { AlertRecords } from '../../electron/state/alert-records';
import { type RuleSettings, createNoticeRules } from '../../electron/state/notice-rules';
import { createSnapshotStore } from '../../electron/state/snapshot-store';
import { london } from './builders';
import { fakeClock, fakeTimers } from './clock';

/** Settings in memory; the disk may refuse. */
export function someRuleSettings(): RuleSettings & { canWrite: boolean } {
  let saved: { rules?: Rule[]; notices?: NoticeSettings } = {};
  const put = (next: typeof saved) => {
    if (file.canWrite) saved = next;
    return file.canWrite;
  };
  const file = {
    canWrite: true,
    settings: () => saved,
    putRule: (rule: Rule) =>
      put({ ...saved, rules: [...(saved.rules ?? []).filter(({ id }) => id !== rule.id), rule] }),
    removeRule: (id: string) =>
      put({ ...saved, rules: (saved.rules ?? []).filter((rule) => rule.id !== id) }),
    putNotices: (notices: NoticeSettings) => put({ ...saved, notices }),
  };
  return file;
}

/** What is on disk, and how often it was written. */
export function someRecords() {
  const disk: {
    ledger: Ledger;
    delivery: DeliveryState;
    inbox: Inbox;
    demand: DemandMemory;
    demandWrites: number;
  } = { ledger: emptyLedger, delivery: emptyDelivery, inbox: [], demand: emptyDemand, demandWrites: 0 };
  const records: AlertRecords = {
    ledger: {
      ledger: (demand) => ({ ...disk.ledger, demand }),
      delivery: () => disk.delivery,
      write: (ledger, delivery) => Object.assign(disk, { ledger, delivery }),
    },
    inbox: { inbox: () => disk.inbox, write: (inbox) => (disk.inbox = inbox) },
    demand: {
      demand: () => disk.demand,
      write: (demand) => Object.assign(disk, { demand, demandWrites: disk.demandWrites + 1 }),
    },
  };
  return { disk, records };
}

/** A desk behind a store, on a desktop that shows what it is given unless told not to. */
export function anAlertDesk({
  records = someRecords(),
  settings = someRuleSettings(),
  clock = fakeClock(),
} = {}) {
  const timers = fakeTimers(clock);
  const shown: NoticeWords[] = [];
  const desktop = { fails: false };
  const desk = createAlertDesk({
    records: records.records,
    rules: createNoticeRules(settings),
    reader: london,
    now: () => clock.now(),
    setTimer: (delayMs, callback) => timers.setTimer(delayMs, callback),
    show: (words, outcome) => {
      if (desktop.fails) {
        outcome.onFailed();
        return;
      }
      shown.push(words);
      outcome.onShown();
    },
  });
  const store = createSnapshotStore({
    ledger: desk.ledger(),
    rules: () => desk.state().rules,
    sinks: [desk],
    onSinkError: (_name, error) => {
      throw error;
    },
  });
  return { desk, store, timers, clock, shown, desktop, settings, records };
}
