import type { ActionPermission } from '../domain/action-offer';
import type { Connection } from '../domain/connection';
import type { NoticeSettings } from '../domain/notice-settings';
import {
  type Preferences,
  type PreferencesChange,
  changedPreferences,
  defaultPreferences,
} from '../domain/preferences';
import type { Rule } from '../domain/rule';
import { type WindowState, freshWindow } from '../domain/window-place';
import { type Settings, emptySettings, settingsSchema } from '../domain/settings';
import { type JsonFileOptions, openJsonFile } from './json-file';
import type { MovedAside } from './moved-aside';

export interface SettingsStore {
  settings(): Settings;
  /** Connections that are in both lists take the new one's place; false if the disk refused. */
  putConnections(connections: readonly Connection[]): boolean;
  /** In the place of one with its id; false if the disk refused, as below. */
  putRule(rule: Rule): boolean;
  removeRule(id: string): boolean;
  putNotices(notices: NoticeSettings): boolean;
  preferences(): Preferences;
  putPreferences(changed: PreferencesChange): boolean;
  windowState(): WindowState;
  putWindowState(state: WindowState): boolean;
  /** False if the disk refused. */
  dropConnection(id: string): boolean;
  /** False if the disk refused. */
  permitActions(connectionId: string, permission: ActionPermission): boolean;
  /** Whether this message was never said before; it counts as said from now on. */
  tellOnce(id: string): boolean;
  /** Takes the user's word that secrets may be kept weakly, or takes it back; false if the disk refused. */
  allowWeakStorage(isAllowed: boolean): boolean;
  /** Takes in what another process (an import) has written. */
  reload(): void;
  /** Writes again what is known, to see whether the disk takes it now. */
  rewrite(): void;
  readonly movedAside: readonly MovedAside[];
}

function merged(old: readonly Connection[], added: readonly Connection[]): Connection[] {
  const byId = new Map([...old, ...added].map((connection) => [connection.id, connection]));
  return [...byId.values()];
}

/** Where a profile lies, and who is told of what befalls its files. */
export type Place = Pick<
  JsonFileOptions<Settings>,
  'directory' | 'stamp' | 'nowMs' | 'onWriteError' | 'onWritten' | 'onMovedAside'
>;

export function openSettingsStore(place: Place): SettingsStore {
  const file = openJsonFile({ ...place, name: 'settings', schema: settingsSchema, empty: emptySettings });
  return {
    settings: () => file.read(),
    putConnections: (added) =>
      file.update((settings) => ({ ...settings, connections: merged(settings.connections, added) })),
    putRule: (rule) =>
      file.update((settings) => {
        const rules = settings.rules ?? [];
        const isKnown = rules.some(({ id }) => id === rule.id);
        return {
          ...settings,
          rules: isKnown ? rules.map((old) => (old.id === rule.id ? rule : old)) : [...rules, rule],
        };
      }),
    removeRule: (id) =>
      file.update(({ rules = [], ...settings }) => ({
        ...settings,
        rules: rules.filter((rule) => rule.id !== id),
      })),
    putNotices: (notices) => file.update((settings) => ({ ...settings, notices })),
    preferences: () => file.read().preferences ?? defaultPreferences,
    putPreferences: (changed) =>
      file.update((settings) => ({
        ...settings,
        preferences: changedPreferences(settings.preferences ?? defaultPreferences, changed),
      })),
    windowState: () => file.read().window ?? freshWindow,
    putWindowState: (state) => file.update((settings) => ({ ...settings, window: state })),
    dropConnection: (id) =>
      file.update((settings) => {
        // What was allowed must not hold for another connection that gets the same id one day.
        const { [id]: _gone, ...actionPermissions } = settings.actionPermissions ?? {};
        const connections = settings.connections.filter((connection) => connection.id !== id);
        return settings.actionPermissions === undefined
          ? { ...settings, connections }
          : { ...settings, connections, actionPermissions };
      }),
    permitActions: (connectionId, permission) =>
      file.update((settings) => ({
        ...settings,
        actionPermissions: { ...settings.actionPermissions, [connectionId]: permission },
      })),
    tellOnce: (id) => {
      if (file.read().told.includes(id)) return false;
      file.update((settings) => ({
        ...settings,
        told: [...settings.told.filter((known) => known !== id), id],
      }));
      return true;
    },
    allowWeakStorage: (isAllowed) =>
      file.update((settings) => ({ ...settings, isWeakStorageAllowed: isAllowed })),
    reload: () => {
      file.reload();
    },
    rewrite: () => {
      file.update((settings) => settings);
    },
    movedAside: file.movedAside,
  };
}
