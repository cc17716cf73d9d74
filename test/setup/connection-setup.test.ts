import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../electron/domain/connection';
import type { ConnectionDraft } from '../../electron/domain/connection-draft';
import { success } from '../../electron/domain/failure';
import { instantOf } from '../../electron/domain/instant';
import { Secret, type Secrets } from '../../electron/domain/secret';
import { type ThinfinitySimulator, startThinfinity } from '../../electron/demo/thinfinity';
import { createConnectionSetup } from '../../electron/setup/connection-setup';
import { testConnection } from '../../electron/setup/connection-test';
import { vendorById } from '../../electron/vendors';

let simulator: ThinfinitySimulator;

beforeEach(async () => {
  simulator = await startThinfinity({
    clientId: 'seatwatch',
    clientSecret: 'right',
    tokenSeconds: 120,
    licenses: [{ product: 'Workspace', serial: 'AAAA-BBBB', seats: 10, users: () => 4 }],
    now: Date.now,
  });
});
afterEach(() => simulator.close());

const draftOf = (given: Partial<ConnectionDraft> = {}): ConnectionDraft => ({
  id: null,
  vendor: 'thinfinity',
  name: 'HQ gateway',
  pollSeconds: null,
  settings: { baseUrl: simulator.origin, clientId: 'seatwatch' },
  secrets: { clientSecret: 'right' },
  forgotten: [],
  tls: null,
  ...given,
});

function aSetup({ isFull = false, hasKeyring = true } = {}) {
  let connections: Connection[] = [];
  const vault = new Map<string, Secrets>();
  const origins = new Map<string, readonly string[]>();
  const opened: string[] = [];
  let changes = 0;
  const setup = createConnectionSetup({
    vendorById,
    connections: () => connections,
    isWritable: () => !isFull,
    put: (connection) => {
      if (isFull) return false;
      connections = [...connections.filter(({ id }) => id !== connection.id), connection];
      return true;
    },
    drop: (id) => {
      connections = connections.filter((one) => one.id !== id);
      return true;
    },
    vault: {
      names: (id) => Object.keys(vault.get(id) ?? {}),
      open: (id) => {
        opened.push(id);
        return Promise.resolve(success(vault.get(id) ?? {}));
      },
      store: (id, secrets, own) => {
        vault.set(id, secrets);
        origins.set(id, own);
        return Promise.resolve(hasKeyring ? 'sealed' : 'memory');
      },
      forget: (id) => vault.delete(id),
    },
    read: (connection, secrets, signal) =>
      testConnection(
        {
          vendorById,
          now: () => instantOf(Date.now()),
          timeoutMs: 5000,
          userAgent: 'Seatwatch/test',
          wantHolders: () => true,
          onBug: (error) => {
            throw error;
          },
        },
        connection,
        secrets,
        signal,
      ),
    onChanged: () => (changes += 1),
  });
  const revealed = (id: string) => vault.get(id)?.['clientSecret']?.reveal();
  return { setup, vault, origins, opened, revealed, connections: () => connections, changes: () => changes };
}

