import { randomBytes } from 'node:crypto';
import { Secret } from '../domain/secret';
import { type SimulatedMonth, startCitrixCloud } from './citrix-cloud';
import { type DemoSite, type DemoWorld, demoPollSeconds } from './site';

const dayMs = 86_400_000;
const owned = 400;

/** A company that grew through the year, and bought licenses in spring. */
function year(nowMs: number): readonly SimulatedMonth[] {
  const now = new Date(nowMs);
  return Array.from({ length: 12 }, (_, index) => {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11 + index, 1));
    const users = 128 + 7 * index + ((index * 5) % 9);
    return {
      month: at.toISOString().slice(0, 7),
      owned: index < 5 ? 340 : owned,
      users,
      devices: users + 23,
      added: 7 + ((index * 3) % 5),
    };
  });
}

/** The cloud account of the company's European offices: more devices than users, so that users count. */
export async function startCitrixCloudSites(world: DemoWorld): Promise<DemoSite[]> {
  const customerId = 'nordhafen4711';
  const clientId = '6f8a3c52-90b1-4e0e-8a55-3b5d1f2c7e60';
  const clientSecret = randomBytes(16).toString('base64');
  const today = Math.floor(world.now() / dayMs) * dayMs;
  const users = () => world.inUse({ seed: 31, seats: owned, pressure: 0.6 });
  const simulator = await startCitrixCloud({
    customerId,
    clientId,
    clientSecret,
    tokenSeconds: 3600,
    now: world.now,
    licenses: {
      productName: 'XenDesktop',
      productEdition: 'XAXDFull',
      owned,
      users: () => ({ totalUsageCount: users(), releasedCount: 4 }),
      devices: () => ({ totalUsageCount: users() + 23, releasedCount: 1 }),
      nextExpiry: { at: today + 51 * dayMs, seats: 60 },
      nextActivation: { at: today + 44 * dayMs, seats: 80 },
    },
    history: () => year(world.now()),
  });
  const { origin } = simulator;
  const settings = { customerId, clientId, baseUrl: origin, trustUrl: origin };
  const name = 'Citrix EU';
  return [
    {
      simulator,
      connection: { id: 'citrix-eu', vendor: 'citrix-cloud', name, pollSeconds: demoPollSeconds, settings },
      secrets: { clientSecret: new Secret(clientSecret) },
    },
  ];
}
