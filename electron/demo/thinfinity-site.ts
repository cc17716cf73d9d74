import { randomBytes } from 'node:crypto';
import { Secret } from '../domain/secret';
import type { Demand } from './demand';
import { type DemoSite, type DemoWorld, demoPollSeconds } from './site';
import { startThinfinity } from './thinfinity';

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

async function startGateway(
  id: string,
  name: string,
  licenses: readonly DemoLicense[],
  world: DemoWorld,
): Promise<DemoSite> {
  const clientId = '4F5F926E-42D9-4F78-9C14-FFD0747A8036';
  const clientSecret = randomBytes(16).toString('hex');
  const simulator = await startThinfinity({
    clientId,
    clientSecret,
    tokenSeconds: 120,
    now: world.now,
    licenses: licenses.map((license) => ({ ...license, users: () => world.inUse(license) })),
  });
  const settings = { baseUrl: simulator.origin, clientId };
  return {
    simulator,
    connection: { id, vendor: 'thinfinity', name, pollSeconds: demoPollSeconds, settings },
    secrets: { clientSecret: new Secret(clientSecret) },
  };
}

/** Two gateways of one company, so that the same product stands at two places. */
export const startThinfinitySites = (world: DemoWorld): Promise<DemoSite[]> =>
  Promise.all([
    startGateway('hq', 'HQ gateway', hamburg, world),
    startGateway('lisbon', 'Lisbon gateway', lisbon, world),
  ]);
