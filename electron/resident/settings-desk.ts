import path from 'node:path';
import { app } from 'electron';
import type { Call } from '../cli/arguments';
import type { Connection } from '../domain/connection';
import type { PreferencesChange } from '../domain/preferences';
import { placeOf, waysOf } from '../http/way';
import type { ImportAnswer, NetworkFact, SaveAnswer, WayFact } from '../ipc/contract';
import type { SettingsDesk } from '../ipc/settings-handlers';
import { paceOf } from '../polling/polling';
import { type LoginItem, createLoginItem } from '../shell/login-item';
import { openFolder } from '../shell/open-external';
import { type ResolveProxy, systemProxy } from '../shell/proxy-settings';
import { relaunch } from '../shell/relaunch';
import { type Shortcut, createShortcut } from '../shell/shortcut';
import { systemTimer } from '../shell/system-timer';
import { type WindowMemory, createWindowMemory } from '../shell/window-memory';
import { readBuiltInPackages } from '../storage/built-in-packages';
import { profileContents } from '../storage/profile-contents';
import type { SettingsStore } from '../storage/settings-store';
import { type Language, texts } from '../texts/language';
import { vendorById } from '../vendors';
import { settingsOf } from '../vendors/connection-check';
import { createPreferenceDesk, languageOf } from './preferences';

interface SettingsDeskParts {
  readonly call: Pick<Call, 'profile' | 'isDemo'>;
  /** The profile's folder. */
  readonly directory: string;
  readonly settings: SettingsStore;
  readonly connections: () => readonly Connection[];
  /** That this run speaks. */
  readonly language: Language;
  readonly shortcut: Shortcut;
  readonly memory: WindowMemory;
}

function loginItemOf({ profile }: Pick<Call, 'profile'>): LoginItem {
  const { platform, env, execPath, argv } = process;
  const comment = texts().settings.about.intro;
  return createLoginItem({ app, platform, env, execPath, argv, profile, comment });
}

const wayFact = (way: ReturnType<typeof waysOf>[number]): WayFact =>
  way.kind === 'direct' ? { kind: way.kind, place: '' } : { kind: way.kind, place: placeOf(way) };

async function networkFact(connection: Connection, resolve: ResolveProxy): Promise<NetworkFact> {
  const { id, tls } = connection;
  const vendor = vendorById(connection.vendor);
  const settings = vendor === undefined ? null : settingsOf(vendor, connection.settings);
  const origins = vendor !== undefined && settings?.ok === true ? vendor.origins(settings.value) : [];
  const servers = origins.map(async (origin) => ({
    origin,
    ways: waysOf(await resolve(origin)).map(wayFact),
  }));
  return {
    id,
    servers: await Promise.all(servers),
    caFile: tls?.caFile ?? null,
    pinSha256: tls?.pinSha256 ?? null,
  };
}

async function showFolder(directory: string): Promise<ImportAnswer> {
  if (await openFolder(directory)) return { outcome: 'done', message: '' };
  return { outcome: 'refused', message: texts().settings.storage.folder.notShown(directory) };
}

function startAtLogin(item: LoginItem, isOn: boolean): SaveAnswer {
  const isSaved = item.set(isOn);
  return { isSaved, message: isSaved ? null : texts().settings.general.login.notSaved(item.place) };
}

const versions = (): readonly (readonly [string, string])[] => [
  ['Seatwatch', app.getVersion()],
  ['Electron', process.versions.electron],
  ['Chromium', process.versions.chrome],
  ['Node', process.versions.node],
];

function createSettingsDesk(parts: SettingsDeskParts): SettingsDesk {
  const { call, directory, settings, connections, language, shortcut, memory } = parts;
  const login = loginItemOf(call);
  const resolve = systemProxy(app);
  return {
    general: () => {
      const preferences = settings.preferences();
      return {
        startsAtLogin: call.isDemo ? null : login.isOn(),
        hasShortcut: preferences.shortcut === null || shortcut.isHeld(),
        isRestartDue: languageOf(preferences, app.getPreferredSystemLanguages()) !== language,
      };
    },
    startAtLogin: (isOn) => startAtLogin(login, isOn),
    restart: () => relaunch(app, call.profile, call.isDemo),
    network: () => Promise.all(connections().map((connection) => networkFact(connection, resolve))),
    paces: () =>
      connections().map((connection) => {
        const { intervalMs, floorMs } = paceOf(connection, vendorById);
        return { id: connection.id, everySeconds: intervalMs / 1000, minimumSeconds: floorMs / 1000 };
      }),
    storage: () => ({ folder: directory, parts: profileContents(directory) }),
    showFolder: (folder) => showFolder(folder === 'logs' ? path.join(directory, 'logs') : directory),
    about: () => ({
      versions: versions(),
      packages: readBuiltInPackages(path.join(app.getAppPath(), 'licenses.json')),
    }),
    keepPage: (page) => memory.keepPage(page),
  };
}

export interface SettingsSideParts extends Omit<SettingsDeskParts, 'shortcut'> {
  /** The keys that open the popup were pressed somewhere. */
  readonly onShortcut: () => void;
  readonly onChanged: () => void;
}

/** The settings as windows may read and change them, and what holds from the start, composed. */
export function createSettingsSide({ onShortcut, onChanged, ...parts }: SettingsSideParts) {
  const shortcut = createShortcut(onShortcut);
  const preferences = createPreferenceDesk({ settings: parts.settings, shortcut, onChanged });
  return {
    settingsDesk: createSettingsDesk({ ...parts, shortcut }),
    savePreferences: (change: PreferencesChange) => preferences.save(change),
  };
}

/** What the profile keeps of the management window between two times that it is open. */
export const windowMemoryOf = (settings: SettingsStore): WindowMemory =>
  createWindowMemory({
    read: () => settings.windowState(),
    write: (state) => void settings.putWindowState(state),
    setTimer: systemTimer,
  });
