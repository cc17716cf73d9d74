import { release } from 'node:os';
import type { App } from 'electron';
import type { Connection } from '../domain/connection';
import { type DiagnosticsFacts, diagnosticsText } from '../domain/diagnostics';
import type { Snapshot } from '../domain/snapshot';
import { storageBackend } from '../storage/secret-box';
import { putOnClipboard } from './clipboard';

type Known = 'now' | 'startedAt' | 'isDemo' | 'secretStore' | 'hasTray' | 'hasNotifications' | 'logLines';

/** A vendor's usual interval, by its id. */
export interface PolledVendor {
  readonly id: string;
  readonly defaultPollSeconds: number;
}

export interface DiagnosticsParts extends Pick<DiagnosticsFacts, Known> {
  readonly app: App;
  readonly snapshot: Snapshot;
  readonly connections: readonly Connection[];
  readonly vendors: readonly PolledVendor[];
}

/** Puts the diagnostics of this run on the clipboard. They go through no window. */
export async function copyDiagnostics({
  app,
  snapshot,
  connections,
  vendors,
  ...known
}: DiagnosticsParts): Promise<void> {
  const { electron, chrome, node } = process.versions;
  const pollSecondsOf = (id: string): number | null => {
    const connection = connections.find((one) => one.id === id);
    const vendor = vendors.find((one) => one.id === connection?.vendor);
    return connection?.pollSeconds ?? vendor?.defaultPollSeconds ?? null;
  };
  const text = diagnosticsText({
    ...known,
    versions: { seatwatch: app.getVersion(), electron, chromium: chrome, node },
    platform: process.platform,
    architecture: process.arch,
    systemRelease: release(),
    isPackaged: app.isPackaged,
    desktop: process.env['XDG_CURRENT_DESKTOP'] ?? '',
    sessionType: process.env['XDG_SESSION_TYPE'] ?? '',
    secretBackend: storageBackend(),
    vendors: vendors.map(({ id }) => id),
    connections: snapshot.connections.map((state) => ({ state, pollSeconds: pollSecondsOf(state.id) })),
  });
  await putOnClipboard(text);
}
