import { defaultRules } from '../../electron/domain/default-rules';
import { emptyLedger } from '../../electron/domain/ledger';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSimulator } from '../../electron/demo/simulator';
import type { Connection } from '../../electron/domain/connection';
import { type Result, success } from '../../electron/domain/failure';
import { instantOf } from '../../electron/domain/instant';
import { type Secrets, Secret } from '../../electron/domain/secret';
import type { ConnectionState } from '../../electron/domain/snapshot';
import { createPoller } from '../../electron/polling/poller';
import { createRunner } from '../../electron/polling/runner';
import { createSessions } from '../../electron/polling/sessions';
import { createSnapshotStore } from '../../electron/state/snapshot-store';
import { vendorById } from '../../electron/vendors';
import { aCertificate } from '../support/certificates';
import { eventually } from '../support/eventually.mjs';
import { ownNames } from '../support/names';
import { type SecureFront, startSecureFront } from '../support/secure-front';
import { type FaultRow, faultRows } from './fault-table';
import type { Site, VendorHarness } from './harness';
import { citrixCloudHarness } from './harness/citrix-cloud';
import { guardantHarness } from './harness/guardant';
import { licenseStatisticsHarness } from './harness/license-statistics';
import { tendukeHarness } from './harness/tenduke';
import { thinfinityHarness } from './harness/thinfinity';

const harnesses: readonly VendorHarness[] = [
  thinfinityHarness,
  licenseStatisticsHarness,
  tendukeHarness,
  guardantHarness,
  citrixCloudHarness,
];
const now = () => instantOf(Date.now());
const told = new Map<string, string>();
const nameOf = ({ vendorId }: VendorHarness): string => `${vendorId}.invalid`;
const names = new Map(harnesses.map((harness) => [nameOf(harness), '127.0.0.1']));

let folder: string;
let restoreNames: () => void;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-faults-'));
  writeFileSync(path.join(folder, 'ca.pem'), (await aCertificate({ isAuthority: true })).cert);
  restoreNames = ownNames(names);
});

function table(): string {
  const head = ['fault', ...harnesses.map(({ vendorId }) => vendorId)];
  const rows = faultRows.map((row) => [
    row.name,
    ...harnesses.map(({ vendorId }) => told.get(`${vendorId} ${row.name}`) ?? 'not run'),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `# What each vendor’s connection says of each fault\n\nWritten by the test run; in each cell the failure had a next step and no secret, another connection kept its fresh\nnumbers, and the next poll after the fault was good.\n\n${lines.join('\n')}\n`;
}

afterAll(() => {
  restoreNames();
  rmSync(folder, { recursive: true, force: true });
  const out = path.join(import.meta.dirname, '../../out');
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'fault-matrix.md'), table());
});

/** One vendor's server behind TLS, and its connection. */
interface Post {
  readonly site: Site;
  readonly front: SecureFront;
  readonly connection: Connection;
  readonly host: string;
  close(): Promise<void>;
}

const goodCertificate = async (host: string) =>
  aCertificate({ host, authority: await aCertificate({ isAuthority: true }) });

async function post(harness: VendorHarness, id: string, host: string): Promise<Post> {
  const site = await harness.start({ now: Date.now });
  const target = Number(new URL(site.simulator.origin).port);
  const front = await startSecureFront(target, await goodCertificate(host));
  const origin = `https://${host}:${front.port}`;
  return {
    site,
    front,
    host,
    connection: {
      id,
      vendor: harness.vendorId,
      name: id,
      settings: { ...harness.settings(origin) },
      tls: { caFile: path.join(folder, 'ca.pem') },
    },
    close: async () => {
      await front.close();
      await site.simulator.close();
    },
  };
}

