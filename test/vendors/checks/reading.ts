import { expect } from 'vitest';
import { poolSchema } from '../../../electron/domain/pool';
import { startRelay } from '../../support/relay';
import { type Check, type Workbench, expectReading } from '../workbench';

/** Polls a site that serves this body as its data. */
async function readBody(bench: Workbench, body: unknown) {
  const { simulator, poll } = await bench.siteAndJourney();
  simulator.fault({ kind: 'body', text: JSON.stringify(body) }, { path: bench.harness.dataPath });
  return expectReading(await poll());
}

const keysOf = ({ pools }: { pools: readonly { key: string }[] }) => pools.map(({ key }) => key);

export const readingChecks: readonly Check[] = [
  {
    name: 'the documented exchange gives exactly the documented pools',
    run: async (bench) => {
      const recorded = await bench.recorded();
      const { poll } = bench.journey(recorded.origin);
      const { pools, details, warnings } = expectReading(await poll());
      expect(pools).toEqual(bench.harness.recordedPools);
      expect(details).toEqual(bench.harness.recordedDetails);
      expect(warnings).toEqual([]);
      const asked = (requests: readonly { method: string; path: string }[]) =>
        requests.map(({ method, path }) => `${method} ${path}`).sort();
      expect(asked(recorded.requests)).toEqual(asked(bench.harness.recorded));
    },
  },
  {
    name: 'the simulator gives its known pools, of the shape that a pool has',
    run: async (bench) => {
      const { poll } = await bench.siteAndJourney();
      const { pools } = expectReading(await poll());
      expect(pools).toMatchObject(bench.harness.sitePools);
      for (const pool of pools) expect(poolSchema.strict().parse(pool)).toEqual(pool);
    },
  },
  {
    name: 'only declared origins are asked',
    run: async (bench) => {
      const { simulator, poll, bugs } = await bench.siteAndJourney();
      expectReading(await poll());
      expect(bugs).toEqual([]);
      const settings = bench.harness.settings(simulator.origin);
      expect(bench.vendor.origins(settings)).toEqual(bench.harness.origins(simulator.origin));
    },
  },
  {
    name: 'a token is got at its own server, which is a declared origin, too',
    needs: 'other origin',
    run: async (bench) => {
      const { simulator, logins } = await bench.site();
      const relay = bench.use(await startRelay(simulator.origin));
      const { poll, bugs } = bench.journey(simulator.origin, { logInOrigin: relay.origin });
      expectReading(await poll());
      expect(bugs).toEqual([]);
      expect([logins(), relay.count()]).toEqual([1, 1]);
      const [first, ...others] = simulator.requests.map(({ headers }) => `http://${headers.host}`);
      expect(first).toBe(relay.origin);
      for (const origin of others) expect(origin).toBe(simulator.origin);
      const settings = bench.harness.settings(simulator.origin, relay.origin);
      expect(bench.vendor.origins(settings)).toEqual(bench.harness.origins(simulator.origin, relay.origin));
    },
  },
  {
    name: 'keys are unique, also where the vendor repeats itself',
    needs: 'list',
    run: async (bench) => {
      const { isRepeatedOne, body, emptyKeys } = bench.harness;
      const { pools } = await readBody(bench, body);
      const repeated = await readBody(bench, bench.harness.repeatedBody);
      const [once, twice] = [keysOf({ pools }), keysOf(repeated)];
      expect(new Set(once).size).toBe(once.length);
      const more = isRepeatedOne ? 0 : once.length - emptyKeys.length;
      expect(twice).toHaveLength(once.length + more);
      expect(new Set(twice).size).toBe(twice.length);
      expect(twice).toEqual(expect.arrayContaining(once));
      if (!isRepeatedOne) return;
      // What repeats itself within one pool was taken twice.
      const listed = pools.filter(({ key }) => !emptyKeys.includes(key));
      for (const { key, used } of listed)
        expect(repeated.pools).toContainEqual(expect.objectContaining({ key, used: 2 * (used ?? NaN) }));
    },
  },
  {
    name: 'keys are the same from poll to poll, in whatever order the vendor lists',
    run: async (bench) => {
      const pools = (await readBody(bench, bench.harness.body)).pools;
      const again = (await readBody(bench, bench.harness.body)).pools;
      const reordered = (await readBody(bench, bench.harness.reorderedBody)).pools;
      expect(again).toEqual(pools);
      expect(new Map(reordered.map((pool) => [pool.key, pool]))).toEqual(
        new Map(pools.map((pool) => [pool.key, pool])),
      );
    },
  },
  {
    name: 'an empty list is no pools, and no failure',
    needs: 'list',
    run: async (bench) => {
      const { emptyBody, emptyKeys, emptyWarnings } = bench.harness;
      const reading = await readBody(bench, emptyBody);
      expect([keysOf(reading), reading.warnings]).toEqual([emptyKeys, emptyWarnings]);
    },
  },
];
