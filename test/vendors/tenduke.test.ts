import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type License, takeLease } from '../../electron/demo/tenduke-model';
import { poolSchema } from '../../electron/domain/pool';
import { Secret } from '../../electron/domain/secret';
import type { Outcome } from '../../electron/domain/snapshot';
import {
  aDeployment,
  aLicense,
  aModel,
  accessToken,
  clientSecret,
  hourMs,
  nowMs,
  withClient,
} from '../support/tenduke';
import { fixture, pollOf } from '../support/tenduke-body';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of undo.splice(0)) await close();
});

async function deployment(options: Parameters<typeof aDeployment>[0] = {}) {
  const made = await aDeployment(options);
  undo.push(made.close);
  return made;
}

function reading(outcome: Outcome) {
  if (outcome.kind === 'failure') throw new Error(`${outcome.failure.kind}: ${outcome.failure.message}`);
  return outcome;
}

function failure(outcome: Outcome) {
  if (outcome.kind === 'reading') throw new Error('a reading');
  return outcome.failure;
}

describe('a deployment', () => {
  it.each(['sdk2', 'flat'] as const)('is read over the wire in the %s form', async (form) => {
    const { poll } = await deployment({ form });
    const { pools, warnings } = reading(await poll());
    expect(warnings).toEqual([]);
    expect(pools).toMatchObject([
      {
        key: 'license-1',
        product: 'CutX Pro',
        feature: null,
        ...{ used: 1, total: 10, reserved: 1, free: 8 },
        holders: [
          { user: 'mara Test', seats: 1, reservation: null, until: '2026-11-22T18:00:00.000Z' },
          { user: 'jonas Test', seats: 1, reservation: 'reserved', leaseId: null },
        ],
      },
    ]);
  });

  it('counts the same without holders, and does not ask who they are', async () => {
    const { poll, simulator } = await deployment();
    const { pools } = reading(await poll({}, undefined, false));
    expect(pools).toMatchObject([{ used: 1, reserved: 1, free: 8, holders: null }]);
    expect(simulator.requests.some(({ query }) => query.includes('Profile&'))).toBe(false);
  });

  it('shows all organizations apart where none is named, with their consumption', async () => {
    const model = aModel();
    model.licenses.push(aLicense({ id: 'license-2', owner: { kind: 'organization', id: 'other' } }));
    const { poll } = await deployment({ model });
    const { pools, details } = reading(await poll({ organization: undefined }));
    expect(pools.map(({ key, feature }) => [key, feature])).toEqual([
      ['license-1', 'Acme Inc'],
      ['license-2', 'Other Ltd'],
    ]);
    expect(details['consumption']).toEqual([
      { organization: 'Acme Inc', licenses: 1, used: 1, reserved: 1 },
      { organization: 'Other Ltd', licenses: 1, used: 0, reserved: 0 },
    ]);
  });

  it('that knows no such organization is not shown as one without licenses', async () => {
    const { poll } = await deployment();
    expect(reading(await poll({ organization: 'Other Ltd' })).pools).toEqual([]);
    expect(failure(await poll({ organization: 'Acne Inc' }))).toMatchObject({ kind: 'misconfigured' });
  });

  it('is read page by page to the end that it counts', async () => {
    const model = aModel();
    const many = Array.from({ length: 249 }, (_, index): License => aLicense({ id: `more-${index}` }));
    model.licenses.push(...many);
    const { poll, simulator } = await deployment({ model });
    const { pools, warnings } = reading(await poll());
    expect(pools).toHaveLength(250);
    expect(warnings).toEqual([]);
    const windows = simulator.requests.map(({ path }) => /%7B.*%7D$/.exec(path)?.[0]);
    expect(windows).toEqual(['%7Bi=0,r=100%7D', '%7Bcount%7D', '%7Bi=100,r=100%7D', '%7Bi=200,r=100%7D']);
  });

  it('keeps a lease that ended out of what is used, and a second device of one user', async () => {
    const model = aModel();
    const [license] = model.licenses;
    if (license === undefined) throw new Error('no license');
    takeLease(license, 'tiago', nowMs - 9 * hourMs, nowMs - hourMs);
    takeLease(license, 'mara', nowMs, null);
    const { poll } = await deployment({ model });
    expect(reading(await poll()).pools).toMatchObject([{ used: 1, details: { consumptions: 2 } }]);
  });

  it('is entered with a client secret, once while the token lasts, and once more after a 401', async () => {
    const { poll, simulator } = await deployment();
    const { settings, secrets } = withClient(simulator.origin);
    reading(await poll(settings, secrets));
    reading(await poll(settings, secrets));
    expect(simulator.logins()).toBe(1);
    simulator.forgetTokens();
    reading(await poll(settings, secrets));
    expect(simulator.logins()).toBe(2);
  });

  it('says in words that a secret is refused, and repeats none of it', async () => {
    const { poll, simulator } = await deployment();
    const { settings } = withClient(simulator.origin);
    const wrong = new Secret('not-the-secret');
    const refused = failure(await poll(settings, { clientSecret: wrong }));
    expect(refused).toMatchObject({ kind: 'unauthorized' });
    expect(JSON.stringify(refused)).not.toContain('not-the-secret');
    expect(failure(await poll({}, { accessToken: wrong }))).toMatchObject({ kind: 'unauthorized' });
  });

  it('puts no secret into an address', async () => {
    const { poll, simulator } = await deployment();
    const { settings, secrets } = withClient(simulator.origin);
    await poll(settings, secrets);
    await poll();
    const addresses = simulator.requests.map(({ path, query }) => `${path}?${query}`).join('\n');
    expect(addresses).not.toContain(clientSecret);
    expect(addresses).not.toContain(accessToken);
  });

  it('without a graph is read by its successor, narrowed to the organization', async () => {
    const model = aModel();
    model.licenses.push(aLicense({ id: 'license-2', owner: { kind: 'organization', id: 'other' } }));
    const { poll, simulator } = await deployment({ model, generation: 'successor' });
    expect(reading(await poll()).pools).toMatchObject([
      { key: 'license-1', used: 1, total: 10, reserved: 1, free: 9, holders: null },
    ]);
    expect(simulator.requests.at(-1)?.path).toBe('/api/entitlement/v1/users/me/available-licenses');
  });

  it('reads the successor’s documented sample, with the batch that ends first', async () => {
    const { poll, simulator } = await deployment({ generation: 'successor' });
    simulator.fault({ kind: 'body', text: JSON.stringify(fixture('successor')) }, { path: /available/ });
    expect(reading(await poll({ organization: 'CustomerOrganization' })).pools).toMatchObject([
      {
        product: 'CutX Pro',
        ...{ used: 31, total: 50, reserved: 6, free: 19 },
        expiring: { at: '2026-12-03T00:00:00.000Z', seats: 25 },
      },
    ]);
  });

  it.each([
    ['a 403', { kind: 'status', status: 403 }, 'forbidden'],
    ['a 404', { kind: 'status', status: 404 }, 'not-found'],
    ['a 429', { kind: 'status', status: 429, headers: { 'Retry-After': '60' } }, 'rate-limited'],
    ['a 500', { kind: 'status', status: 500 }, 'server-error'],
    ['silence', { kind: 'silent' }, 'timeout'],
    ['a cut answer', { kind: 'cut' }, 'unreachable'],
    ['a web page', { kind: 'body', text: '<html>', contentType: 'text/html' }, 'malformed'],
    ['an error with status 200', { kind: 'body', text: '{"errorKey":"notAuthorized"}' }, 'vendor-error'],
  ] as const)('that answers %s is told as what it is', async (_name, fault, kind) => {
    const { poll, simulator } = await deployment();
    simulator.fault(fault);
    expect(failure(await poll())).toMatchObject({ kind });
  });
});

