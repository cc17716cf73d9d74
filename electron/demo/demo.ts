import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import type { Secrets } from '../domain/secret';
import { startCitrixCloudSites } from './citrix-cloud-site';
import { demoClock, seatsInUse } from './demand';
import { startLicenseStatisticsSites } from './license-statistics-site';
import { startGuardantSites } from './guardant-site';
import type { Fault } from './simulator';
import type { DemoSite, DemoWorld } from './site';
import { startTendukeSites } from './tenduke-site';
import { startThinfinitySites } from './thinfinity-site';

/** What a person who looks around may make the simulated vendors do. */
export type DemoEvent = 'ordinary' | 'rush' | 'away';

/** The simulated vendors, and how to connect to them. */
export interface Demo {
  readonly connections: readonly Connection[];
  openSecrets(connectionId: string): Promise<Result<Secrets>>;
  happen(event: DemoEvent): void;
  close(): Promise<void>;
}

const startSites: readonly ((world: DemoWorld) => Promise<DemoSite[]>)[] = [
  startThinfinitySites,
  startLicenseStatisticsSites,
  startGuardantSites,
  startCitrixCloudSites,
  startTendukeSites,
];

const away: Fault = { kind: 'status', status: 503, text: 'Service Unavailable' };
const awayId = 'lisbon';

/** Starts every simulated vendor on a free loopback port, on the morning of a simulated working day. */
export async function startDemo(now: () => number): Promise<Demo> {
  const clock = demoClock(now(), now);
  let isRush = false;
  const world: DemoWorld = {
    now,
    clock,
    inUse: (demand) => (isRush ? demand.seats : seatsInUse(demand, clock())),
  };
  const sites = (await Promise.all(startSites.map((start) => start(world)))).flat();
  const siteOf = (id: string): DemoSite | undefined => sites.find(({ connection }) => connection.id === id);
  return {
    connections: sites.map(({ connection }) => connection),
    openSecrets: (connectionId) => Promise.resolve(success(siteOf(connectionId)?.secrets ?? {})),
    happen: (event) => {
      isRush = event === 'rush';
      siteOf(awayId)?.simulator.fault(event === 'away' ? away : null);
    },
    close: async () => {
      await Promise.all(sites.map(({ simulator }) => simulator.close()));
    },
  };
}
