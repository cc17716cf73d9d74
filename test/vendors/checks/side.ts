import { expect } from 'vitest';
import type { Fault } from '../../../electron/demo/simulator';
import { type Check, expectReading } from '../workbench';

const faults: readonly Fault[] = [
  { kind: 'status', status: 500, text: 'No.' },
  { kind: 'status', status: 403, text: 'No.' },
  { kind: 'status', status: 429, text: 'No.' },
  { kind: 'body', text: '<!doctype html><title>Log in</title>', contentType: 'text/html' },
  { kind: 'body', text: '' },
];

export const sideChecks: readonly Check[] = [
  {
    name: 'a side report that can’t be read costs a warning, and no count of the others',
    needs: 'side report',
    run: async (bench) => {
      for (const path of bench.harness.sidePaths)
        for (const fault of faults) {
          const whole = await bench.siteAndJourney();
          const { pools: all } = expectReading(await whole.poll());
          const { simulator, poll } = await bench.siteAndJourney();
          simulator.fault(fault, { path });
          const { pools, warnings } = expectReading(await poll());
          expect(pools.length).toBeGreaterThan(0);
          for (const { key, used } of pools)
            expect(all).toContainEqual(expect.objectContaining({ key, used }));
          expect(warnings.length).toBeGreaterThan(0);
          for (const warning of warnings) expect(warning).toMatch(/^[^\n]{20,400}[.)]$/);
        }
    },
  },
];
