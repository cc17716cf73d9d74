import { expect } from 'vitest';
import { poolSchema } from '../../../electron/domain/pool';
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
      const { pools, warnings } = expectReading(await poll());
      expect(pools).toEqual(bench.harness.recordedPools);
      expect(warnings).toEqual([]);
      expect(recorded.requests.map(({ method, path }) => ({ method, path }))).toEqual(
        bench.harness.recorded.map(({ method, path }) => ({ method, path })),
      );
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
    name: 'keys are unique, also where the vendor repeats itself',
    run: async (bench) => {
      const once = keysOf(await readBody(bench, bench.harness.body));
      const twice = keysOf(await readBody(bench, bench.harness.repeatedBody));
      expect(new Set(once).size).toBe(once.length);
      expect(twice).toHaveLength(2 * once.length);
      expect(new Set(twice).size).toBe(twice.length);
      expect(twice).toEqual(expect.arrayContaining(once));
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
    run: async (bench) => {
      const { pools, warnings } = await readBody(bench, bench.harness.emptyBody);
      expect([pools, warnings]).toEqual([[], []]);
    },
  },
];
