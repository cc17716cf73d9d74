import { app } from 'electron';
import type { Call } from '../cli/arguments';
import { startDemo } from '../demo/demo';
import type { Instant } from '../domain/instant';
import { createBroadcast } from '../ipc/broadcast';
import type { PollingParts } from '../polling/polling';
import { createExportDialog } from '../shell/export-dialog';
import { createImportDialog } from '../shell/import-dialog';
import type { WatchedKeyring } from '../shell/keyring';
import type { Log } from '../shell/log';
import { createNotifier } from '../shell/notifier';
import { copyTable } from '../shell/copy-table';
import { saveTable } from '../shell/save-table';
import { systemReader } from '../shell/reader';
import { relaunch } from '../shell/relaunch';
import { createSecretKeeping } from '../shell/secret-keeping';
import type { SessionBus } from '../shell/session-bus';
import { createTray } from '../shell/tray';
import { trayView } from '../shell/tray-view';
import { createWindows } from '../shell/windows';
import { createRemarks, standingRemarks } from '../state/remarks';
import type { FileContext } from '../storage/connections-file';
import { movedAsideText } from '../storage/moved-aside';
import type { Stores } from '../storage/stores';
import { vendorById, vendors } from '../vendors';
import { originsOf } from '../vendors/connection-check';
import { vendorForm } from '../setup/vendor-form';
import { createAdministration } from './administration';
import { speak, texts } from '../texts/language';
import { createJourney } from './journey';
import { createLinks } from './links';
import { createOverview } from './overview';
import { watchOutside } from './outside';
import { languageOf } from './preferences';
import { createPrivacy } from './privacy';
import { createReports } from './reports';
import { createSettingsSide, windowMemoryOf } from './settings-desk';
import { createSurroundings, openWindowSide, windowSession, withDeveloperTools } from './window-side';

export interface ResidentParts {
  readonly call: Call;
  readonly stores: Stores;
  /** The profile's folder. */
  readonly directory: string;
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

// Opening the popup reads again what is older than this.
const popupFloorMs = 10_000;

/** Composes the resident program: surfaces, secrets, the journey of a poll, the windows' side; then it polls. */
export async function runResident(parts: ResidentParts): Promise<Resident> {
  const { call, stores, directory, keyring, bus, log, now, context } = parts;
  const appDirectory = app.getAppPath();
  const demo = call.isDemo ? await startDemo(Date.now) : null;
  const language = languageOf(stores.settings.preferences(), app.getPreferredSystemLanguages());
  speak(language);
  const reader = systemReader(app.getSystemLocale(), language);
  const remarks = createRemarks(stores.movedAside.map(movedAsideText));

  // Surfaces
  const memory = windowMemoryOf(stores.settings);
  const windows = createWindows({
    appDirectory,
    language,
    session: windowSession(),
    withDeveloperTools: withDeveloperTools(),
    memory,
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
      const { title, body } = texts().shell.diagnostics;
      void copyFacts().then(() => notifier.tell(title, body, () => undefined));
    },
    quit: () => app.quit(),
    demo: demo === null ? null : (event) => demo.happen(event),
  });
  const showTray = (): void =>
    tray.show(
      trayView(store.snapshot(), { reader, alerts: desk.state(), network: network.network(), now: now() }),
    );

  // Secrets
  const secretKeeping = createSecretKeeping({
    stores,
    keyring,
    needsSecrets: ({ vendor }) =>
      Object.values(vendorById(vendor)?.secrets ?? {}).some(({ required }) => required),
    originsOf: ({ vendor, settings }) => originsOf(vendorById(vendor), settings),
    onChange: () => tellSurroundings(),
    retry: () => {
      for (const { id, failure } of store.snapshot().connections)
        if (failure?.kind === 'misconfigured') void polling.refresh(id);
    },
    onBug: (error) => log.error('secrets could not be moved', error),
  });

  const openSecrets: PollingParts['openSecrets'] =
    demo === null ? secretKeeping.openSecrets : ({ id }) => demo.openSecrets(id);

  // The journey of a poll
  const privacy = createPrivacy({ stores, directory, now, log });
  const journey = createJourney({
    ...{ stores, demo, openSecrets, privacy, reader, now, log },
    show: notifier.show,
    surfaces: [{ name: 'tray', take: showTray }, createBroadcast((name, value) => windows.send(name, value))],
  });
  const { desk, network, store, polling, takeConnections } = journey;
  const refreshByHand = (connectionId?: string): void => {
    secretKeeping.wish();
    void polling.refresh(connectionId);
  };

  // Windows' side
  const askAndImport = createImportDialog(context, stores);
  const { surroundings, copyFacts } = createSurroundings({
    journey,
    remarks,
    secretStore: () => secretKeeping.store(),
    isDemo: demo !== null,
    reader,
    preferences: () => stores.settings.preferences(),
    log,
    now,
  });
  const tellSurroundings = (): void => windows.send('surroundings.changed', surroundings());
  remarks.subscribe(tellSurroundings);
  network.subscribe(() => {
    desk.setNetwork(network.network().since);
    showTray();
    tellSurroundings();
  });
  desk.subscribe(() => {
    const state = desk.state();
    if (state.canNotify) remarks.remove(standingRemarks.noNotifications);
    else remarks.add(standingRemarks.noNotifications);
    windows.send('alerts.changed', state);
    showTray();
  });
  const settingsSide = createSettingsSide({
    ...{ call, directory, settings: stores.settings, connections: journey.connections, language, memory },
    onShortcut: () => windows.togglePopup(null),
    onChanged: tellSurroundings,
  });
  const exportFile = createExportDialog(journey.connections);
  const administration = createAdministration({
    ...{ stores, directory, demo, openSecrets, now, log },
    wantHolders: privacy.wantHolders,
    holdPopup: (work) => windows.holdPopup(work),
    openWriting: secretKeeping.openWriting,
    onChanged: (id) => {
      takeConnections();
      void polling.refresh(id);
    },
  });
  const reports = createReports({ connections: journey.connections, openSecrets, now, windows });
  await openWindowSide({
    ...administration,
    ...reports,
    overview: createOverview(journey, reader.timeZone, now),
    ...settingsSide,
    savePreferences: (change) => privacy.save(journey, () => settingsSide.savePreferences(change)),
    copyTable,
    saveTable: (table) => windows.holdPopup(() => saveTable(table)),
    forms: () => vendors.map(vendorForm),
    exportFile: () => windows.holdPopup(exportFile),
    windows,
    log,
    now,
    store,
    desk,
    surroundings,
    refresh: refreshByHand,
    importFile: async () => {
      if (demo !== null) return { outcome: 'refused', message: texts().shell.importing.notInDemo };
      const answer = await windows.holdPopup(askAndImport);
      if (answer.outcome === 'done') takeConnections();
      return answer;
    },
    openLink: createLinks(notifier),
    copyDiagnostics: copyFacts,
    switchDemo: (isDemo) => relaunch(app, call.profile, isDemo),
    chooseSecretStore: (choice) => void windows.holdPopup(() => secretKeeping.choose(choice)),
  });

  await watchOutside({
    bus,
    stores,
    journey,
    remarks,
    windows,
    notifier,
    tray,
    isHidden: call.word === 'tray' && call.isHidden,
    close: () => {
      secretKeeping.close();
      void demo?.close();
    },
  });
  // A profile that lost its settings must not lose its secrets, too.
  if (demo === null && stores.movedAside.length === 0) stores.forgetOrphans();
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
