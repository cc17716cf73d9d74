import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startCitrixCloudSites } from '../../../electron/demo/citrix-cloud-site';
import { startGuardantSites } from '../../../electron/demo/guardant-site';
import { startLicenseStatisticsSites } from '../../../electron/demo/license-statistics-site';
import type { DemoSite, DemoWorld } from '../../../electron/demo/site';
import { startTendukeSites } from '../../../electron/demo/tenduke-site';
import { startThinfinitySites } from '../../../electron/demo/thinfinity-site';
import type { Canary } from './secret-forms';

/** Simulated vendors of every kind, whose secrets are known. */
export interface Company {
  readonly sites: readonly DemoSite[];
  site(id: string): DemoSite;
  connectionsFile(directory: string): string;
  /** Every secret of the connections, and every token that was sent to a vendor so far. */
  canaries(): readonly Canary[];
  close(): Promise<void>;
}

const starts = [
  ...[startThinfinitySites, startLicenseStatisticsSites, startGuardantSites],
  ...[startCitrixCloudSites, startTendukeSites],
];

function tokensOf({ connection, simulator }: DemoSite): readonly Canary[] {
  const sent = simulator.requests.flatMap(({ headers }) => [headers.authorization, headers['x-auth-token']]);
  const tokens = new Set(sent.flatMap((header) => /([^\s=]+)$/.exec(String(header ?? ''))?.[1] ?? []));
  return [...tokens].map((secret, index) => ({ name: `token ${index + 1} of ${connection.id}`, secret }));
}

const secretsOf = ({ connection, secrets }: DemoSite): readonly Canary[] =>
  Object.entries(secrets).map(([name, secret]) => ({
    name: `${name} of ${connection.id}`,
    secret: secret.reveal(),
  }));

export async function openCompany(): Promise<Company> {
  const world: DemoWorld = {
    now: Date.now,
    clock: () => 10 * 3_600_000,
    inUse: ({ seats }) => Math.floor(seats / 2),
  };
  const sites = (await Promise.all(starts.map((start) => start(world)))).flat();
  return {
    sites,
    site: (id) => {
      const found = sites.find(({ connection }) => connection.id === id);
      if (found === undefined) throw new Error(`no site is called ${id}`);
      return found;
    },
    connectionsFile: (directory) => {
      const file = path.join(directory, 'connections.json');
      const connections = sites.map(({ connection, secrets }) => ({
        ...connection,
        pollSeconds: 1,
        secrets: Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, secret.reveal()])),
      }));
      writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections }));
      return file;
    },
    canaries: () => sites.flatMap((site) => [...secretsOf(site), ...tokensOf(site)]),
    close: async () => {
      await Promise.all(sites.map(({ simulator }) => simulator.close()));
    },
  };
}