describe('any body at all', () => {
  type Path = readonly (string | number)[];

  const pathsOf = (value: unknown, path: Path = []): Path[] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))]
      : [path];

  function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
    if (name === undefined) return by;
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
      string,
      unknown
    >;
    copy[name] = replaced(copy[name], rest, by);
    return copy;
  }

  const bodies = ['sdk2', 'flat', 'successor'].map(fixture);
  const strange = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(-1, 1.5, 1e300, '', '12', 'x', null, [], {}, undefined, true, '__proto__'),
  );
  const mutated = fc.constantFrom(...bodies).chain((body) =>
    fc
      .array(fc.tuple(fc.constantFrom(...pathsOf(body)), strange), { minLength: 1, maxLength: 3 })
      .map((changes) =>
        changes.reduce<unknown>((sofar, [path, by]) => {
          try {
            return replaced(sofar, path, by);
          } catch {
            // An earlier change took this place away.
            return sofar;
          }
        }, body),
      ),
  );

  it('gives valid pools or a failure in words, in 10 000 cases', async () => {
    const valid = z.array(poolSchema);
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 1, arbitrary: strange }, { weight: 4, arbitrary: mutated }),
        async (body) => {
          // What JSON can't say does not come over a wire.
          const result = await pollOf(JSON.parse(JSON.stringify(body ?? null)) as unknown);
          if ('failure' in result) {
            expect(result.failure.kind).toMatch(/^(malformed|vendor-error|misconfigured)$/);
            if (result.failure.kind === 'malformed')
              expect(result.failure.message).toMatch(/ at (the top|\[|settings)/);
            return;
          }
          read += 1;
          const pools = valid.parse(result.pools);
          expect(new Set(pools.map(({ key }) => key)).size).toBe(pools.length);
          expect(pools.every(({ total }) => total === null || total >= 0)).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(2000);
  }, 60_000);
});
