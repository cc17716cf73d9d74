import { randomBytes } from 'node:crypto';
import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import { Secret, type Secrets } from '../domain/secret';
import { type Demand, demoClock, seatsInUse } from './demand';
import type { Fault, Simulator } from './simulator';
import { startThinfinity } from './thinfinity';

/** What a person who looks around may make the simulated vendors do. */
export type DemoEvent = 'ordinary' | 'rush' | 'away';

/** The simulated vendors, and how to connect to them. */
export interface Demo {
  readonly connections: readonly Connection[];
  openSecrets(connectionId: string): Promise<Result<Secrets>>;
  happen(event: DemoEvent): void;
  close(): Promise<void>;
}

interface DemoLicense extends Demand {
  readonly product: string;
  readonly serial: string;
}

const hamburg: readonly DemoLicense[] = [
  {
    product: 'Thinfinity Workspace v7.0',
    serial: 'ZAWM-QIIA-ONGR-5524-BJWQ-WSEQ-SZGF-EOY7',
    seats: 25,
    seed: 3,
    pressure: 1.04,
  },
  {
    product: 'Thinfinity Workspace v7.0',
    serial: 'K3PD-77XA-MM2V-9Q1C-TTRE-0LWN-5HGB-9F2C',
    seats: 100,
    seed: 5,
    pressure: 0.62,
  },
];

const lisbon: readonly DemoLicense[] = [
  {
    product: 'Thinfinity Remote Workspace v8.1',
    serial: 'Q8RT-1VBN-PL0K-66SD-WE3R-ZX9C-MN4B-7T1K',
    seats: 12,
    seed: 11,
    pressure: 0.8,
  },
];

const away: Fault = { kind: 'status', status: 503, text: 'Service Unavailable' };

interface Site {
  readonly simulator: Simulator;
  readonly connection: Connection;
  readonly secrets: Secrets;
}

async function startSite(
  id: string,
  name: string,
  licenses: readonly DemoLicense[],
  users: (license: DemoLicense) => number,
): Promise<Site> {
  const clientId = '4F5F926E-42D9-4F78-9C14-FFD0747A8036';
  const clientSecret = randomBytes(16).toString('hex');
  const simulator = await startThinfinity({
    clientId,
    clientSecret,
    tokenSeconds: 120,
    now: Date.now,
    licenses: licenses.map((license) => ({ ...license, users: () => users(license) })),
  });
  const connection = {
    id,
    vendor: 'thinfinity',
    name,
    pollSeconds: 5,
    settings: { baseUrl: simulator.origin, clientId },
  };
  return { simulator, connection, secrets: { clientSecret: new Secret(clientSecret) } };
}

/** Starts every simulated vendor on a free loopback port, on the morning of a simulated working day. */
export async function startDemo(now: () => number): Promise<Demo> {
  const clock = demoClock(now(), now);
  let isRush = false;
  const users = (license: DemoLicense): number => (isRush ? license.seats : seatsInUse(license, clock()));
  const sites = await Promise.all([
    startSite('hq', 'HQ gateway', hamburg, users),
    startSite('lisbon', 'Lisbon gateway', lisbon, users),
  ]);
  return {
    connections: sites.map(({ connection }) => connection),
    openSecrets: (connectionId) =>
      Promise.resolve(success(sites.find(({ connection }) => connection.id === connectionId)?.secrets ?? {})),
    happen: (event) => {
      isRush = event === 'rush';
      sites[1]?.simulator.fault(event === 'away' ? away : null);
    },
    close: async () => {
      await Promise.all(sites.map(({ simulator }) => simulator.close()));
    },
  };
}