/** The real way from the runner's timer to the board, only faster. */
function program(harness: VendorHarness, connections: readonly Connection[], timeoutMs: number) {
  const bugs: unknown[] = [];
  const secrets = Object.fromEntries(
    Object.entries(harness.secrets).map(([key, text]) => [key, new Secret(text)]),
  );
  const sessions = createSessions({ now, timeoutMs, userAgent: 'test' });
  const noteBug = (...what: unknown[]) => bugs.push(what);
  const store = createSnapshotStore({
    sinks: [],
    ledger: emptyLedger,
    rules: () => defaultRules,
    onSinkError: noteBug,
  });
  const runner = createRunner({
    poll: createPoller({
      ...sessions,
      vendorById,
      openSecrets: (): Promise<Result<Secrets>> => Promise.resolve(success(secrets)),
      now,
      onBug: noteBug,
    }),
    commit: (outcome, nextPollAt) => store.commit(outcome, nextPollAt),
    intervalMs: () => 150,
    floorMs: () => 0,
    needsNetwork: () => false,
    isOnline: () => true,
    onConnectionsOld: () => sessions.forgetNetwork(),
    now,
    random: () => 0,
    setTimer: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    deadlineMs: 30_000,
    onDropped: ({ id }) => sessions.end(id),
  });
  store.setConnections(connections);
  runner.setConnections(connections);
  const state = (id: string): ConnectionState => {
    const found = store.snapshot().connections.find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} is gone`);
    return found;
  };
  return { state, bugs, stop: () => runner.stop() };
}

async function begin({ fault }: FaultRow, { site, front, host }: Post, elsewhere: string): Promise<void> {
  switch (fault.of) {
    case 'server':
      return site.simulator.fault(fault.does(elsewhere));
    case 'certificate':
      return front.show(await fault.shows());
    case 'port':
      return front.away();
    case 'name':
      names.delete(host);
      // Who is connected already needs no name.
      return front.show(await goodCertificate(host));
  }
}

async function end({ fault }: FaultRow, { site, front, host }: Post): Promise<void> {
  switch (fault.of) {
    case 'server':
      return site.simulator.fault(null);
    case 'certificate':
      return front.show(await goodCertificate(host));
    case 'port':
      return front.back();
    case 'name':
      names.set(host, '127.0.0.1');
  }
}

const readAfter = (state: ConnectionState, moment: string): boolean =>
  state.health === 'ok' && state.readAt !== null && state.readAt > moment;

async function runCell(harness: VendorHarness, row: FaultRow): Promise<void> {
  const elsewhere = await startSimulator({ handle: () => ({ status: 200, json: harness.body }) });
  const host = row.fault.of === 'name' ? nameOf(harness) : '127.0.0.1';
  const [broken, healthy] = [
    await post(harness, 'broken', host),
    await post(harness, 'healthy', '127.0.0.1'),
  ];
  const { state, bugs, stop } = program(
    harness,
    [broken.connection, healthy.connection],
    row.kind === 'timeout' ? 1500 : 20_000,
  );
  try {
    await eventually(() => state('broken').health === 'ok' && state('healthy').health === 'ok', 'both');
    const { pools } = state('broken');
    await begin(row, broken, elsewhere.origin);
    await eventually(() => state('broken').health === 'failing', 'the failure', 30_000);
    const failing = state('broken');
    await eventually(() => readAfter(state('healthy'), failing.polledAt ?? ''), 'the other’s fresh numbers');
    expect(state('healthy').failure).toBeNull();
    expect(failing.pools).toEqual(pools);
    told.set(`${harness.vendorId} ${row.name}`, failing.failure?.kind ?? '');
    expect(failing.failure).toMatchObject({ kind: row.kind });
    expect(failing.failure?.message).toMatch(/^[^\n]{20,400}[;:,] [^\n]+\.$/);
    expect(failing.failure?.certificate === undefined).toBe(row.fault.of !== 'certificate');
    for (const secret of [...Object.values(harness.secrets), ...harness.sensitive])
      expect(inspect(failing, { depth: null })).not.toContain(secret);
    await end(row, broken);
    const ended = now();
    await eventually(() => readAfter(state('broken'), ended), 'the recovery by itself', 20_000);
    expect(state('broken')).toMatchObject({ failure: null, failingSince: null });
    expect(elsewhere.requests).toEqual([]);
    expect(bugs).toEqual([]);
  } finally {
    stop();
    await Promise.all([broken.close(), healthy.close(), elsewhere.close()]);
  }
}

describe.each(harnesses)('$vendorId', (harness) => {
  test.each(faultRows)(
    '$name: says so, disturbs nobody, and is well again by itself',
    { timeout: 60_000 },
    (row) => runCell(harness, row),
  );
});
