import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { Rule } from '../domain/rule';
import type { Secrets } from '../domain/secret';
import { writingPlace } from '../domain/writing-credential';
import type { Demo } from '../demo/demo';
import { createPoller, type PollerParts } from '../polling/poller';
import { type SessionOptions, type Sessions, createSessions } from '../polling/sessions';
import { type FileContext, type NamedConnection, readConnectionsFile } from '../storage/connections-file';
import type { ActionLog } from '../storage/action-log';
import type { CredentialVault } from '../storage/credential-vault';
import { type MovedAside, movedAsideText } from '../storage/moved-aside';
import type { SettingsStore } from '../storage/settings-store';
import { originsOf } from '../vendors/connection-check';
import { action, type ActionCall, type ActionParts } from './action';
import { type Call, helpText } from './arguments';
import { verifyAudit } from './audit';
import { exportFile } from './export';
import { importFile } from './import';
import { type CallResult, wrongUsage } from './output';
import { report } from './report';
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
  readonly resolveProxy: SessionOptions['resolveProxy'];
  readonly confirm: ActionParts['confirm'];
  readonly whoActs: ActionParts['whoActs'];
  readonly openActionLog: () => ActionLog;
  readonly actionLogFile: () => string;
}

type StatusCall = Extract<Call, { word: 'status' }>;
type ReportCall = Extract<Call, { word: 'report' }>;
type SourcedCall = Pick<StatusCall, 'config' | 'isDemo'>;

interface Source {
  readonly connections: readonly { readonly connection: Connection; readonly warnings: readonly string[] }[];
  readonly openSecrets: (connection: Connection) => Promise<Result<Secrets>>;
  /** The second credential, for actions only. */
  readonly openWriting: (connection: Connection) => Promise<Result<Secrets>>;
  /** The admin's own; none where only a file or the demo is asked. */
  readonly rules: readonly Rule[];
  readonly close: () => Promise<void>;
}

const noSecrets = (): Promise<Result<Secrets>> => Promise.resolve(success({}));

function inMemory(named: readonly NamedConnection[]): Source {
  const byId = new Map(named.map((one) => [one.connection.id, one]));
  return {
    connections: named.map(({ connection, warnings }) => ({ connection, warnings })),
    openSecrets: ({ id }) => Promise.resolve(success(byId.get(id)?.secrets ?? {})),
    openWriting: ({ id }) => Promise.resolve(success(byId.get(id)?.writing ?? {})),
    rules: [],
    close: () => Promise.resolve(),
  };
}

async function sourceOf(call: SourcedCall, parts: CommandParts): Promise<Source | CallResult> {
  if (call.config !== null) {
    const read = readConnectionsFile(call.config, parts.context);
    return read.ok
      ? inMemory(read.connections)
      : wrongUsage(`${call.config}: ${read.fault.where}: ${read.fault.problem}`);
  }
  if (call.isDemo) {
    const demo = await parts.startDemo();
    const connections = demo.connections.map((connection) => ({ connection, warnings: [] }));
    return {
      connections,
      openSecrets: ({ id }) => demo.openSecrets(id),
      openWriting: noSecrets,
      rules: [],
      close: () => demo.close(),
    };
  }
  const { settings, vault } = await parts.openStores();
  const { connections, rules = [] } = settings.settings();
  const originsFor = ({ vendor, settings: own }: Connection) =>
    originsOf(parts.context.vendorById(vendor), own);
  return {
    connections: connections.map((connection) => ({ connection, warnings: [] })),
    openSecrets: (connection) => vault.open(connection.id, originsFor(connection)),
    openWriting: (connection) => vault.open(writingPlace(connection.id), originsFor(connection)),
    rules,
    close: () => Promise.resolve(),
  };
}

const sessionsOf = (
  { timeoutMs }: { readonly timeoutMs: number },
  { now, version, resolveProxy }: CommandParts,
): Sessions => createSessions({ now, timeoutMs, userAgent: `Seatwatch/${version}`, resolveProxy });

async function runStatus(call: StatusCall, parts: CommandParts): Promise<CallResult> {
  const source = await sourceOf(call, parts);
  if ('exitCode' in source) return source;
  const { now, context, onBug } = parts;
  const sessions = sessionsOf(call, parts);
  const poll = createPoller({
    ...sessions,
    vendorById: context.vendorById,
    openSecrets: source.openSecrets,
    rules: () => source.rules,
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

async function runReport(call: ReportCall, parts: CommandParts): Promise<CallResult> {
  const source = await sourceOf(call, parts);
  if ('exitCode' in source) return source;
  const { context } = parts;
  const sessions = sessionsOf(call, parts);
  try {
    return await report(call, {
      ...sessions,
      vendorById: context.vendorById,
      openSecrets: source.openSecrets,
      connections: source.connections.map(({ connection }) => connection),
      signal: new AbortController().signal,
    });
  } finally {
    sessions.endAll();
    await source.close();
  }
}

async function runAction(call: ActionCall, parts: CommandParts): Promise<CallResult> {
  // What is only shown needs no secret, so a file need not have any.
  const context = { ...parts.context, needsNoSecrets: call.dryRun };
  const source = await sourceOf(call, { ...parts, context });
  if ('exitCode' in source) return source;
  const sessions = sessionsOf(call, parts);
  try {
    return await action(call, {
      ...parts,
      ...sessions,
      vendorById: context.vendorById,
      openSecrets: source.openSecrets,
      openWriting: source.openWriting,
      connections: source.connections.map(({ connection }) => connection),
      openLog: call.config === null && !call.isDemo ? parts.openActionLog : null,
    });
  } finally {
    sessions.endAll();
    await source.close();
  }
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
    case 'report':
      return runReport(call, parts);
    case 'action':
      return runAction(call, parts);
    case 'audit':
      return verifyAudit(call.file ?? parts.actionLogFile(), call.file !== null);
    case 'import':
      return importFile({ ...call, context: parts.context, ...(await parts.openStores()) });
    case 'export':
      return exportFile(call.file, (await parts.openStores()).settings.settings().connections);
  }
}

/** Whether the call needs what the profile keeps; `--config`, the demo and a look at the action log do not. */
export function usesProfile(call: Call): boolean {
  switch (call.word) {
    case 'import':
    case 'export':
      return true;
    case 'status':
    case 'report':
    case 'action':
      return call.config === null && !call.isDemo;
    case 'tray':
    case 'audit':
    case 'version':
    case 'help':
      return false;
  }
}

/** The result of a call on a profile of which a file was moved aside: named first, and not all well without its content. */
export function withMovedAside(result: CallResult, movedAside: readonly MovedAside[]): CallResult {
  if (movedAside.length === 0) return result;
  const isLost = movedAside.some(({ replacedBy }) => replacedBy === 'nothing');
  const exitCode = isLost && result.exitCode < 2 ? 3 : result.exitCode;
  return { ...result, problems: [...movedAside.map(movedAsideText), ...result.problems], exitCode };
}
