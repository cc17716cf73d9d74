import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { Fault } from '../../../electron/demo/simulator';
import type { Outcome } from '../../../electron/domain/snapshot';
import { corrupt } from '../corrupt';
import { type Check, type Workbench, expectReading } from '../workbench';

const credentialHeaders = ['authorization', 'x-auth-token', 'cookie'];

/** Secrets, whole serials, and the tokens that went over the wire. */
function untold(bench: Workbench, requests: readonly { headers: object }[]): readonly string[] {
  const tokens = requests.flatMap(({ headers }) =>
    credentialHeaders.flatMap(
      (name) => (headers as Record<string, string | undefined>)[name]?.split(/[ =]/).at(-1) ?? [],
    ),
  );
  return [...Object.values(bench.harness.secrets), ...bench.harness.sensitive, ...new Set(tokens)];
}

function expectSilence(text: string, secrets: readonly string[]): void {
  for (const secret of secrets)
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      expect(text).not.toContain(form);
}

const printed = (...things: unknown[]): string =>
  things
    .map((thing) => `${JSON.stringify(thing)}\n${inspect(thing, { depth: null, showHidden: true })}`)
    .join('\n');

/** What a careless or hostile server may answer: the credential, in every place where a text may stand. */
function echoes(bench: Workbench, secrets: readonly string[]): readonly { fault: Fault; path: RegExp }[] {
  const { body, frame, entry } = bench.harness;
  const said = secrets.join(' ');
  const texts = [
    said,
    JSON.stringify({ error: { code: 86, message: said }, message: said, data: { message: said } }),
    ...[...frame, ...entry].map(({ path }) => JSON.stringify(corrupt(body, path, { [said]: said }))),
  ];
  const faults: readonly Fault[] = [
    ...texts.map((text): Fault => ({ kind: 'body', text })),
    ...[400, 401, 403, 404, 429, 500].map((status): Fault => ({
      kind: 'status',
      status,
      text: texts[1] ?? '',
    })),
    {
      kind: 'status',
      status: 302,
      headers: { Location: `http://127.0.0.1:1/?token=${encodeURIComponent(said)}` },
    },
  ];
  return bench.allPaths.flatMap((path) => faults.map((fault) => ({ fault, path })));
}

export const secrecyChecks: readonly Check[] = [
  {
    name: 'no secret, token or whole serial stands in an address',
    needs: 'secret',
    run: async (bench) => {
      const { simulator, poll } = await bench.siteAndJourney();
      expectReading(await poll());
      const addresses = simulator.requests.map(({ path, query }) => `${path}?${query}`).join('\n');
      expectSilence(addresses, untold(bench, simulator.requests));
    },
  },
  {
    name: 'no secret, token or whole serial stands in a reading or a warning',
    needs: 'secret',
    run: async (bench) => {
      const { simulator, poll, bugs } = await bench.siteAndJourney();
      const outcomes: Outcome[] = [await poll()];
      for (const { path, junk } of bench.harness.entry) {
        const text = JSON.stringify(corrupt(bench.harness.body, path, junk[0]));
        simulator.fault({ kind: 'body', text }, { path: bench.harness.dataPath });
        outcomes.push(await poll());
      }
      for (const outcome of outcomes) expectReading(outcome);
      expectSilence(printed(outcomes, bugs), untold(bench, simulator.requests));
    },
  },
  {
    name: 'no secret, token or whole serial stands in a failure or in the log, whatever the server repeats',
    needs: 'secret',
    run: async (bench) => {
      const { simulator, poll, bugs } = await bench.siteAndJourney();
      expectReading(await poll());
      const secrets = untold(bench, simulator.requests);
      for (const { fault, path } of echoes(bench, secrets)) {
        bench.clock.advance(3_600_000);
        simulator.fault(fault, { path });
        expectSilence(printed(await poll()), secrets);
      }
      expect(bugs).toEqual([]);
    },
  },
];
