import { app } from 'electron';
import type { Demo } from '../demo/demo';
import type { Connection } from '../domain/connection';
import type { Reader } from '../domain/format';
import type { Instant } from '../domain/instant';
import { createPolling, needsNetwork } from '../polling/polling';
import type { PollingParts } from '../polling/polling';
import type { Runner } from '../polling/runner';
import type { Log } from '../shell/log';
import { systemIsOnline } from '../shell/network-watch';
import { systemProxy } from '../shell/proxy-settings';
import { systemTimer } from '../shell/system-timer';
import { type AlertDesk, createAlertDesk } from '../state/alert-desk';
import { type DayKeeper, createDayKeeper } from '../state/day-keeper';
import { type NetworkState, createNetworkState } from '../state/network-state';
import type { ShowNotice } from '../state/notice-outlet';
import { createNoticeRules } from '../state/notice-rules';
import { type Sink, type SnapshotStore, createSnapshotStore } from '../state/snapshot-store';
import type { Stores } from '../storage/stores';
import type { Privacy } from './privacy';
import { vendorById } from '../vendors';

export interface JourneyParts {
  readonly stores: Stores;
  readonly demo: Demo | null;
  readonly openSecrets: PollingParts['openSecrets'];
  readonly privacy: Pick<Privacy, 'conceal' | 'wantHolders'>;
  readonly reader: Reader;
  readonly now: () => Instant;
  readonly log: Log;
  readonly show: ShowNotice;
  /** Who shows the board, in this order, after those who keep it. */
  readonly surfaces: readonly Sink[];
}

/** The way of a poll, from what is due to what is shown. */
export interface Journey {
  readonly desk: AlertDesk;
  readonly days: DayKeeper;
  readonly network: NetworkState;
  readonly store: SnapshotStore;
  readonly polling: Runner;
  connections(): readonly Connection[];
  /** Takes in the connections as they are set up now. */
  takeConnections(): void;
}

export function createJourney({
  stores,
  demo,
  openSecrets,
  privacy,
  reader,
  now,
  log,
  show,
  surfaces,
}: JourneyParts): Journey {
  const desk = createAlertDesk({
    records: stores,
    rules: createNoticeRules(stores.settings),
    reader,
    now,
    setTimer: systemTimer,
    show,
  });
  const days = createDayKeeper({ file: stores.days, timeZone: reader.timeZone, now });
  const network = createNetworkState({ now, onReturned: () => polling.networkReturned() });
  const rules = () => desk.state().rules;
  const store = createSnapshotStore({
    ledger: desk.ledger(),
    rules,
    networkIsDown: () => !network.network().isOnline,
    sinks: [
      // First, since a word about the network says more than many about connections.
      { name: 'network', take: ({ outcome }) => outcome !== null && network.take(outcome) },
      desk,
      days,
      ...surfaces,
    ],
    onSinkError: (name, error) => log.error(`the sink ${name} failed`, error),
  });
  const polling = createPolling({
    vendorById,
    openSecrets,
    commit: (outcome, nextPollAt) => store.commit(privacy.conceal(outcome), nextPollAt),
    wantHolders: privacy.wantHolders,
    now,
    rules,
    onBug: (error, { vendor }) => log.error(`a poll of ${vendor} threw`, error),
    userAgent: `Seatwatch/${app.getVersion()}`,
    isOnline: systemIsOnline,
    resolveProxy: systemProxy(app),
  });
  const connections = () => demo?.connections ?? stores.settings.settings().connections;
  return {
    desk,
    days,
    network,
    store,
    polling,
    connections,
    takeConnections: () => {
      const taken = connections();
      network.setConnections(
        taken.filter((connection) => needsNetwork(connection, vendorById)).map(({ id }) => id),
      );
      store.setConnections(taken);
      polling.setConnections(taken);
    },
  };
}
