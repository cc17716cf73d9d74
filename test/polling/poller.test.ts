import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../electron/domain/connection';
import { type Result, failed, success } from '../../electron/domain/failure';
import { Secret, type Secrets } from '../../electron/domain/secret';
import type { ConnectionHttp } from '../../electron/http/client';
import { createMemory } from '../../electron/polling/memory';
import { type PollerParts, createPoller } from '../../electron/polling/poller';
import { createTokenKeeper } from '../../electron/polling/token-keeper';
import { thinfinity } from '../../electron/vendors/thinfinity';
import type { Vendor } from '../../electron/vendors/vendor';
import { aConnection, aReading, at } from '../support/builders';
import { fakeClock } from '../support/clock';

const noHttp: ConnectionHttp = {
  http: () => ({
    send: () => Promise.reject(new Error('nothing is sent here')),
    json: () => Promise.reject(new Error('nothing is sent here')),
    download: () => Promise.reject(new Error('nothing is sent here')),
  }),
  close: () => undefined,
  closeIdle: () => undefined,
};

type Poll = Vendor['poll'];
const reading: Poll = () => Promise.resolve(success({ pools: [aReading({ total: null })] }));

async function poll(
  given: { vendorPoll?: Poll; connection?: Partial<Connection>; parts?: Partial<PollerParts> } = {},
) {
  const clock = fakeClock();
  const bugs: unknown[] = [];
  const vendor: Vendor = {
    ...thinfinity,
    poll: (context) => {
      clock.advance(250);
      return (given.vendorPoll ?? reading)(context);
    },
  };
  const run = createPoller({
    vendorById: (id) => (id === 'thinfinity' ? vendor : undefined),
    openSecrets: (): Promise<Result<Secrets>> =>
      Promise.resolve(success({ clientSecret: new Secret('s3cret-value') })),
    httpFor: () => success(noHttp),
    tokenFor: () => createTokenKeeper(clock.now),
    memoryFor: () => createMemory(clock.now),
    now: clock.now,
    onBug: (error) => bugs.push(error),
    ...given.parts,
  });
  const options = { signal: new AbortController().signal, wantHolders: false };
  return { outcome: await run(aConnection(given.connection), options), bugs };
}

const failureOf = async (given: Parameters<typeof poll>[0]) => {
  const { outcome } = await poll(given);
  return outcome.kind === 'failure' ? outcome.failure : null;
};

describe('one poll', () => {
  test('says when its answer was complete, and how long it took', async () => {
    expect((await poll()).outcome).toMatchObject({
      kind: 'reading',
      connectionId: 'hq',
      polledAt: '2026-11-22T10:00:00.250Z',
      durationMs: 250,
      warnings: [],
      details: {},
      comeBackAt: null,
    });
  });

  test('hands on what the vendor says beside its pools', async () => {
    const vendorPoll: Poll = () =>
      Promise.resolve(success({ pools: [], warnings: ['w'], details: { a: 1 }, comeBackAt: at('10:05') }));
    expect((await poll({ vendorPoll })).outcome).toMatchObject({
      warnings: ['w'],
      details: { a: 1 },
      comeBackAt: at('10:05'),
    });
  });

  test('takes the totals that the admin typed in', async () => {
    const settings = { ...aConnection().settings, totals: { catia: 10 } };
    expect((await poll({ connection: { settings } })).outcome).toMatchObject({
      pools: [{ total: 10, free: 5 }],
    });
  });

  test('never throws: a bug is told with its cause, and to the admin in words', async () => {
    const bug = new Error('s3cret-value');
    for (const vendorPoll of [
      () => Promise.reject(bug),
      () => {
        throw bug;
      },
    ] satisfies Poll[]) {
      const { outcome, bugs } = await poll({ vendorPoll });
      expect(bugs).toEqual([bug]);
      expect(outcome).toMatchObject({ kind: 'failure', failure: { kind: 'malformed' } });
      expect(inspect(outcome)).not.toContain('s3cret');
    }
  });

  test.each<[string, Parameters<typeof poll>[0], string]>([
    ['an unknown vendor', { connection: { vendor: 'acme' } }, 'does not know the vendor “acme”'],
    [
      'settings that the vendor does not take',
      { connection: { settings: { baseUrl: 'x' } } },
      'settings.baseUrl',
    ],
    [
      'no secret',
      { parts: { openSecrets: () => Promise.resolve(success({})) } },
      'No client secret is stored',
    ],
    [
      'a keyring that is locked',
      {
        parts: {
          openSecrets: () => Promise.resolve(failed('misconfigured', 'The keyring is locked; unlock it.')),
        },
      },
      'keyring',
    ],
    [
      'a CA file that is gone',
      { parts: { httpFor: () => failed('misconfigured', 'The CA file is gone; put it back.') } },
      'CA file',
    ],
  ])('of a connection with %s is misconfigured, in words', async (_what, given, words) => {
    const failure = await failureOf(given);
    expect(failure?.kind).toBe('misconfigured');
    expect(failure?.message).toContain(words);
  });
});
