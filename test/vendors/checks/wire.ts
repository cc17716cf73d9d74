import { expect } from 'vitest';
import { maxAnswerBytes } from '../../../electron/http/client';
import { eventually } from '../../support/eventually.mjs';
import { ownNames } from '../../support/names';
import { aClosedPort, startRelay } from '../../support/relay';
import { type Check, expectFailure, expectReading } from '../workbench';

const hurried = { timeoutMs: 150 };

/** No name leaves this computer. */
function withoutNames<T>(run: () => Promise<T>): Promise<T> {
  const restore = ownNames();
  return run().finally(restore);
}

export const wireChecks: readonly Check[] = [
  {
    name: 'no answer is a time-out',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney({}, hurried);
      simulator.fault({ kind: 'silent' }, { path: bench.harness.dataPath });
      expectFailure(await poll(), 'timeout');
    },
  },
  {
    name: 'an answer that comes too late is a time-out',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney({}, hurried);
      simulator.fault({ kind: 'slow', delayMs: 1000 }, { path: bench.harness.dataPath });
      expectFailure(await poll(), 'timeout');
    },
  },
  {
    name: 'a slow answer that comes in time is read',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney();
      simulator.fault({ kind: 'slow', delayMs: 50 });
      expectReading(await poll());
    },
  },
  {
    name: 'an answer that is cut is unreachable',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney();
      simulator.fault({ kind: 'cut' }, { path: bench.harness.dataPath });
      expectFailure(await poll(), 'unreachable');
    },
  },
  {
    name: 'a port on which nobody listens is unreachable',
    run: async (bench) => {
      const { poll } = bench.journey(`http://127.0.0.1:${await aClosedPort()}`);
      expectFailure(await poll(), 'unreachable');
    },
  },
  {
    name: 'a name that nobody knows is unreachable',
    run: async (bench) => {
      const { poll } = bench.journey('https://gateway.invalid:9443');
      const failure = expectFailure(await withoutNames(() => poll()), 'unreachable');
      expect(failure.message).toContain('gateway.invalid');
    },
  },
  {
    name: 'a huge answer is refused by its size',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney();
      simulator.fault({ kind: 'huge', bytes: maxAnswerBytes + 5_000_000 }, { path: bench.harness.dataPath });
      expect(expectFailure(await poll(), 'malformed').message).toContain('MB');
    },
  },
  {
    name: 'cancelling ends the request on the wire',
    run: async (bench) => {
      const { simulator } = await bench.site();
      const relay = bench.use(await startRelay(simulator.origin));
      const { poll } = bench.journey(relay.origin);
      simulator.fault({ kind: 'silent' }, { path: bench.harness.dataPath });
      const cancel = new AbortController();
      const polled = poll(cancel.signal);
      let isOver = false;
      void polled.finally(() => (isOver = true));
      await eventually(() => isOver || bench.count(simulator, 'data') === 1, 'the request to arrive');
      expect(isOver).toBe(false);
      cancel.abort();
      expectFailure(await polled, 'unreachable');
      await eventually(() => relay.openCount() === 0, 'the wire to be closed', 2000);
    },
  },
  {
    name: 'the same sockets serve poll after poll',
    run: async (bench) => {
      const { simulator } = await bench.site();
      const relay = bench.use(await startRelay(simulator.origin));
      const { poll } = bench.journey(relay.origin);
      for (let turn = 0; turn < 5; turn += 1) expectReading(await poll());
      expect(relay.count()).toBeGreaterThan(0);
      expect(relay.count()).toBeLessThanOrEqual(bench.harness.atOnce);
    },
  },
];
