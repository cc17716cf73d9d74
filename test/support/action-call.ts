import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseCall } from '../../electron/cli/arguments';
import { type CommandParts, runCommand } from '../../electron/cli/command';
import type { Confirm } from '../../electron/cli/confirm';
import type { Connection } from '../../electron/domain/connection';
import { success } from '../../electron/domain/failure';
import { instantOf } from '../../electron/domain/instant';
import type { Secrets } from '../../electron/domain/secret';
import { actionLogName, openActionLog } from '../../electron/storage/action-log';
import { vendorById } from '../../electron/vendors';
import { nowMs } from './tenduke';

export interface Caller {
  readonly directory: string;
  readonly logFile: string;
  /** Writes a connections file and gives its name. */
  configFile(connections: readonly object[]): string;
  /** Runs a call as the command line would, with a no to its question unless `confirm` says otherwise. */
  run(words: readonly string[], confirm?: Confirm): ReturnType<typeof runCommand>;
  close(): void;
}

const noAnswer: Confirm = () => Promise.resolve('no');

const notHere = (): never => {
  throw new Error('this call must not touch it');
};

/** A command line with a folder of its own; `kept` are the connections of its profile, with their secrets. */
export function aCaller(kept: readonly { connection: Connection; secrets: Secrets }[] | null = null): Caller {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'sw-action-'));
  const logFile = path.join(directory, actionLogName);
  const stores = {
    settings: { settings: () => ({ connections: kept?.map(({ connection }) => connection) ?? [] }) },
    vault: {
      open: (id: string) =>
        Promise.resolve(success(kept?.find(({ connection }) => connection.id === id)?.secrets ?? {})),
    },
  };
  const parts: CommandParts = {
    version: '0',
    context: { vendorById, env: {} },
    now: () => instantOf(nowMs),
    openStores: kept === null ? notHere : () => Promise.resolve(stores as never),
    startDemo: notHere,
    onBug: notHere,
    resolveProxy: undefined,
    confirm: noAnswer,
    whoActs: () => ({ user: 'tester', host: 'bench' }),
    openActionLog: kept === null ? notHere : () => openActionLog(directory, Date.now),
    actionLogFile: () => logFile,
  };
  return {
    directory,
    logFile,
    configFile: (connections) => {
      const file = path.join(directory, 'connections.json');
      writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections }));
      return file;
    },
    run: (words, confirm = noAnswer) => {
      const parsed = parseCall(words);
      if (!parsed.ok) return Promise.resolve({ stdout: '', problems: [parsed.problem], exitCode: 2 });
      if (parsed.call.word === 'tray') return notHere();
      return runCommand(parsed.call, { ...parts, confirm });
    },
    close: () => rmSync(directory, { recursive: true }),
  };
}
