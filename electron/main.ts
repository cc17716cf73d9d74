import { devNull } from 'node:os';
import path from 'node:path';
import { app, dialog } from 'electron';
import { whoActs } from './actions/who';
import { type Call, ownWords, parseCall } from './cli/arguments';
import { runCommand, usesProfile, withMovedAside } from './cli/command';
import { confirmOnTerminal } from './cli/confirm';
import { type CallResult, printResult, wrongUsage } from './cli/output';
import { startDemo } from './demo/demo';
import { instantOf } from './domain/instant';
import { runResident } from './resident/resident';
import { registerAppScheme } from './shell/app-protocol';
import { chooseKeyring } from './shell/keyring-switch';
import { openDesktopKeyring } from './shell/desktop-keyring';
import type { WatchedKeyring } from './shell/keyring';
import { type Log, openLog } from './shell/log';
import { type ResolveProxy, quickProxy, systemProxy } from './shell/proxy-settings';
import { type SessionBus, openSessionBus, sessionBusAddress } from './shell/session-bus';
import { leaveSpelling } from './shell/spelling';
import { actionLogName, openActionLog } from './storage/action-log';
import { UnusableProfile, profileDirectory } from './storage/profile';
import { storageBackend, systemSecretBox } from './storage/secret-box';
import { type Stores, openStores } from './storage/stores';
import { texts } from './texts/language';
import { vendorById } from './vendors';

const now = () => instantOf(Date.now());
const context = { vendorById, env: process.env };

const directoryOf = (call: Call): string =>
  profileDirectory(call.profile, app.getPath('userData'), call.isDemo);

/** Chromium and the single-instance lock keep their things in the profile, too. Only before `ready`. */
async function openProfile(call: Call): Promise<{ directory: string; bus: SessionBus | null }> {
  const directory = directoryOf(call);
  app.setPath('userData', directory);
  app.setPath('sessionData', path.join(directory, 'browser'));
  const bus = await openSessionBus(sessionBusAddress(process.env));
  await chooseKeyring(app, bus, process.env['XDG_CURRENT_DESKTOP'] ?? '');
  return { directory, bus };
}

const nowhere = path.join(devNull, 'none');

/** Calls without a profile leave nothing behind: Chromium would put an id for crash reports and its state there. */
function leaveNoTrace({ word }: Call): void {
  app.setPath('crashDumps', nowhere);
  // The log of actions lies in the user's own folder, and nobody asks for a way through the network to read it.
  if (word === 'audit') return;
  app.setPath('userData', nowhere);
  app.setPath('sessionData', nowhere);
}

function storesIn(directory: string, log: Log, keyring: WatchedKeyring): Stores {
  const stamp = () => now().replaceAll(/[:.]/g, '-');
  const onWriteError = (file: string, error: unknown) =>
    log.error(`${path.basename(file)} could not be written`, error);
  return openStores({ directory, stamp, nowMs: Date.now, onWriteError }, systemSecretBox(keyring));
}

/** Only once the runtime is ready, which knows by then which keyring is its own. */
const keyringOn = (bus: SessionBus | null, mayAsk: boolean): WatchedKeyring =>
  openDesktopKeyring({ backend: storageBackend(), bus, appName: app.getName(), mayAsk });

/** What `process.exit` itself ends with; its types leave it out. */
type ImmediateExit = NodeJS.Process & { reallyExit(code: number): never };

const stumbled: CallResult = {
  stdout: '',
  problems: [
    'Seatwatch stumbled over a fault of its own; the log in the profile folder tells where. Please report it.',
  ],
  exitCode: 3,
};

async function end(result: CallResult): Promise<void> {
  await printResult(result);
  // A call without a profile has nothing to close, while Chromium would look for its folders for seconds more.
  if (app.isReady() && app.getPath('userData') === nowhere)
    (process as ImmediateExit).reallyExit(result.exitCode);
  app.exit(result.exitCode);
}

type WordCall = Exclude<Call, { word: 'tray' }>;

