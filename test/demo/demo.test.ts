import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../electron/demo/demo';
import type { Outcome } from '../../electron/domain/snapshot';
import { createPoller } from '../../electron/polling/poller';
import { createSessions } from '../../electron/polling/sessions';
import { vendorById, vendors } from '../../electron/vendors';
import { hourMs } from '../support/builders';
import { type FakeClock, fakeClock } from '../support/clock';

let clock: FakeClock;
let demo: Demo;
let read: () => Promise<readonly Outcome[]>;
let endAll: () => void;

beforeEach(async () => {
  clock = fakeClock();
  demo = await startDemo(clock.ms);
  const sessions = createSessions({ now: clock.now, timeoutMs: 5000, userAgent: 'Seatwatch/test' });
  endAll = () => sessions.endAll();
  const poll = createPoller({
    ...sessions,
    vendorById,
    openSecrets: ({ id }) => demo.openSecrets(id),
    now: clock.now,
    onBug: (error) => expect(error).toBeUndefined(),
  });
  const options = { signal: new AbortController().signal, wantHolders: true };
  read = () => Promise.all(demo.connections.map((connection) => poll(connection, options)));
});
afterEach(async () => {
  endAll();
  await demo.close();
});

const pools = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((outcome) => (outcome.kind === 'reading' ? [...outcome.pools] : []));

// Those who look at reports do not become more when everybody wants a license.
const reportUsers = 'users';

describe('the demo', () => {
  test('has every vendor, under ids of their own, and gives no secret to settings', async () => {
    expect(new Set(demo.connections.map(({ vendor }) => vendor))).toEqual(
      new Set(vendors.map(({ id }) => id)),
    );
    expect(new Set(demo.connections.map(({ id }) => id)).size).toBe(demo.connections.length);
    for (const { id, vendor } of demo.connections) {
      const secrets = await demo.openSecrets(id);
      const values = secrets.ok ? Object.values(secrets.value).map((secret) => secret.reveal()) : [];
      const needed = Object.values(vendorById(vendor)?.secrets ?? {}).filter(({ required }) => required);
      expect(values.length).toBeGreaterThanOrEqual(needed.length);
      for (const value of values) expect(JSON.stringify(demo.connections)).not.toContain(value);
    }
    expect(await demo.openSecrets('unknown')).toEqual({ ok: true, value: {} });
  });

  test('can be read by the real connectors', async () => {
    const outcomes = await read();
    expect(outcomes.map(({ kind }) => kind)).toEqual(demo.connections.map(() => 'reading'));
    expect(pools(outcomes).length).toBeGreaterThan(2);
  });

  test('moves while one looks on', async () => {
    const before = pools(await read()).map(({ used }) => used);
    clock.advance(0.2 * hourMs);
    expect(pools(await read()).map(({ used }) => used)).not.toEqual(before);
  });

  test('runs out of seats when all want one, and has some again after', async () => {
    demo.happen('rush');
    const wanted = pools(await read()).filter(({ key, total }) => total !== null && key !== reportUsers);
    expect(wanted.length).toBeGreaterThan(10);
    expect(new Set(wanted.map(({ free }) => free))).toEqual(new Set([0]));
    demo.happen('ordinary');
    expect(pools(await read()).some(({ free }) => free !== null && free > 0)).toBe(true);
  });

  test('lets one gateway go away and come back', async () => {
    demo.happen('away');
    const away = await read();
    expect(away.filter(({ kind }) => kind === 'failure').map(({ connectionId }) => connectionId)).toEqual([
      'lisbon',
    ]);
    demo.happen('ordinary');
    expect((await read()).every(({ kind }) => kind === 'reading')).toBe(true);
  });
});
