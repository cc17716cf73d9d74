import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeyringEvent, KeyringStanding } from '../../electron/domain/keyring';
import { storageBackend, systemSecretBox } from '../../electron/storage/secret-box';

const electron = vi.hoisted(() => ({ safeStorage: {} }));
vi.mock('electron', () => electron);

const upper = (text: string) => Buffer.from(text.toUpperCase());
const platform = process.platform;

/** What every runtime has; the newer one has more. */
const old = (backend: string, isAvailable: boolean) => ({
  getSelectedStorageBackend: () => backend,
  isEncryptionAvailable: vi.fn(() => isAvailable),
  encryptString: upper,
  decryptString: (sealed: Buffer) => sealed.toString().toLowerCase(),
});

const recent = (isAvailable: boolean, shouldReEncrypt = false) => ({
  ...old('gnome_libsecret', false),
  encryptString: () => {
    throw new Error('deprecated');
  },
  isAsyncEncryptionAvailable: () => Promise.resolve(isAvailable),
  encryptStringAsync: (text: string) => Promise.resolve(upper(text)),
  decryptStringAsync: (sealed: Buffer) =>
    Promise.resolve({ result: sealed.toString().toLowerCase(), shouldReEncrypt }),
});

let told: KeyringEvent[];

function runtime(storage: object, standing: KeyringStanding = 'open') {
  electron.safeStorage = storage;
  return systemSecretBox({
    enter: () => Promise.resolve(standing),
    tell: (event) => {
      told.push(event);
      return event === 'refused' ? 'unusable' : event === 'absent' ? 'absent' : 'open';
    },
  });
}

const on = (name: string) => Object.defineProperty(process, 'platform', { value: name });

beforeEach(() => {
  told = [];
  on('linux');
});
afterEach(() => on(platform));

describe('the system’s secret store', () => {
  test.each([
    ['the oldest runtime', old('gnome_libsecret', true)],
    ['a newer runtime', recent(true)],
  ])('seals and opens with %s', async (_what, storage) => {
    const box = runtime(storage);
    expect(await box.ready()).toBe('open');
    expect(told).toEqual(['opened']);
    const sealed = await box.seal('s3cret');
    expect(sealed).toBe(Buffer.from('S3CRET').toString('base64'));
    expect(await box.open(sealed)).toEqual({ text: 's3cret', isOutdated: false });
  });

  test('says that a secret should be sealed anew', async () => {
    const box = runtime(recent(true, true));
    expect(await box.open(await box.seal('s3cret'))).toEqual({ text: 's3cret', isOutdated: true });
  });

  test.each(['basic_text', 'unknown'])('counts as none on Linux where it would be %s', async (backend) => {
    expect(await runtime(old(backend, true)).ready()).toBe('absent');
    expect(await runtime({ ...recent(true), getSelectedStorageBackend: () => backend }).ready()).toBe(
      'absent',
    );
    expect(told).toEqual(['absent', 'absent']);
  });

  test.each(['absent', 'locked', 'waiting', 'gone'] as const)(
    'is not asked while the keyring is %s, since it would stop the program or remember the refusal',
    async (standing) => {
      const storage = old('gnome_libsecret', true);
      expect(await runtime(storage, standing).ready()).toBe(standing);
      expect(storage.isEncryptionAvailable).not.toHaveBeenCalled();
    },
  );

  test('is not asked for its backend where only Linux has several', async () => {
    on('win32');
    const windows: Partial<ReturnType<typeof old>> = old('', true);
    delete windows.getSelectedStorageBackend;
    expect(await runtime(windows).ready()).toBe('open');
    expect(storageBackend()).toBe('system');
  });

  test.each([
    ['the oldest runtime', old('kwallet6', false)],
    ['a newer runtime', recent(false)],
  ])('may give no key though it is open: with %s', async (_what, storage) => {
    expect(await runtime(storage).ready()).toBe('unusable');
    expect(told).toEqual(['refused']);
  });
});
