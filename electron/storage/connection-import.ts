import { writingPlace } from '../domain/writing-credential';
import type { CredentialVault } from './credential-vault';
import type { NamedConnection } from './connections-file';
import type { SettingsStore } from './settings-store';

/** What taking in connections came to; `unsealed`: their secrets could be kept for this run only. */
export type ImportOutcome =
  | { readonly kind: 'taken'; readonly count: number; readonly unsealed: readonly string[] }
  | { readonly kind: 'exists'; readonly index: number; readonly id: string }
  | { readonly kind: 'not-written' };

/** Takes all connections in, or none. Secrets go first, so that a connection never stands there without them. */
export async function importConnections(
  connections: readonly NamedConnection[],
  { settings, vault, replace }: { settings: SettingsStore; vault: CredentialVault; replace: boolean },
): Promise<ImportOutcome> {
  const known = new Set(settings.settings().connections.map(({ id }) => id));
  const index = connections.findIndex(({ connection }) => known.has(connection.id));
  const existing = connections[index];
  if (existing !== undefined && !replace) return { kind: 'exists', index, id: existing.connection.id };
  // The secret of a new server must not be kept for the old one, so a disk that takes no settings is found out first.
  if (!settings.putConnections([])) return { kind: 'not-written' };
  const unsealed: string[] = [];
  for (const { connection, secrets, origins, writing = {} } of connections) {
    const kept = [
      await vault.store(connection.id, secrets, origins),
      // One that the file does not bring belonged to the connection that was there before.
      await vault.store(writingPlace(connection.id), writing, origins),
    ];
    if (kept.includes('unwritten')) return { kind: 'not-written' };
    if (kept.includes('memory')) unsealed.push(connection.name);
  }
  if (!settings.putConnections(connections.map(({ connection }) => connection)))
    return { kind: 'not-written' };
  return { kind: 'taken', count: connections.length, unsealed };
}
