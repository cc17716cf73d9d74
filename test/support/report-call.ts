import { noActions } from './no-actions';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { parseCall } from '../../electron/cli/arguments';
import { runCommand } from '../../electron/cli/command';
import type { CallResult } from '../../electron/cli/output';
import type { StatisticsOptions } from '../../electron/demo/license-statistics';
import type { Simulator } from '../../electron/demo/simulator';
import { instantOf } from '../../electron/domain/instant';
import { vendorById } from '../../electron/vendors';
import { server, session, solver, token } from './statistics-server';

/** A folder of each test's own. */
export let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

export const inFolder = (name: string): string => path.join(folder, name);
export const text = (name: string): string => readFileSync(inFolder(name), 'utf8');

export function writeConfig(origin: string, settings: Record<string, unknown> = {}, given = token): string {
  const document = {
    schema: 'seatwatch.connections/1',
    connections: [
      {
        id: 'ls',
        vendor: 'license-statistics',
        settings: { baseUrl: origin, ...settings },
        secrets: { token: given },
      },
      {
        id: 'hq',
        vendor: 'thinfinity',
        name: 'HQ gateway',
        settings: { baseUrl: origin, clientId: 'x' },
        secrets: { clientSecret: 'y' },
      },
    ],
  };
  const file = inFolder('connections.json');
  writeFileSync(file, JSON.stringify(document));
  return file;
}

export async function call(config: string, ...words: string[]): Promise<CallResult> {
  const parsed = parseCall(['report', ...words, '--config', config]);
  if (!parsed.ok || parsed.call.word === 'tray') throw new Error(parsed.ok ? 'tray' : parsed.problem);
  return runCommand(parsed.call, {
    version: '0',
    context: { vendorById, env: {} },
    now: () => instantOf(Date.now()),
    openStores: () => Promise.reject(new Error('no profile is touched')),
    startDemo: () => Promise.reject(new Error('no demo is started')),
    ...noActions,
    resolveProxy: undefined,
    onBug: (error) => {
      throw error;
    },
  });
}

export interface Place {
  readonly simulator: Simulator;
  readonly report: (...words: string[]) => Promise<CallResult>;
}

const people = [
  session(1, { user: 'alice', seats: 3 }),
  session(2, { user: 'bob', feature: { ...solver, lsid: 4, lsn: 'lm-x 2' } }),
  session(3, { user: 'carol, the "third"', seats: 2 }),
];

/** A simulated License Statistics with three check-outs, and how to ask it for a report. */
export async function place(options: Partial<StatisticsOptions> = {}, settings = {}): Promise<Place> {
  const { simulator } = await server({ sessions: () => people, ...options });
  const config = writeConfig(simulator.origin, settings);
  return { simulator, report: (...words) => call(config, 'ls', ...words) };
}
