import path from 'node:path';
import { app, session } from 'electron';
import type { Reader } from '../domain/format';
import { type Instant, msOf } from '../domain/instant';
import type { Preferences } from '../domain/preferences';
import type { SecretStore } from '../domain/secret-store';
import type { Surroundings } from '../ipc/contract';
import { type HandlerParts, createHandlers } from '../ipc/handlers';
import { createRefusals } from '../ipc/refusals';
import { serveCommands } from '../ipc/serve';
import { appOrigin, serveApp } from '../shell/app-protocol';
import { copyDiagnostics } from '../shell/copy-diagnostics';
import { lockDown } from '../shell/lockdown';
import type { Log } from '../shell/log';
import type { Windows } from '../shell/windows';
import { type Remarks, standingRemarks } from '../state/remarks';
import { vendorById, vendors } from '../vendors';
import { isReadOnTheWay } from '../vendors/connection-check';
import type { Journey } from './journey';

/** In memory, and apart from the session that finds the way to vendors: this one has no network at all. */
export const windowSession = () => session.fromPartition('windows');

export const withDeveloperTools = (): boolean => !app.isPackaged;

export interface SurroundingsParts {
  readonly journey: Pick<Journey, 'store' | 'network' | 'connections'>;
  readonly remarks: Remarks;
  readonly secretStore: () => SecretStore;
  readonly isDemo: boolean;
  readonly reader: Reader;
  readonly preferences: () => Preferences;
  readonly log: Log;
  readonly now: () => Instant;
}

/** What windows are told of this run beside the board, and what may be posted about it. */
export function createSurroundings(parts: SurroundingsParts) {
  const { journey, remarks, secretStore, isDemo, reader, preferences, log, now } = parts;
  const startedAt = now();
  const surroundings = (): Surroundings => ({
    isDemo,
    version: app.getVersion(),
    reader,
    preferences: preferences(),
    vendors: vendors.map(({ id, name, mark, actions }) => ({
      ...{ id, name, mark },
      hasActions: actions !== undefined,
    })),
    remarks: remarks.all(),
    secretStore: secretStore(),
    network: journey.network.network(),
    unencrypted: journey
      .connections()
      .filter((connection) => isReadOnTheWay(vendorById(connection.vendor), connection))
      .map(({ id }) => id),
  });
  const copyFacts = (): Promise<void> =>
    copyDiagnostics({
      app,
      now: now(),
      startedAt,
      isDemo,
      snapshot: journey.store.snapshot(),
      connections: journey.connections(),
      vendors,
      secretStore: secretStore(),
      hasTray: !remarks.all().includes(standingRemarks.noTray),
      hasNotifications: !remarks.all().includes(standingRemarks.noNotifications),
      logLines: log.recent(),
    });
  return { surroundings, copyFacts };
}

export interface WindowSideParts extends Omit<
  HandlerParts,
  'takePlace' | 'hidePopup' | 'setPinned' | 'openWindow'
> {
  readonly windows: Windows;
  readonly log: Log;
  readonly now: () => Instant;
}

/** Serves the windows their pages and their commands, and locks them in. */
export async function openWindowSide({ windows, log, now, ...parts }: WindowSideParts): Promise<void> {
  const own = windowSession();
  serveApp(own, path.join(app.getAppPath(), 'renderer'));
  await lockDown({ app, session: own, withDeveloperTools: withDeveloperTools() });
  serveCommands({
    origin: appOrigin,
    isOwnWindow: (id) => windows.isOwn(id),
    onRefused: createRefusals({ now: () => msOf(now()), warn: (why) => log.warn(why) }),
    handlers: createHandlers({
      ...parts,
      takePlace: (id) => windows.takePlace(id),
      hidePopup: () => windows.hidePopup(),
      setPinned: (isPinned) => windows.setPinned(isPinned),
      openWindow: (place) => windows.openManagement(place),
    }),
  });
}
