import fc from 'fast-check';
import { expect, it } from 'vitest';
import { success } from '../../electron/domain/failure';
import { parseShape } from '../../electron/domain/parse';
import { Secret } from '../../electron/domain/secret';
import { createMemory } from '../../electron/polling/memory';
import { createTokenKeeper } from '../../electron/polling/token-keeper';
import { licenseStatistics } from '../../electron/vendors/license-statistics';
import type { Http } from '../../electron/vendors/vendor';
import { dishonesty } from '../support/honest-reading';
import { brokenBodies } from '../support/mutation';
import { sampleTexts } from '../support/statistics-server';

const now = () => '2026-11-22T10:00:00.000Z';

/** A wire that answers each report with its body. */
const httpSaying = (bodies: readonly unknown[]): Http => ({
  send: () => Promise.reject(new Error('nothing is sent past the schemas')),
  download: () => Promise.reject(new Error('nothing is downloaded by a poll')),
  json: ({ url }, schema) => {
    const at = ['/users/current/', '/users/license/current', '/users/license/highest', '/license-server/3'];
    const index = at.findIndex((part) => url.includes(part));
    return Promise.resolve(index < 0 ? success(schema.parse(bodies[4])) : parseShape(schema, bodies[index]));
  },
});

const samples = (shape: 'old' | 'new') =>
  Object.values(sampleTexts(shape)).map((text) => JSON.parse(text) as unknown);

it('gives valid pools or a failure that names its path, whatever the bodies are', async () => {
  const bodies = fc.constantFrom('old' as const, 'new' as const).chain((shape) => {
    const [current, users, top, server, other] = samples(shape);
    return fc.tuple(
      brokenBodies(current),
      fc.oneof(fc.constant(users), brokenBodies(users)),
      fc.oneof(fc.constant(top), brokenBodies(top)),
      fc.oneof(fc.constant(server), brokenBodies(server)),
      fc.constant(other),
    );
  });
  const kinds = { reading: 0, failure: 0 };
  const check = async (all: readonly unknown[]) => {
    const result = await licenseStatistics.poll({
      settings: { baseUrl: 'http://it.example', licenseServers: [3] },
      secrets: { token: new Secret('a token') },
      http: httpSaying(all),
      token: createTokenKeeper(now),
      memory: createMemory(now),
      wantHolders: true,
      now,
      signal: new AbortController().signal,
    });
    kinds[result.ok ? 'reading' : 'failure'] += 1;
    expect(dishonesty(result)).toBeNull();
  };
  await fc.assert(fc.asyncProperty(bodies, check), { numRuns: 10_000 });
  // Neither is the exception, or the mutations would show nothing.
  expect(Math.min(kinds.reading, kinds.failure)).toBeGreaterThan(1000);
}, 60_000);