describe('setting up a connection', () => {
  test('a try reads the pools and leaves nothing behind', async () => {
    const { setup, connections, changes } = aSetup();
    expect(await setup.test(draftOf())).toMatchObject({
      kind: 'read',
      pools: [{ product: 'Workspace', used: 4, total: 10 }],
    });
    expect([connections(), changes()]).toEqual([[], 0]);
  });

  test('a try with a wrong secret says so, and nothing of the secret', async () => {
    const { setup } = aSetup();
    const answer = await setup.test(draftOf({ secrets: { clientSecret: 'wrong-one' } }));
    expect(answer).toMatchObject({ kind: 'failed', failure: { kind: 'unauthorized' } });
    expect(JSON.stringify(answer)).not.toContain('wrong-one');
  });

  test('a try of a faulty draft asks nobody', async () => {
    const { setup } = aSetup();
    expect(await setup.test(draftOf({ name: '' }))).toMatchObject({
      kind: 'faulty',
      faults: [{ path: 'name' }],
    });
    expect(simulator.requests).toEqual([]);
  });

  test('a new try stops the one before it', async () => {
    const { setup } = aSetup();
    const first = setup.test(draftOf());
    const second = setup.test(draftOf());
    expect([(await first).kind, (await second).kind]).toEqual(['stopped', 'read']);
  });

  test('saving keeps the secret in the vault and gives only its name back', async () => {
    const { setup, revealed, changes } = aSetup();
    expect(await setup.save(draftOf())).toEqual({ kind: 'saved', id: 'hq-gateway', remark: null });
    expect([revealed('hq-gateway'), changes()]).toEqual(['right', 1]);
    const view = setup.view('hq-gateway');
    expect(view).toMatchObject({ name: 'HQ gateway', keptSecrets: ['clientSecret'] });
    expect(JSON.stringify(view)).not.toContain('right');
  });

  test('another name leaves the secret as it lies, without opening the vault’s content to anybody', async () => {
    const { setup, revealed, connections } = aSetup();
    await setup.save(draftOf());
    expect(await setup.save(draftOf({ id: 'hq-gateway', name: 'Gateway', secrets: {} }))).toMatchObject({
      kind: 'saved',
    });
    expect([connections()[0]?.name, revealed('hq-gateway')]).toEqual(['Gateway', 'right']);
  });

  test('a new secret takes the place of the old one', async () => {
    const { setup, revealed } = aSetup();
    await setup.save(draftOf());
    await setup.save(draftOf({ id: 'hq-gateway', secrets: { clientSecret: 'newer' } }));
    expect(revealed('hq-gateway')).toBe('newer');
  });

  test('the kept secret is tried where nothing else was typed, and only at its own server', async () => {
    const { setup, opened } = aSetup();
    await setup.save(draftOf());
    const edited = draftOf({ id: 'hq-gateway', secrets: {} });
    expect(await setup.test(edited)).toMatchObject({ kind: 'read' });
    expect(opened).toEqual(['hq-gateway']);
    const moved = { ...edited, settings: { baseUrl: 'http://127.0.0.1:9', clientId: 'seatwatch' } };
    expect(await setup.test(moved)).toMatchObject({
      kind: 'faulty',
      faults: [{ path: 'secrets.clientSecret' }],
    });
    expect(opened).toEqual(['hq-gateway']);
  });

  test('a full disk changes nothing and says so', async () => {
    const { setup, revealed, changes } = aSetup({ isFull: true });
    expect(await setup.save(draftOf())).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/could not be written/) as string,
    });
    expect([revealed('hq-gateway'), changes()]).toEqual([undefined, 0]);
  });

  test('without secure storage it is said that the secret ends with this run', async () => {
    const { setup } = aSetup({ hasKeyring: false });
    expect(await setup.save(draftOf())).toMatchObject({
      kind: 'saved',
      remark: expect.stringMatching(/until Seatwatch is quit/) as string,
    });
  });

  test('its secret is kept for the servers of its address only', async () => {
    const { setup, origins } = aSetup();
    await setup.save(draftOf());
    expect(origins.get('hq-gateway')).toEqual([simulator.origin]);
  });

  test('removing takes the second credential along', async () => {
    const { setup, vault } = aSetup();
    await setup.save(draftOf());
    vault.set('hq-gateway:write', { accessToken: new Secret('writes') });
    setup.remove('hq-gateway');
    expect([...vault.keys()]).toEqual([]);
  });

  test('removing takes the secret along', async () => {
    const { setup, revealed, connections } = aSetup();
    await setup.save(draftOf());
    expect(setup.remove('hq-gateway')).toMatchObject({ kind: 'saved' });
    expect([connections(), revealed('hq-gateway'), setup.view('hq-gateway')]).toEqual([[], undefined, null]);
  });
});
