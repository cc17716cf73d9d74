import { readFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import { type SimulatedFeature, type SimulatedSession, startGuardant } from '../../electron/demo/guardant';
import type { Simulator } from '../../electron/demo/simulator';
import { success } from '../../electron/domain/failure';
import type { Http } from '../../electron/vendors/vendor';
import { type VendorPoll, reading, vendorPoll } from './vendor-poll';

export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/guardant/${name}`, import.meta.url), 'utf8');

export const sample = fixture('features.json');
export const vendor = { publicCode: 1_368_487_351, publicCodeText: 'DEMONVK' };

export const survey: SimulatedFeature = {
  featureNumber: 2,
  name: 'Volume survey',
  productNumber: 16,
  productName: 'Terrakontur',
  remoteMode: 3,
  consumptionMode: 0,
  maxConcurrentResource: 10,
};

export const session = (index: number, more: Partial<SimulatedSession> = {}): SimulatedSession => ({
  sessionId: index,
  user: { id: index, name: `user${index}` },
  host: { name: `ws-${index}`, ip: '10.0.0.1' },
  issueTime: 1_763_798_400,
  processId: 1,
  processName: 'survey.exe',
  ...more,
});

export const sessionList = (count: number) => () =>
  Array.from({ length: count }, (_, index) => session(index + 1));

export const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

export function connect(simulator: Simulator, path = ''): VendorPoll {
  const connection = vendorPoll({ vendor: 'guardant', settings: { baseUrl: simulator.origin + path } });
  closing.push(() => connection.close());
  return connection;
}

export async function server(features: readonly SimulatedFeature[], options: { hasSessions?: boolean } = {}) {
  const simulator = await startGuardant({ vendor, features, ...options });
  closing.push(() => simulator.close());
  return { simulator, ...connect(simulator) };
}

export async function serverSaying(text: string) {
  const made = await server([]);
  made.simulator.fault({ kind: 'body', text });
  return made;
}

/** The pools of features that are the survey with other fields. */
export const poolsOf = async (...features: Partial<SimulatedFeature>[]) =>
  reading(await (await server(features.map((feature) => ({ ...survey, ...feature })))).poll());

/** Pages in a row instead of a server. */
export function fakeHttp(pages: readonly unknown[]): Http & { asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    send: () =>
      Promise.resolve(
        success({ status: 200, headers: {}, text: '', json: pages[asked++] ?? { sessions: [] } }),
      ),
    json: () => Promise.reject(new Error('not asked here')),
    download: () => Promise.reject(new Error('not asked here')),
  };
}