async function runWord(
  call: WordCall,
  openStoresOnce: () => Promise<Stores>,
  resolveProxy: ResolveProxy,
): Promise<void> {
  const result = await runCommand(call, {
    version: app.getVersion(),
    context,
    now,
    openStores: openStoresOnce,
    startDemo: () => startDemo(Date.now),
    onBug: () => undefined,
    resolveProxy: quickProxy(resolveProxy),
    confirm: confirmOnTerminal,
    whoActs,
    openActionLog: () => openActionLog(directoryOf(call), Date.now),
    actionLogFile: () => path.join(directoryOf(call), actionLogName),
  });
  // A tray application on the same profile takes in what was imported.
  if (call.word === 'import' && app.requestSingleInstanceLock({ isImport: true }))
    app.releaseSingleInstanceLock();
  const movedAside = usesProfile(call) ? (await openStoresOnce()).movedAside : [];
  await end(withMovedAside(result, movedAside));
}

const noStores = () => Promise.reject(new Error('this call opens no profile'));

/**
 * Runs a call while this file is evaluated and so before Chromium starts, which costs time and opens files; unless a
 * server may stand behind a proxy: only Chromium knows, and `ready` waits until this file is evaluated.
 */
const runBeforeReady = (call: WordCall): Promise<void> =>
  new Promise((evaluated) => {
    const ask = systemProxy(app);
    const release: ResolveProxy = (origin) => {
      evaluated();
      return ask(origin);
    };
    void runWord(call, noStores, release).catch(ended).finally(evaluated);
  });

/** A call on the profile needs the keyring, and so a runtime that is ready, which it is once this file is evaluated. */
async function startWord(call: WordCall): Promise<void> {
  if (!usesProfile(call)) {
    leaveNoTrace(call);
    await runBeforeReady(call);
    return;
  }
  const { directory, bus } = await openProfile(call);
  // Nobody may be sitting there to type a password.
  const stores = app
    .whenReady()
    .then(() => storesIn(directory, openLog(directory, now), keyringOn(bus, false)));
  void runWord(call, () => stores, systemProxy(app)).catch(ended);
}

async function runTray(call: Call): Promise<void> {
  const { directory, bus } = await openProfile(call);
  if (!app.requestSingleInstanceLock({ isImport: false })) {
    app.exit(0);
    return;
  }
  const log = openLog(directory, now);
  process.on('uncaughtException', (error) => log.error('an error was caught by nobody', error));
  process.on('unhandledRejection', (error) => log.error('a promise was rejected and nobody looked', error));
  registerAppScheme();
  // `ready` waits until this file is evaluated, so nothing here may wait for it.
  const resident = app.whenReady().then(() => {
    const keyring = keyringOn(bus, true);
    return runResident({
      call,
      stores: storesIn(directory, log, keyring),
      keyring,
      directory,
      bus,
      log,
      now,
      context,
    });
  });
  resident.catch((error: unknown) => {
    log.error('the program could not be composed', error);
    const { title, body } = texts().shell.cannotStart;
    dialog.showErrorBox(title, body);
    app.exit(1);
  });
  app.on('window-all-closed', () => undefined);
  app.on('second-instance', (_event, _argv, _directory, data) => {
    const isImport =
      typeof data === 'object' && data !== null && 'isImport' in data && data.isImport === true;
    void resident.then((program) => (isImport ? program.takeImport() : program.show()));
  });
}

/** What was thrown, in one line: a profile that can't be used is the caller's, anything else is ours. */
const ended = (error: unknown): Promise<void> =>
  end(error instanceof UnusableProfile ? wrongUsage(error.message) : stumbled);

leaveSpelling(app);
const parsed = parseCall(ownWords(process.argv, app.isPackaged));
if (!parsed.ok) void end(wrongUsage(parsed.problem));
else if (parsed.call.word === 'tray') await runTray(parsed.call).catch(ended);
else await startWord(parsed.call).catch(ended);
