import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { success } from '../../electron/domain/failure';
import { Secret } from '../../electron/domain/secret';
import { type Outcome } from '../../electron/domain/snapshot';
import { createPolling } from '../../electron/polling/polling';
import type { Runner } from '../../electron/polling/runner';
import { vendorById } from '../../electron/vendors';
import { thinfinity } from '../../electron/vendors/thinfinity';
import { aConnection, addSeconds } from '../support/builders';
import { fakeClock } from '../support/clock';
import { eventually } from '../support/eventually.mjs';
import { thinfinityHarness } from '../vendors/harness/thinfinity';
import { Workbench } from '../vendors/workbench';

const clock = fakeClock();
let bench: Workbench;
let committed: { outcome: Outcome; next: string | null }[];
let polling: Runner;
let wantHolders: boolean;

beforeEach(() => {
  bench = new Workbench({ vendor: thinfinity, harness: thinfinityHarness });
  committed = [];
  vi.spyOn(Math, 'random').mockReturnValue(0);
  wantHolders = true;
  polling = createPolling({
    vendorById,
    wantHolders: () => wantHolders,
    openSecrets: () =>
      Promise.resolve(success({ clientSecret: new Secret(thinfinityHarness.secrets['clientSecret'] ?? '') })),
    commit: (outcome, next) => committed.push({ outcome, next }),
    now: clock.now,
    onBug: (error) => expect(error).toBeUndefined(),
    resolveProxy: undefined,
    userAgent: 'Seatwatch/test',
    isOnline: () => true,
  });
});

afterEach(async () => {
  polling.stop();
  await bench.close();
  vi.restoreAllMocks();
});

const settle = () => eventually(() => committed.length > 0, 'a poll to be committed');

describe('the polling of the resident program', () => {
  test('reads a connection the whole way, and plans its next turn', async () => {
    const { simulator } = await bench.site();
    const settings = thinfinityHarness.settings(simulator.origin);
    polling.setConnections([aConnection({ settings, pollSeconds: 7 })]);
    await settle();
    expect(committed[0]?.outcome).toMatchObject({ kind: 'reading', pools: thinfinityHarness.sitePools });
    expect(committed[0]?.next).toBe(addSeconds(7));
  });

  test('asks a vendor who holds seats unless nobody wants to know', async () => {
    const { simulator } = await bench.site();
    const poll = vi.spyOn(thinfinity, 'poll');
    const settings = thinfinityHarness.settings(simulator.origin);
    polling.setConnections([aConnection({ settings })]);
    await settle();
    wantHolders = false;
    await polling.refresh();
    expect(poll.mock.calls.map(([context]) => context.wantHolders)).toEqual([true, false]);
  });

  test('looks again each minute at what cannot be polled', async () => {
    polling.setConnections([aConnection({ vendor: 'acme' })]);
    await settle();
    expect(committed[0]).toMatchObject({
      outcome: { failure: { kind: 'misconfigured' } },
      next: addSeconds(60),
    });
  });

  test('sets one timer and clears it when it stops', async () => {
    const [set, clear] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
    polling.setConnections([aConnection({ vendor: 'acme' })]);
    const timer = set.mock.results[0]?.value as NodeJS.Timeout;
    polling.stop();
    expect(clear).toHaveBeenCalledWith(timer);
  });
});
