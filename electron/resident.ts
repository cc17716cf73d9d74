import path from 'node:path';
import { app, session } from 'electron';
import type { Call } from './cli/arguments';
import { startDemo } from './demo/demo';
import { type Instant, msOf } from './domain/instant';
import { createBroadcast } from './ipc/broadcast';
import type { ImportAnswer, Surroundings } from './ipc/contract';
import { createHandlers } from './ipc/handlers';
import { createRefusals } from './ipc/refusals';
import { serveCommands } from './ipc/serve';
import { createPolling, needsNetwork } from './polling/polling';
import { appOrigin, serveApp } from './shell/app-protocol';
import { copyDiagnostics } from './shell/copy-diagnostics';
import { askAndImport } from './shell/import-dialog';
import { lockDown } from './shell/lockdown';
import type { WatchedKeyring } from './shell/keyring';
import type { Log } from './shell/log';
import { watchNotificationHost } from './shell/notification-host';
import { systemIsOnline, watchNetwork } from './shell/network-watch';
import { createNotifier } from './shell/notifier';
import { createExternalOpener } from './shell/open-external';
import { watchPower } from './shell/power-watch';
import { systemProxy } from './shell/proxy-settings';
import { systemReader } from './shell/reader';
import { relaunch } from './shell/relaunch';
import { createSecretKeeping } from './shell/secret-keeping';
import type { SessionBus } from './shell/session-bus';
import { systemTimer } from './shell/system-timer';
import { createTray } from './shell/tray';
import { watchTrayHost } from './shell/tray-host';
import { trayView } from './shell/tray-view';
import { createWindows } from './shell/windows';
import { watchWriting } from './shell/write-remarks';
import { createNetworkState } from './state/network-state';
import { createRemarks, standingRemarks } from './state/remarks';
import { movedAsideText } from './storage/moved-aside';
import { createAlertDesk } from './state/alert-desk';
import { createNoticeRules } from './state/notice-rules';
import { createSnapshotStore } from './state/snapshot-store';
import type { FileContext } from './storage/connections-file';
import type { Stores } from './storage/stores';
import { vendorById, vendors } from './vendors';
import { isReadOnTheWay } from './vendors/connection-check';

export interface ResidentParts {
  readonly call: Call;
  readonly stores: Stores;
  readonly keyring: WatchedKeyring;
  readonly bus: SessionBus | null;
  readonly log: Log;
  readonly now: () => Instant;
  readonly context: FileContext;
}

/** What the entry hands on from outside: a second start, an import by the command line. */
export interface Resident {
  show(): void;
  takeImport(): void;
}

const noImportInDemo: ImportAnswer = {
  outcome: 'refused',
  message: 'The demo has simulated vendors only. Choose “Connect your own” first, then import.',
};

const diagnosticsCopied = [
  'Diagnostics copied',
  'Paste them where you ask for help. No name, address or secret is in them.',
] as const;

// Opening the popup reads again what is older than this.
const popupFloorMs = 10_000;
// A desktop that is just starting puts up its panel within this time.
const trayGraceMs = 10_000;

