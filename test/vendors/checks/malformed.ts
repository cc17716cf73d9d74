import { expect } from 'vitest';
import type { Outcome } from '../../../electron/domain/snapshot';
import { corrupt } from '../corrupt';
import { type Check, type Workbench, expectFailure, expectReading } from '../workbench';

const readText = async (
  bench: Workbench,
  text: string,
  path: RegExp,
  contentType?: string,
): Promise<Outcome> => {
  const { simulator, poll } = await bench.siteAndJourney();
  simulator.fault({ kind: 'body', text, ...(contentType ? { contentType } : {}) }, { path });
  return poll();
};

const readData = (bench: Workbench, body: unknown): Promise<Outcome> =>
  readText(bench, JSON.stringify(body), bench.harness.dataPath);

/** The same text as the answer to every request of the vendor. */
const everywhere = (name: string, text: string, contentType?: string): Check => ({
  name,
  run: async (bench) => {
    for (const path of bench.neededPaths) {
      const { message } = expectFailure(await readText(bench, text, path, contentType), 'malformed');
      expect(message).toContain('at the top');
    }
  },
});

export const malformedChecks: readonly Check[] = [
  {
    name: 'a wrong frame is malformed, and the failure names its place',
    run: async (bench) => {
      for (const { path, junk, named } of bench.harness.frame)
        for (const value of junk) {
          const outcome = await readData(bench, corrupt(bench.harness.body, path, value));
          expect(expectFailure(outcome, 'malformed').message).toContain(`at ${named} (`);
        }
    },
  },
  {
    name: 'a wrong entry is left out and named, and the others stay',
    needs: 'list',
    run: async (bench) => {
      const all = expectReading(await readData(bench, bench.harness.body)).pools;
      for (const { path, junk, named } of bench.harness.entry)
        for (const value of junk) {
          const outcome = expectReading(await readData(bench, corrupt(bench.harness.body, path, value)));
          expect(outcome.pools).toEqual(all.slice(1));
          expect(outcome.warnings).toHaveLength(1);
          expect(outcome.warnings[0]).toContain(`${named} `);
        }
    },
  },
  {
    name: 'a list of which no entry can be read is malformed',
    needs: 'list',
    run: async (bench) => {
      for (const { path, junk, named } of bench.harness.entry) {
        const wrong = corrupt(bench.harness.body, path, junk[0]);
        const others = path.map((part, depth) => (part === 0 && depth === path.indexOf(0) ? 1 : part));
        const outcome = await readData(bench, corrupt(wrong, others, junk[0]));
        expect(expectFailure(outcome, 'malformed').message).toContain(`at ${named} (`);
      }
    },
  },
  everywhere('a page of HTML is malformed', '<!doctype html><title>Log in</title>', 'text/html'),
  everywhere('an empty answer is malformed', ''),
  everywhere('what is no JSON is malformed', '{"data": {"res": "0", "licenses": [', 'application/json'),
  {
    name: 'an error inside a good answer is an error',
    needs: 'error body',
    run: async (bench) => {
      for (const body of bench.harness.errorBodies)
        expectFailure(await readData(bench, body), 'vendor-error');
    },
  },
];
