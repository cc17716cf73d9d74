import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { success } from '../../electron/domain/failure';
import { Secret, type Secrets } from '../../electron/domain/secret';
import { createSessions } from '../../electron/polling/sessions';
import { createWritingSetup } from '../../electron/setup/writing-setup';
import { vendorById } from '../../electron/vendors';
import { accessToken, aDeployment, clientSecret, writingToken } from '../support/tenduke';

let deployment: Awaited<ReturnType<typeof aDeployment>>;
beforeEach(async () => {
  deployment = await aDeployment({ writingToken });
});
afterEach(() => deployment.close());

const keys = { id: 'keys', vendor: 'guardant', name: 'Keys', settings: { baseUrl: 'http://127.0.0.1:9' } };

function aSetup({ isFull = false, hasKeyring = true } = {}) {
  const kept = new Map<string, { secrets: Secrets; origins: readonly string[] }>();
  const changed: string[] = [];
  const setup = createWritingSetup({
    vendorById,
    connections: () => [deployment.connection(), keys],
    vault: {
      names: (place) => Object.keys(kept.get(place)?.secrets ?? {}),
      store: (place, secrets, origins) => {
        if (isFull) return Promise.resolve('unwritten');
        kept.set(place, { secrets, origins });
        return Promise.resolve(hasKeyring ? 'sealed' : 'memory');
      },
      forget: (place) => !isFull && (kept.delete(place) || true),
    },
    wire: () => ({
      ...createSessions({ now: deployment.now, timeoutMs: 2000, userAgent: 'Seatwatch/test' }),
      vendorById,
      openSecrets: () => Promise.resolve(success({ accessToken: new Secret(accessToken) })),
    }),
    onChanged: (id) => changed.push(id),
  });
  return { setup, kept, changed };
}

const draft = (secrets: Readonly<Record<string, string>>) => ({ connectionId: 'duke', secrets });

describe('a second credential', () => {
  test('is kept beside the first, for the servers of its connection, and only its names are shown', async () => {
    const { setup, kept, changed } = aSetup();
    expect(await setup.save(draft({ accessToken: writingToken }))).toMatchObject({
      kind: 'saved',
      remark: null,
    });
    expect([...kept.keys()]).toEqual(['duke:write']);
    expect(kept.get('duke:write')?.origins).toEqual([deployment.simulator.origin]);
    expect(setup.view('duke')?.kept).toEqual(['accessToken']);
    expect(JSON.stringify(setup.view('duke'))).not.toContain(writingToken);
    expect(changed).toEqual(['duke']);
  });

  test('is removed by keeping nothing', async () => {
    const { setup, kept } = aSetup();
    await setup.save(draft({ accessToken: writingToken }));
    expect(await setup.save(draft({}))).toMatchObject({ kind: 'saved' });
    expect(kept.size).toBe(0);
  });

  test('is offered only where the vendor has actions', () => {
    const { setup } = aSetup();
    expect(setup.view('keys')).toBeNull();
    expect(setup.view('nobody')).toBeNull();
  });

  test.each([
    [{ clientSecret }, 'writeSecrets.clientSecret'],
    [{ clientId: 'client-2' }, 'writeSecrets.accessToken'],
    [{ clientId: 'client-2', clientSecret }, 'writeSecrets.clientSecret'],
    [{ accessToken: 'a', clientSecret: 'b' }, 'writeSecrets.accessToken'],
    [{ password: 'a' }, 'writeSecrets.password'],
  ])('%o is faulty at %s', async (secrets, path) => {
    const { setup, kept } = aSetup();
    expect(await setup.save(draft(secrets))).toMatchObject({ kind: 'faulty', faults: [{ path }] });
    expect(kept.size).toBe(0);
  });

  test('is tried by a read, which changes and keeps nothing', async () => {
    const { setup, kept } = aSetup();
    expect(await setup.test(draft({ accessToken: writingToken }))).toEqual({ kind: 'taken', mayRead: true });
    const { requests } = deployment.simulator;
    expect(requests.map(({ method, headers }) => [method, headers.authorization])).toEqual([
      ['GET', `Bearer ${writingToken}`],
    ]);
    expect(kept.size).toBe(0);
  });

  test('that the server does not know is told as refused, without the credential', async () => {
    const { setup } = aSetup();
    const trial = await setup.test(draft({ accessToken: 'not-a-token-0815' }));
    expect(trial).toMatchObject({ kind: 'refused', failure: { kind: 'unauthorized' } });
    expect(JSON.stringify(trial)).not.toContain('not-a-token-0815');
  });

  test('that may not read is no worse for it', async () => {
    const { setup } = aSetup();
    deployment.simulator.fault({ kind: 'status', status: 403 });
    expect(await setup.test(draft({ accessToken: writingToken }))).toEqual({ kind: 'taken', mayRead: false });
  });

  test('lasts for this run where there is no keyring, and is not kept on a full disk', async () => {
    const { setup } = aSetup({ hasKeyring: false });
    const saved = await setup.save(draft({ accessToken: writingToken }));
    expect(saved).toMatchObject({
      kind: 'saved',
      remark: expect.stringContaining('until Seatwatch is quit') as string,
    });
    const full = aSetup({ isFull: true });
    expect(await full.setup.save(draft({ accessToken: writingToken }))).toMatchObject({ kind: 'refused' });
    expect(full.changed).toEqual([]);
  });
});
