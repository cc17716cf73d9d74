import path from 'node:path';
import { app, powerMonitor, session } from 'electron';
import type { Call } from './cli/arguments';
import { createAdministration } from './administration';
import { startDemo } from './demo/demo';
import type { Instant } from './domain/instant';
import { createBroadcast } from './ipc/broadcast';
import type { ImportAnswer, Surroundings } from './ipc/contract';
import { createHandlers } from './ipc/handlers';
import { serveCommands } from './ipc/serve';
import { createPolling } from './polling/polling';
import { appOrigin, serveApp } from './shell/app-protocol';
import { askAndExport, askAndImport } from './shell/import-dialog';
import { vendorForm } from './setup/vendor-form';
import { lockDown } from './shell/lockdown';
import type { Log } from './shell/log';
import { createNotifier } from './shell/notifier';
import { systemReader } from './shell/reader';
import { relaunch } from './shell/relaunch';
import type { SessionBus } from './shell/session-bus';
import { createTray } from './shell/tray';
import { watchTrayHost } from './shell/tray-host';
import { trayView } from './shell/tray-view';
import { createWindows } from './shell/windows';
import { createRemarks, standingRemarks } from './state/remarks';
import { movedAsideText } from './storage/moved-aside';
import { createSnapshotStore } from './state/snapshot-store';
import type { FileContext } from './storage/connections-file';
import type { Stores } from './storage/stores';
import { vendorById, vendors } from './vendors';

export interface ResidentParts {
  readonly call: Call;
  readonly stores: Stores;
  /** The profile's folder. */
  readonly directory: string;
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

// Opening the popup reads again what is older than this.
const popupFloorMs = 10_000;
// A desktop that is just starting puts up its panel within this time.
const trayGraceMs = 10_000;

/** Composes the resident program: services, sinks in their order, surfaces; then it polls. */
export async function runResident({
  call,
  stores,
  directory,
  bus,
  log,
  now,
  context,
}: ResidentParts): Promise<Resident> {
  const appDirectory = app.getAppPath();
  const userAgent = `Seatwatch/${app.getVersion()}`;
  const demo = call.isDemo ? await startDemo(Date.now) : null;
  const reader = systemReader(app.getSystemLocale());
  const remarks = createRemarks(stores.movedAside.map(movedAsideText));

  // Surfaces
  const windows = createWindows({
    appDirectory,
    onPopupShown: () => polling.refreshOlderThan(popupFloorMs),
    onWarn: (message) => log.warn(message),
  });
  const notifier = createNotifier({
    reader,
    now,
    openPool: (place) => windows.openManagement(place),
    onFailed: () => remarks.add(standingRemarks.noNotifications),
  });
  const tray = createTray(appDirectory, {
    togglePopup: (anchor) => windows.togglePopup(anchor),
    openWindow: (place) => windows.openManagement(place),
    refresh: () => void polling.refresh(),
    quit: () => app.quit(),
    demo: demo === null ? null : (event) => demo.happen(event),
  });

  // The journey of a poll
  const store = createSnapshotStore({
    ledger: stores.ledger.ledger(),
    sinks: [
      { name: 'alert ledger', take: ({ ledger }) => stores.ledger.write(ledger) },
      { name: 'tray', take: ({ next }) => tray.show(trayView(next, reader)) },
      createBroadcast((name, value) => windows.send(name, value)),
      notifier,
    ],
    onSinkError: (name, error) => log.error(`the sink ${name} failed`, error),
  });
  const polling = createPolling({
    vendorById,
    openSecrets: demo === null ? ({ id }) => stores.vault.open(id) : ({ id }) => demo.openSecrets(id),
    commit: (outcome, nextPollAt) => store.commit(outcome, nextPollAt),
    now,
    onBug: (error, { vendor }) => log.error(`a poll of ${vendor} threw`, error),
    userAgent,
  });
  const takeConnections = (): void => {
    const connections = demo?.connections ?? stores.settings.settings().connections;
    store.setConnections(connections);
    polling.setConnections(connections);
  };

  // Windows' side
  const surroundings = (): Surroundings => ({
    isDemo: demo !== null,
    version: app.getVersion(),
    reader,
    vendors: vendors.map(({ id, name, mark }) => ({ id, name, mark })),
    remarks: remarks.all(),
  });
  remarks.subscribe(() => windows.send('surroundings.changed', surroundings()));
  const { setup, actions } = createAdministration({
    vendorById,
    stores,
    directory,
    demo,
    now,
    log,
    userAgent,
    onChanged: (id) => {
      takeConnections();
      void polling.refresh(id);
    },
  });
  serveApp(session.defaultSession, path.join(appDirectory, 'renderer'));
  lockDown(app, session.defaultSession);
  serveCommands({
    origin: appOrigin,
    isOwnWindow: (id) => windows.isOwn(id),
    onRefused: (why) => log.warn(why),
    handlers: createHandlers({
      store,
      surroundings,
      takePlace: (id) => windows.takePlace(id),
      refresh: (connectionId) => void polling.refresh(connectionId),
      hidePopup: () => windows.hidePopup(),
      setPinned: (isPinned) => windows.setPinned(isPinned),
      openWindow: (place) => windows.openManagement(place),
      importFile: async () => {
        if (demo !== null) return noImportInDemo;
        const answer = await windows.holdPopup(() => askAndImport(context, stores));
        if (answer.outcome === 'done') takeConnections();
        if (stores.vault.isForThisRunOnly()) remarks.add(standingRemarks.secretsInMemory);
        return answer;
      },
      exportFile: () => askAndExport(stores.settings.settings().connections),
      forms: () => vendors.map(vendorForm),
      setup,
      actions,
      switchDemo: (isDemo) => relaunch(app, call.profile, isDemo),
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
  powerMonitor.on('resume', () => polling.wake());
  app.once('will-quit', () => {
    unwatch();
    polling.stop();
    tray.destroy();
    bus?.close();
    void demo?.close();
  });

  takeConnections();
  return {
    show: () => windows.showPopup(null),
    takeImport: () => {
      stores.reload();
      takeConnections();
      // A secret may be the only thing that is new, and its connection may be waiting after failures.
      void polling.refresh();
    },
  };
}
