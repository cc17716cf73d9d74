import { expect } from 'vitest';
import { type Check, type Workbench, expectFailure, expectReading } from '../workbench';

const changed = (secrets: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, `${value.slice(1)}x`]));

/** Reads twice where the token's life is missing, or is none. */
async function readWithLife(bench: Workbench, life: unknown): Promise<number> {
  const site = await bench.recorded([
    { path: bench.harness.logInPath ?? /^$/, body: bench.harness.logInBody(life) },
  ]);
  const { poll } = bench.journey(site.origin);
  for (let turn = 0; turn < 2; turn += 1) expectReading(await poll());
  expect(bench.count(site, 'data')).toBe(2);
  return bench.count(site, 'log-in');
}

export const logInChecks: readonly Check[] = [
  {
    name: 'a refused token is renewed once, and the poll goes on',
    needs: 'log-in',
    run: async (bench) => {
      const { simulator, poll, logins, forgetTokens } = await bench.siteAndJourney();
      expectReading(await poll());
      forgetTokens();
      expectReading(await poll());
      expect(logins()).toBe(2);
      expect(bench.count(simulator, 'data')).toBe(3);
    },
  },
  {
    name: 'a second refusal is unauthorized, after one more log-in and no third',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney();
      const most = bench.harness.logInPath === null ? 1 : 2;
      simulator.fault({ kind: 'status', status: 401 }, { path: bench.harness.dataPath });
      expectFailure(await poll(), 'unauthorized');
      expect(bench.count(simulator, 'log-in')).toBe(most === 1 ? 0 : 2);
      expect(bench.count(simulator, 'data')).toBe(most);
    },
  },
  {
    name: 'a wrong secret is unauthorized, after one try',
    needs: 'secret',
    run: async (bench) => {
      const { simulator, poll, logins } = await bench.siteAndJourney(
        {},
        { secrets: changed(bench.harness.secrets) },
      );
      expectFailure(await poll(), 'unauthorized');
      // A secret that is itself the token is tried where the data are.
      const tries = bench.harness.logInPath === null ? [0, 0, 1] : [0, 1, 0];
      const asked = [bench.count(simulator, 'log-in'), bench.count(simulator, 'data')];
      expect([logins(), ...asked]).toEqual(tries);
    },
  },
  {
    name: 'a missing secret is misconfigured, and nothing is asked',
    needs: 'secret',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney({}, { secrets: {} });
      expectFailure(await poll(), 'misconfigured');
      expect(simulator.requests).toEqual([]);
    },
  },
  {
    name: 'polls at the same time share one log-in',
    needs: 'log-in',
    run: async (bench) => {
      const { poll, logins } = await bench.siteAndJourney();
      for (const outcome of await Promise.all([poll(), poll(), poll()])) expectReading(outcome);
      expect(logins()).toBe(1);
    },
  },
  {
    name: 'a token is used until just before it ends, and never after',
    needs: 'log-in',
    run: async (bench) => {
      const { simulator, poll, logins } = await bench.siteAndJourney({ tokenSeconds: 120 });
      for (const passedMs of [0, 60_000, 45_000]) {
        bench.clock.advance(passedMs);
        expectReading(await poll());
      }
      expect(logins()).toBe(1);
      bench.clock.advance(14_999);
      expectReading(await poll());
      expect([logins(), bench.count(simulator, 'data')]).toEqual([2, 4]);
    },
  },
  {
    name: 'a token that lives one second is good for its second',
    needs: 'log-in',
    run: async (bench) => {
      const { simulator, poll, logins } = await bench.siteAndJourney({ tokenSeconds: 1 });
      for (const passedMs of [0, 500, 499, 1000]) {
        bench.clock.advance(passedMs);
        expectReading(await poll());
      }
      expect([logins(), bench.count(simulator, 'data')]).toEqual([3, 4]);
    },
  },
  {
    name: 'a token without a life is used once',
    needs: 'log-in',
    run: async (bench) => {
      for (const life of [undefined, null, 0, -120]) expect(await readWithLife(bench, life)).toBe(2);
      expect(await readWithLife(bench, 120)).toBe(1);
    },
  },
  {
    name: 'a life that no calendar holds breaks nothing',
    needs: 'log-in',
    run: async (bench) => {
      for (const life of [1e15, '1e300', 'Infinity'])
        expect(await readWithLife(bench, life)).toBeLessThanOrEqual(2);
    },
  },
];
