import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poolSchema } from '../../electron/domain/pool';
import type { Outcome } from '../../electron/domain/snapshot';
import { thinfinity } from '../../electron/vendors/thinfinity';
import type { Site } from './harness';
import { thinfinityHarness } from './harness/thinfinity';
import { type Journey, Workbench } from './workbench';

const bench = new Workbench({ vendor: thinfinity, harness: thinfinityHarness });
let site: Site & Journey;

beforeAll(async () => {
  site = await bench.siteAndJourney({ tokenSeconds: 86_400 });
});
afterAll(() => bench.close());

const text = fc.constantFrom('Thinfinity Workspace', '', ' ', 'A~2', 'ÄÖ-9F2C', '\u202e', 'x'.repeat(300));
const serial = fc.constantFrom('AAAA-BBBB-EOY7', 'CCCC-EOY7', 'EOY7', '-', 'AAAA-', '9F2C~2');
const seats = fc.oneof(
  fc.nat(200),
  fc.nat(200).map(String),
  fc.constantFrom(2 ** 53, -1, 1.5, 1e300, 'N/A', '', '-0', -0),
);
const anything = fc.anything({ maxDepth: 2, withNullPrototype: false });
const or = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: anything });

const license = or(
  fc.record({
    product: or(text),
    serial: or(serial),
    usage: or(fc.record({ users: or(seats), seats: or(seats) })),
  }),
);
const body = or(
  fc.record({
    data: or(
      fc.record({
        res: or(fc.constantFrom('0', 0, '87')),
        licenses: or(fc.array(license, { maxLength: 6 })),
      }),
    ),
  }),
);

/** A body, and now and then the same with a few letters cut out or put in. */
const bodyText = fc
  .tuple(
    body,
    fc.option(fc.tuple(fc.nat(400), fc.nat(5), fc.constantFrom('', '"', '}', '0', 'null')), { freq: 4 }),
  )
  .map(([value, cut]) => {
    const whole = JSON.stringify(value) ?? '';
    return cut === null ? whole : whole.slice(0, cut[0]) + cut[2] + whole.slice(cut[0] + cut[1]);
  });

function expectSound(outcome: Outcome): void {
  if (outcome.kind === 'failure') {
    expect(outcome.failure.kind).toMatch(/^(malformed|vendor-error)$/);
    if (outcome.failure.kind === 'malformed')
      expect(outcome.failure.message).toMatch(/ at (the top|data\S*) \(/);
    return;
  }
  expect(new Set(outcome.pools.map(({ key }) => key)).size).toBe(outcome.pools.length);
  for (const pool of outcome.pools) {
    expect(poolSchema.strict().parse(pool)).toEqual(pool);
    expect([pool.used, pool.total].every((count) => Number.isSafeInteger(count) && Number(count) >= 0)).toBe(
      true,
    );
    expect(pool.free).toBe((pool.total ?? NaN) - (pool.used ?? NaN));
  }
  for (const warning of outcome.warnings) expect(warning).toMatch(/data\.licenses\[\d+\]/);
}

test('10,000 bodies of every kind are sound pools, or a failure that names its place, and never a throw', async () => {
  let [readings, failures] = [0, 0];
  await fc.assert(
    fc.asyncProperty(bodyText, async (given) => {
      site.simulator.fault({ kind: 'body', text: given }, { path: thinfinityHarness.dataPath });
      const outcome = await site.poll();
      if (outcome.kind === 'reading') readings += 1;
      else failures += 1;
      expectSound(outcome);
      expect(site.bugs).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
  // Only a mixture says anything: neither side may be rare.
  expect(Math.min(readings, failures)).toBeGreaterThan(1000);
}, 180_000);
