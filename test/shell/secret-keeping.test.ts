import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { createKeyring } from '../../electron/shell/keyring';
import { createSecretKeeping } from '../../electron/shell/secret-keeping';
import { systemSecretBox } from '../../electron/storage/secret-box';
import { openStores } from '../../electron/storage/stores';
import { aConnection } from '../support/builders';
import { settle } from '../support/clock';
import { aProfile } from '../support/profile';

const electron = vi.hoisted(() => ({
  answer: 0,
  safeStorage: {
    getSelectedStorageBackend: () => 'gnome_libsecret',
    isEncryptionAvailable: () => true,
    encryptString: (text: string) => Buffer.from(`v11${text}`),
    decryptString: (sealed: Buffer) => sealed.toString().slice(3),
  },
  BrowserWindow: { getFocusedWindow: () => null },
  dialog: {
    asked: [] as { defaultId: number; cancelId: number; detail: string }[],
    showMessageBox(options: { defaultId: number; cancelId: number; detail: string }) {
      this.asked.push(options);
      return Promise.resolve({ response: electron.answer });
    },
  },
}));
vi.mock('electron', () => electron);
vi.mock('electron-store', () => import('../support/electron-store'));

const secrets = { clientSecret: new Secret('s3cret') };

function aKeeping(seen: 'absent' | 'locked' | 'unlocked' = 'absent') {
  const profile = aProfile();
  const desk = { seen, changed: () => undefined as void, asked: 0 };
  const keyring = createKeyring({
    mayAsk: true,
    desk: {
      look: () => Promise.resolve(desk.seen),
      unlock: () => Promise.resolve(void (desk.asked += 1)),
      watch: (onChange) => {
        desk.changed = onChange;
        return Promise.resolve(() => undefined);
      },
    },
  });
  const stores = openStores(profile.place, systemSecretBox(keyring));
  const counts = { changes: 0, retries: 0 };
  const keeping = createSecretKeeping({
    stores,
    keyring,
    originsOf: () => [],
    needsSecrets: ({ vendor }) => vendor !== 'guardant',
    onChange: () => (counts.changes += 1),
    retry: () => (counts.retries += 1),
    onBug: (error) => expect.unreachable(String(error)),
  });
  return { profile, desk, stores, counts, keeping };
}

beforeEach(() => {
  electron.answer = 0;
  electron.dialog.asked = [];
});

describe('the care for secrets', () => {
  test('touches no store for a connection that needs no secret', async () => {
    const { keeping } = aKeeping();
    await keeping.openSecrets(aConnection({ vendor: 'guardant' }));
    expect(keeping.store()).toBe('unused');
  });

  test('finds out why a secret that is needed was not kept', async () => {
    const { keeping } = aKeeping();
    await keeping.openSecrets(aConnection());
    expect(keeping.store()).toBe('memory');
  });

  test('keeps in the keyring that came what this run had in memory, and reads what waited for it', async () => {
    const { keeping, stores, desk, counts, profile } = aKeeping('absent');
    await stores.vault.store('hq', secrets);
    desk.seen = 'unlocked';
    desk.changed();
    await settle();
    await settle();
    expect([keeping.store(), counts.retries]).toEqual(['system', 1]);
    expect(profile.text('vault.json')).toMatch(/"hq"/);
  });

  test('weakens nothing without the user’s word, and explains what is asked', async () => {
    const { keeping, stores, profile } = aKeeping();
    await stores.vault.store('hq', secrets);
    await keeping.choose('keep-weakly');
    expect(electron.dialog.asked[0]).toMatchObject({ defaultId: 0, cancelId: 0 });
    expect(electron.dialog.asked[0]?.detail).toMatch(
      /Whoever can read the profile folder can then read your secrets/,
    );
    expect([keeping.store(), profile.names()]).toEqual(['memory', []]);
  });

  test('asks in one dialog at a time', async () => {
    const { keeping } = aKeeping();
    await Promise.all([keeping.choose('keep-weakly'), keeping.choose('keep-weakly')]);
    await keeping.choose('keep-weakly');
    expect(electron.dialog.asked).toHaveLength(2);
  });

  test('keeps weakly by the user’s word, until it is taken back', async () => {
    const { keeping, stores, profile, counts } = aKeeping();
    await stores.vault.store('hq', secrets);
    electron.answer = 1;
    await keeping.choose('keep-weakly');
    expect([keeping.store(), counts.retries]).toEqual(['weak', 1]);
    expect(profile.text('vault.json')).toMatch(/bound:djEw/);
    await keeping.choose('stop-weakly');
    expect(keeping.store()).toBe('memory');
    expect(profile.text('vault.json')).not.toMatch(/djEw/);
    expect(await stores.vault.open('hq')).toMatchObject({ ok: true, value: secrets });
  });

  test('has the user asked again for the password only by wish', async () => {
    const { keeping, stores, desk, counts } = aKeeping('locked');
    await stores.vault.store('hq', secrets);
    await settle();
    await stores.vault.ready();
    expect([desk.asked, keeping.store()]).toEqual([1, 'locked']);
    await keeping.choose('unlock');
    await stores.vault.ready();
    expect([desk.asked, counts.retries]).toEqual([2, 1]);
    await settle();
    keeping.wish();
    await stores.vault.ready();
    expect(desk.asked).toBe(3);
  });

  test('ends with the program', async () => {
    const { keeping, stores, desk, counts } = aKeeping();
    await stores.vault.ready();
    keeping.close();
    const before = counts.changes;
    desk.seen = 'unlocked';
    desk.changed();
    await settle();
    expect(counts.changes).toBe(before);
  });
});
