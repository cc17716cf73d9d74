import { readFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import {
  type CitrixOptions,
  type SimulatedLicenses,
  startCitrixCloud,
} from '../../electron/demo/citrix-cloud';
import { type VendorPoll, vendorPoll } from './vendor-poll';

export const sample = readFileSync(new URL('../fixtures/citrix-cloud/current.json', import.meta.url), 'utf8');
export const historySample = readFileSync(
  new URL('../fixtures/citrix-cloud/historicalusage.json', import.meta.url),
  'utf8',
);

export const account = {
  customerId: 'xingqit48867',
  clientId: '4f5f926e-42d9-4f78-9c14-ffd0747a8036',
  clientSecret: 'c2VjcmV0IG9mIGEgdGVzdA==',
} as const;

export const licenses: SimulatedLicenses = {
  productName: 'XenDesktop',
  productEdition: 'XAXDFull',
  owned: 25,
  users: () => ({ totalUsageCount: 3, releasedCount: 0 }),
  devices: () => ({ totalUsageCount: 5, releasedCount: 1 }),
};

export const currentPath = /current$/;
export const historyPath = /historicalusage$/;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

export interface CloudOptions extends Partial<CitrixOptions> {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

/** A simulated Citrix Cloud on a clock that only `wait` moves, and a connection to it. */
export async function cloud({ settings, secrets, ...options }: CloudOptions = {}) {
  let clock = Date.parse('2026-11-22T10:00:00Z');
  const now = () => clock;
  const simulator = await startCitrixCloud({ ...account, tokenSeconds: 3600, now, licenses, ...options });
  const { customerId, clientId, clientSecret } = account;
  const connection: VendorPoll = vendorPoll({
    vendor: 'citrix-cloud',
    settings: { customerId, clientId, baseUrl: simulator.origin, trustUrl: simulator.origin, ...settings },
    secrets: secrets ?? { clientSecret },
    now,
  });
  closing.push(
    () => simulator.close(),
    () => connection.close(),
  );
  const pathsAsked = () => simulator.requests.map(({ path }) => path.split('/').at(-1));
  const wait = (ms: number) => {
    clock += ms;
  };
  return { simulator, poll: connection.poll, bugs: connection.bugs, pathsAsked, wait };
}

/** A cloud that answers each query for seats with this body. */
export async function cloudSaying(text: string) {
  const made = await cloud();
  made.simulator.fault({ kind: 'body', text }, { path: currentPath });
  return made;
}