/** Composes the resident program: services, sinks in their order, surfaces; then it polls. */
export async function runResident({
  call,
  stores,
  keyring,
  bus,
  log,
  now,
  context,
}: ResidentParts): Promise<Resident> {
  const appDirectory = app.getAppPath();
  const startedAt = now();
  // In memory, and apart from the session that finds the way to vendors: this one has no network at all.
  const windowSession = session.fromPartition('windows');
  const withDeveloperTools = !app.isPackaged;
  const demo = call.isDemo ? await startDemo(Date.now) : null;
  const reader = systemReader(app.getSystemLocale());
  const remarks = createRemarks(stores.movedAside.map(movedAsideText));

  // Surfaces
  const windows = createWindows({
    appDirectory,
    session: windowSession,
    withDeveloperTools,
    onPopupShown: () => polling.refreshOlderThan(popupFloorMs),
    onWarn: (message) => log.warn(message),
  });
  const notifier = createNotifier({ open: (place) => windows.openManagement(place) });
  const tray = createTray(appDirectory, {
    togglePopup: (anchor) => windows.togglePopup(anchor),
    openWindow: (place) => windows.openManagement(place),
    snooze: (span) => desk.snooze({ of: 'all' }, span),
    endSnooze: () => desk.unsnooze({ of: 'all' }),
    refresh: () => refreshByHand(),
    copyDiagnostics: () => {
      void copyFacts().then(() => notifier.tell(...diagnosticsCopied, () => undefined));
    },
    quit: () => app.quit(),
    demo: demo === null ? null : (event) => demo.happen(event),
  });

  // Secrets
  const secretKeeping = createSecretKeeping({
    stores,
    keyring,
    needsSecrets: ({ vendor }) =>
      Object.values(vendorById(vendor)?.secrets ?? {}).some(({ required }) => required),
    onChange: () => windows.send('surroundings.changed', surroundings()),
    retry: () => {
      for (const { id, failure } of store.snapshot().connections)
        if (failure?.kind === 'misconfigured') void polling.refresh(id);
    },
    onBug: (error) => log.error('secrets could not be moved', error),
  });

  // The journey of a poll
  const desk = createAlertDesk({
    records: stores,
    rules: createNoticeRules(stores.settings),
    reader,
    now,
    setTimer: systemTimer,
    show: notifier.show,
  });
  const network = createNetworkState({ now, onReturned: () => polling.networkReturned() });
  const showTray = (): void =>
    tray.show(
      trayView(store.snapshot(), { reader, alerts: desk.state(), network: network.network(), now: now() }),
    );
  const store = createSnapshotStore({
    ledger: desk.ledger(),
    rules: () => desk.state().rules,
    sinks: [
      // First, since a word about the network says more than many about connections.
      { name: 'network', take: ({ outcome }) => outcome !== null && network.take(outcome) },
      desk,
      { name: 'tray', take: showTray },
      createBroadcast((name, value) => windows.send(name, value)),
    ],
    onSinkError: (name, error) => log.error(`the sink ${name} failed`, error),
  });
  const polling = createPolling({
    vendorById,
    openSecrets: demo === null ? secretKeeping.openSecrets : ({ id }) => demo.openSecrets(id),
    commit: (outcome, nextPollAt) => store.commit(outcome, nextPollAt),
    now,
    rules: () => desk.state().rules,
    onBug: (error, { vendor }) => log.error(`a poll of ${vendor} threw`, error),
    userAgent: `Seatwatch/${app.getVersion()}`,
    isOnline: systemIsOnline,
    resolveProxy: systemProxy(app),
  });
  const refreshByHand = (connectionId?: string): void => {
    secretKeeping.wish();
    void polling.refresh(connectionId);
  };
  const currentConnections = () => demo?.connections ?? stores.settings.settings().connections;
  const takeConnections = (): void => {
    const connections = currentConnections();
    tellSurroundings();
    network.setConnections(
      connections.filter((connection) => needsNetwork(connection, vendorById)).map(({ id }) => id),
    );
    store.setConnections(connections);
    polling.setConnections(connections);
  };

  // Windows' side
  desk.subscribe(() => {
    const state = desk.state();
    if (state.canNotify) remarks.remove(standingRemarks.noNotifications);
    else remarks.add(standingRemarks.noNotifications);
    windows.send('alerts.changed', state);
    showTray();
  });
  const surroundings = (): Surroundings => ({
    isDemo: demo !== null,
    version: app.getVersion(),
    reader,
    vendors: vendors.map(({ id, name, mark }) => ({ id, name, mark })),
    remarks: remarks.all(),
    secretStore: secretKeeping.store(),
    network: network.network(),
    unencrypted: currentConnections()
      .filter((connection) => isReadOnTheWay(vendorById(connection.vendor), connection))
      .map(({ id }) => id),
  });
  const tellSurroundings = (): void => windows.send('surroundings.changed', surroundings());
  remarks.subscribe(tellSurroundings);
  network.subscribe(() => {
    desk.setNetwork(network.network().since);
    showTray();
    tellSurroundings();
  });
  const copyFacts = (): Promise<void> =>
    copyDiagnostics({
      app,
      now: now(),
      startedAt,
      isDemo: demo !== null,
      snapshot: store.snapshot(),
      connections: currentConnections(),
      vendors,
      secretStore: secretKeeping.store(),
      hasTray: !remarks.all().includes(standingRemarks.noTray),
      hasNotifications: !remarks.all().includes(standingRemarks.noNotifications),
      logLines: log.recent(),
    });
  serveApp(windowSession, path.join(appDirectory, 'renderer'));
  await lockDown({ app, session: windowSession, withDeveloperTools });
  serveCommands({
    origin: appOrigin,
    isOwnWindow: (id) => windows.isOwn(id),
    onRefused: createRefusals({ now: () => msOf(now()), warn: (why) => log.warn(why) }),
    handlers: createHandlers({
      store,
      desk,
      surroundings,
      takePlace: (id) => windows.takePlace(id),
      refresh: refreshByHand,
      hidePopup: () => windows.hidePopup(),
      setPinned: (isPinned) => windows.setPinned(isPinned),
      openWindow: (place) => windows.openManagement(place),
      importFile: async () => {
        if (demo !== null) return noImportInDemo;
        const answer = await windows.holdPopup(() => askAndImport(context, stores));
        if (answer.outcome === 'done') takeConnections();
        return answer;
      },
      openLink: createExternalOpener({
        vendors,
        onFailed: (url) =>
          notifier.tell('No browser could be opened', `The page is at ${url}`, () => undefined),
      }),
      copyDiagnostics: copyFacts,
      switchDemo: (isDemo) => relaunch(app, call.profile, isDemo),
      chooseSecretStore: (choice) => void windows.holdPopup(() => secretKeeping.choose(choice)),
    }),
  });

  // Outside events
  const unwatch = await watchTrayHost({
    bus,
    graceMs: trayGraceMs,
    onAppeared: () => {
      remarks.remove(standingRemarks.noTray);
      tray.recreate();
    },
    onAbsent: () => {
      remarks.add(standingRemarks.noTray);
      windows.openManagement(null);
      if (stores.settings.tellOnce('no-tray'))
        notifier.tell(...standingRemarks.noTrayNotice, () => windows.openManagement(null));
    },
  });
  await watchNotificationHost({ bus, onKnown: (isThere) => desk.setHost(isThere) });
  const undo = [
    unwatch,
    watchWriting(stores, remarks),
    watchPower({
      onSuspend: () => polling.suspend(),
      onResume: () => {
        polling.wake();
        desk.wake();
      },
    }),
    watchNetwork((isOnline) => network.hear(isOnline)),
  ];
  app.once('will-quit', () => {
    for (const each of undo) each();
    secretKeeping.close();
    polling.stop();
    desk.stop();
    tray.destroy();
    bus?.close();
    void demo?.close();
  });

  // A profile that lost its settings must not lose its secrets, too.
  if (demo === null && stores.movedAside.length === 0)
    stores.vault.keepOnly(stores.settings.settings().connections.map(({ id }) => id));
  takeConnections();
  return {
    show: () => windows.showPopup(null),
    takeImport: () => {
      stores.reload();
      takeConnections();
      desk.wake();
      // A secret may be the only thing that is new, and its connection may be waiting after failures.
      void polling.refresh();
    },
  };
}
