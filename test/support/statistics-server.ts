import { readFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import {
  type SimulatedFeature,
  type SimulatedSession,
  type StatisticsOptions,
  startLicenseStatistics,
} from '../../electron/demo/license-statistics';
import { type Simulator, startSimulator } from '../../electron/demo/simulator';
import { type VendorPoll, vendorPoll } from './vendor-poll';

export const token = 'f1a9c2-secret-token-77';

export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/license-statistics/${name}.json`, import.meta.url), 'utf8');

export const solver: SimulatedFeature = {
  lsid: 3,
  lsn: 'lm-x 1',
  fid: 12,
  fns: 'solver',
  fv: '2.1',
  total: 10,
  reserved: 'N/A',
  expires: '2027-05-20',
};

const two = (count: number): string => String(count).padStart(2, '0');

/** The nth check-out: one minute after the one before. */
export const session = (index: number, more: Partial<SimulatedSession> = {}): SimulatedSession => ({
  feature: solver,
  uid: index,
  user: `user${index}`,
  host: `ws-${index}`,
  seats: 1,
  checkedOut: `2026-11-${two(1 + Math.floor(index / 1440))} ${two(Math.floor(index / 60) % 24)}:${two(index % 60)}:00`,
  ...more,
});

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

export interface Server extends VendorPoll {
  readonly simulator: Simulator;
  /** Decoded paths with their queries, of Current Users only. */
  listQueries(): URLSearchParams[];
}

function connect(simulator: Simulator, settings: Record<string, unknown>, given = token): Server {
  const connection = vendorPoll({
    vendor: 'license-statistics',
    settings: { baseUrl: simulator.origin, ...settings },
    secrets: { token: given },
    now: () => Date.parse('2026-11-22T10:00:00.000Z'),
  });
  closing.push(
    () => connection.close(),
    () => simulator.close(),
  );
  const listQueries = () =>
    simulator.requests
      .filter(({ path }) => path.endsWith('/users/current/json'))
      .map(({ query }) => new URLSearchParams(query));
  return Object.assign(connection, { simulator, listQueries });
}

export type ServerOptions = Partial<StatisticsOptions> & {
  readonly settings?: Record<string, unknown>;
  readonly given?: string;
};

/** A simulated License Statistics and a connection to it. */
export async function server({
  settings = {},
  given = token,
  ...options
}: ServerOptions = {}): Promise<Server> {
  const simulator = await startLicenseStatistics({
    version: '6.2',
    token,
    agentToken: 'agent-token',
    users: { known: 93, licensed: 100 },
    sessions: () => [],
    ...options,
  });
  return connect(simulator, settings, given);
}

/** A server that answers these texts, by the end of the path and the query; 404 where there is none. */
export async function serverSaying(
  texts: Readonly<Record<string, string | ((query: string) => string)>>,
  settings: Record<string, unknown> = {},
): Promise<Server> {
  const simulator = await startSimulator({
    handle: ({ path, query }) => {
      const name = Object.keys(texts).find((end) => path.endsWith(end)) ?? '';
      const said = texts[name];
      if (said === undefined) return { status: 404, text: 'no such page' };
      const text = typeof said === 'string' ? said : said(query);
      return { status: 200, headers: { 'Content-Type': 'application/json' }, text };
    },
  });
  return connect(simulator, settings);
}

export const sampleTexts = (shape: 'old' | 'new'): Record<string, string> => ({
  '/users/current/json': fixture(`${shape}/users-current`),
  '/users/license/current-usage/json': fixture(`${shape}/current-license-usage`),
  '/users/license/highest-usage/json': fixture(`${shape}/highest-license-usage`),
  '/license-server/3/current-usage/json': fixture('server-3-current-usage'),
  '/license-server/4/current-usage/json': fixture('server-4-current-usage'),
});
