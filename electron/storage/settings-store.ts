import type { ActionPermission } from '../domain/action-offer';
import type { Connection } from '../domain/connection';
import { type Settings, emptySettings, settingsSchema } from '../domain/settings';
import { type JsonFileOptions, type MovedAside, openJsonFile } from './json-file';

export interface SettingsStore {
  settings(): Settings;
  /** Connections that are in both lists take the new one's place; false if the disk refused. */
  putConnections(connections: readonly Connection[]): boolean;
  /** False if the disk refused. */
  dropConnection(id: string): boolean;
  /** False if the disk refused. */
  permitActions(connectionId: string, permission: ActionPermission): boolean;
  /** Whether this message was never said before; it counts as said from now on. */
  tellOnce(id: string): boolean;
  /** Takes in what another process (an import) has written. */
  reload(): void;
  readonly movedAside: readonly MovedAside[];
}

function merged(old: readonly Connection[], added: readonly Connection[]): Connection[] {
  const byId = new Map([...old, ...added].map((connection) => [connection.id, connection]));
  return [...byId.values()];
}

export type Place = Pick<JsonFileOptions<object>, 'directory' | 'stamp' | 'onWriteError'>;

export function openSettingsStore(place: Place): SettingsStore {
  const file = openJsonFile({ ...place, name: 'settings', schema: settingsSchema, empty: emptySettings });
  return {
    settings: () => file.read(),
    putConnections: (added) =>
      file.update((settings) => ({ ...settings, connections: merged(settings.connections, added) })),
    dropConnection: (id) =>
      file.update((settings) => ({
        ...settings,
        connections: settings.connections.filter((connection) => connection.id !== id),
      })),
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
    reload: () => {
      file.reload();
    },
    movedAside: file.movedAside,
  };
}
