import { expect } from 'vitest';
import { startSimulator } from '../../../electron/demo/simulator';
import { type Check, expectFailure, expectReading } from '../workbench';

const statuses = [301, 302, 303, 307, 308];

export const redirectChecks: readonly Check[] = [
  {
    name: 'a redirect to another origin is not followed, and no credential goes there',
    run: async (bench) => {
      const other = bench.use(
        await startSimulator({ handle: () => ({ status: 200, json: bench.harness.body }) }),
      );
      for (const path of bench.allPaths)
        for (const status of statuses) {
          const { simulator, poll } = await bench.siteAndJourney();
          simulator.fault({ kind: 'status', status, headers: { Location: `${other.origin}/x` } }, { path });
          const outcome = await poll();
          if (bench.neededPaths.includes(path)) expectFailure(outcome, 'misconfigured');
          expect(simulator.requests.filter((request) => path.test(request.path))).toHaveLength(1);
          expect(other.requests).toEqual([]);
        }
    },
  },
  {
    name: 'a redirect to the same name on another port is another origin',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney();
      const { port } = new URL(simulator.origin);
      const elsewhere = `http://127.0.0.1:${Number(port) === 65_535 ? 1 : Number(port) + 1}/x`;
      simulator.fault(
        { kind: 'status', status: 302, headers: { Location: elsewhere } },
        { path: bench.harness.dataPath },
      );
      expectFailure(await poll(), 'misconfigured');
    },
  },
  {
    name: 'a redirect within the origin is followed',
    run: async (bench) => {
      for (const status of statuses) {
        const { simulator, poll } = await bench.siteAndJourney();
        expectReading(await poll());
        const data = simulator.requests.find(({ path }) => bench.harness.dataPath.test(path));
        const Location = [data?.path, data?.query].filter((part) => part).join('?');
        simulator.fault(
          { kind: 'status', status, headers: { Location } },
          { path: bench.harness.dataPath, times: 1 },
        );
        expectReading(await poll());
        expect(bench.count(simulator, 'data')).toBe(3);
      }
    },
  },
];
