import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { Secrets } from '../domain/secret';
import type { Demo } from '../demo/demo';
import { createPoller, type PollerParts } from '../polling/poller';
import { createSessions } from '../polling/sessions';
import { type FileContext, type NamedConnection, readConnectionsFile } from '../storage/connections-file';
import type { CredentialVault } from '../storage/credential-vault';
import type { SettingsStore } from '../storage/settings-store';
import { type Call, helpText } from './arguments';
import { exportFile } from './export';
import { importFile } from './import';
import { type CallResult, wrongUsage } from './output';
import { status } from './status';

/** What a call needs of the profile; asked for only by calls that use it, since `--config` touches no profile. */
export interface ProfileStores {
  readonly settings: SettingsStore;
  readonly vault: CredentialVault;
}

export interface CommandParts {
  readonly version: string;
  readonly context: FileContext;
  readonly now: () => Instant;
  readonly openStores: () => Promise<ProfileStores>;
  readonly startDemo: () => Promise<Demo>;
  readonly onBug: PollerParts['onBug'];
}

type StatusCall = Extract<Call, { word: 'status' }>;

interface Source {
  readonly connections: readonly { readonly connection: Connection; readonly warnings: readonly string[] }[];
  readonly openSecrets: (connection: Connection) => Promise<Result<Secrets>>;
  readonly close: () => Promise<void>;
}

function inMemory(named: readonly NamedConnection[]): Source {
  const secrets = new Map(named.map(({ connection, secrets: own }) => [connection.id, own]));
  const openSecrets = ({ id }: Connection): Promise<Result<Secrets>> =>
    Promise.resolve(success(secrets.get(id) ?? {}));
  return {
    connections: named.map(({ connection, warnings }) => ({ connection, warnings })),
    openSecrets,
    close: () => Promise.resolve(),
  };
}

async function sourceOf(call: StatusCall, parts: CommandParts): Promise<Source | CallResult> {
  if (call.config !== null) {
    const read = readConnectionsFile(call.config, parts.context);
    return read.ok
      ? inMemory(read.connections)
      : wrongUsage(`${call.config}: ${read.fault.where}: ${read.fault.problem}`);
  }
  if (call.isDemo) {
    const demo = await parts.startDemo();
    const connections = demo.connections.map((connection) => ({ connection, warnings: [] }));
    return { connections, openSecrets: ({ id }) => demo.openSecrets(id), close: () => demo.close() };
  }
  const { settings, vault } = await parts.openStores();
  const connections = settings.settings().connections.map((connection) => ({ connection, warnings: [] }));
  return { connections, openSecrets: ({ id }) => vault.open(id), close: () => Promise.resolve() };
}

async function runStatus(call: StatusCall, parts: CommandParts): Promise<CallResult> {
  const source = await sourceOf(call, parts);
  if ('exitCode' in source) return source;
  const { now, context, onBug, version } = parts;
  const sessions = createSessions({
    now,
    timeoutMs: call.timeoutMs,
    userAgent: `Seatwatch/${version}`,
  });
  const poll = createPoller({
    ...sessions,
    vendorById: context.vendorById,
    openSecrets: source.openSecrets,
    now,
    onBug,
  });
  const { connections } = source;
  const result = await status({
    connections,
    poll,
    now,
    timeoutMs: call.timeoutMs,
    withHolders: call.holders,
    asJson: call.json,
  });
  sessions.endAll();
  await source.close();
  return result;
}

/** Runs one command-line call to its end. */
export async function runCommand(
  call: Exclude<Call, { word: 'tray' }>,
  parts: CommandParts,
): Promise<CallResult> {
  switch (call.word) {
    case 'version':
      return { stdout: `${parts.version}\n`, problems: [], exitCode: 0 };
    case 'help':
      return { stdout: helpText, problems: [], exitCode: 0 };
    case 'status':
      return runStatus(call, parts);
    case 'import':
      return importFile({ ...call, context: parts.context, ...(await parts.openStores()) });
    case 'export':
      return exportFile(call.file, (await parts.openStores()).settings.settings().connections);
  }
}

/** Whether the call reads or writes the profile; `--config` and the demo touch none. */
export const usesProfile = (call: Call): boolean =>
  call.word === 'import' ||
  call.word === 'export' ||
  (call.word === 'status' && call.config === null && !call.isDemo);
