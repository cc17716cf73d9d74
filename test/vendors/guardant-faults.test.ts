import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startGuardant } from '../../electron/demo/guardant';
import { readGuardant } from '../../electron/vendors/guardant';
import { readSessions } from '../../electron/vendors/guardant-wire';
import {
  closing,
  connect,
  fakeHttp,
  fixture,
  sample,
  server,
  serverSaying,
  survey,
  vendor,
} from '../support/guardant-server';
import { dishonesty } from '../support/honest-reading';
import { brokenBodies } from '../support/mutation';
import { failure, reading } from '../support/vendor-poll';

describe('what goes wrong', () => {
  const broken = (change: (feature: Record<string, unknown>) => void): string => {
    const body = JSON.parse(sample) as { features: Record<string, unknown>[] };
    const [, second] = body.features;
    if (second !== undefined) change(second);
    return JSON.stringify(body);
  };

  it.each([
    [
      'a word for a count',
      (feature: Record<string, unknown>) => (feature['floatingResource'] = 'many'),
      'floatingResource',
    ],
    [
      'a missing count',
      (feature: Record<string, unknown>) => delete feature['floatingResource'],
      'floatingResource',
    ],
    [
      'more free than there are',
      (feature: Record<string, unknown>) => (feature['floatingResource'] = 11),
      'floatingResource',
    ],
    [
      'a time after the year 9999',
      (feature: Record<string, unknown>) => (feature['validUpToDate'] = 1e15),
      'validUpToDate',
    ],
    ['no vendor', (feature: Record<string, unknown>) => delete feature['vendor'], 'vendor'],
  ])('leaves out an entry with %s and names its path', async (_name, change, field) => {
    const { poll } = await serverSaying(broken(change));
    const { pools, warnings } = reading(await poll());
    expect(pools.map(({ key }) => key)).toEqual(['1368487351.16.0.2', '1368487351.13.0.2']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`features[1].${field}`);
  });

  it('is malformed where the frame is wrong or nothing can be read', async () => {
    for (const [text, path] of [
      ['{"features":{}}', 'features'],
      ['{"features":[{"featureNumber":true}]}', 'features[0].featureNumber'],
      ['<html>', 'the top'],
      ['', 'the top'],
    ] as const) {
      const { poll } = await serverSaying(text);
      const found = failure(await poll());
      expect(found.kind).toBe('malformed');
      expect(found.message).toContain(path);
    }
  });

  it('has no pools on a server without dongles', async () => {
    const { poll } = await server([]);
    expect(reading(await poll())).toMatchObject({ pools: [], warnings: [] });
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [503, 'server-error'],
  ] as const)('tells a status of %i as %s', async (status, kind) => {
    const { simulator, poll } = await server([]);
    simulator.fault({ kind: 'status', status, text: 'inner details' });
    const found = failure(await poll());
    expect(found.kind).toBe(kind);
    expect(found.message).not.toContain('inner');
    expect(found.message).not.toMatch(/enter a new one/);
  });

  it('asks one address whatever part of it was entered', async () => {
    const simulator = await startGuardant({ vendor, features: [survey] });
    closing.push(() => simulator.close());
    for (const path of ['', '/', '/v1.0', '/v1.0/lm', '/v1.0/lm/features'])
      expect(reading(await connect(simulator, path).poll()).pools).toHaveLength(1);
    expect(new Set(simulator.requests.map(({ path }) => path))).toEqual(new Set(['/v1.0/lm/features']));
  });
});

describe('any body', () => {
  const features = JSON.parse(sample) as { features: unknown[] };
  const sessions = JSON.parse(fixture('sessions.json')) as unknown;

  it('is valid pools or a failure that names its path', () => {
    const check = (body: unknown) => {
      expect(dishonesty(readGuardant(body, { sessions: null, warnings: [] }))).toBeNull();
    };
    fc.assert(fc.property(brokenBodies(features), check), { numRuns: 10_000 });
  });

  it('of sessions is holders or a warning', async () => {
    const named = { features: features.features.map((feature) => ({ ...(feature as object), dongleId: 7 })) };
    const check = async (body: unknown) => {
      const read = await readSessions(fakeHttp([body]), '');
      expect(dishonesty(readGuardant(named, read))).toBeNull();
      expect(read.sessions !== null || read.warnings.length === 1).toBe(true);
    };
    await fc.assert(fc.asyncProperty(brokenBodies(sessions), check), { numRuns: 2000 });
  });
});
