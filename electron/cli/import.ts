import { number, plural } from '../domain/format';
import { type FileContext, type NamedConnection, readConnectionsFile } from '../storage/connections-file';
import type { CredentialVault } from '../storage/credential-vault';
import { importConnections } from '../storage/connection-import';
import type { SettingsStore } from '../storage/settings-store';
import { type CallResult, wrongUsage } from './output';

export interface ImportParts {
  readonly file: string;
  readonly replace: boolean;
  readonly context: FileContext;
  readonly settings: SettingsStore;
  readonly vault: CredentialVault;
}

const unkept = (name: string): string =>
  `${name}: no secure storage is available here, so its secret was not kept; start a keyring (GNOME Keyring, KWallet) and import again with --replace.`;

const locked: CallResult = {
  stdout: '',
  problems: [
    'the keyring is locked, so secrets can’t be stored and nothing was imported; unlock it and import again',
  ],
  exitCode: 3,
};

/** Whether they wait for a keyring that is there and locked: one that is missing is not worth waiting for. */
async function isKeyringLocked(
  connections: readonly NamedConnection[],
  vault: CredentialVault,
): Promise<boolean> {
  if (connections.every(({ secrets }) => Object.keys(secrets).length === 0)) return false;
  return ['locked', 'waiting'].includes(await vault.ready());
}

/** Adds the connections of a file: all of them, or none and the place of the first fault. */
export async function importFile({
  file,
  replace,
  context,
  settings,
  vault,
}: ImportParts): Promise<CallResult> {
  const read = readConnectionsFile(file, context);
  if (!read.ok) return wrongUsage(`${file}: ${read.fault.where}: ${read.fault.problem}`);
  if (await isKeyringLocked(read.connections, vault)) return locked;
  const outcome = await importConnections(read.connections, { settings, vault, replace });
  switch (outcome.kind) {
    case 'exists':
      return wrongUsage(
        `${file}: connections[${outcome.index}].id: the connection ${JSON.stringify(outcome.id)} is there already; use --replace to put this one in its place`,
      );
    case 'not-written':
      return {
        stdout: '',
        problems: [
          'the settings could not be written; check the free space and rights of the profile folder',
        ],
        exitCode: 3,
      };
    case 'taken':
      return {
        stdout: `${number(outcome.count)} ${plural(outcome.count, 'connection')} imported.\n`,
        problems: [
          ...read.connections.flatMap(({ warnings, remarks }) => [...warnings, ...remarks]),
          ...outcome.unsealed.map(unkept),
        ],
        exitCode: 0,
      };
  }
}
