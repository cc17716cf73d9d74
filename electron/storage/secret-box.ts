import { safeStorage } from 'electron';
import type { KeyringEvent, KeyringStanding } from '../domain/keyring';

/** The operating system's secret store, as one asynchronous thing whatever the runtime offers. */
export interface SecretBox {
  /** Whether it can seal and open now. A weak one (Chromium's fixed key on Linux) counts as none. */
  ready(): Promise<KeyringStanding>;
  /** Base64 of the encrypted text. */
  seal(text: string): Promise<string>;
  /** `isOutdated`: the system asks to seal it again with its newer key. */
  open(sealed: string): Promise<{ text: string; isOutdated: boolean }>;
}

/** Who is to be asked before the runtime is. */
export interface KeyringDoor {
  /** How the keyring stands, once the desktop was looked at; it may begin to ask its user. */
  enter(): Promise<KeyringStanding>;
  tell(event: KeyringEvent): KeyringStanding;
}

interface AsyncSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
}

// The oldest runtime has only the synchronous calls, which newer ones deprecate: its types do not know the others.
const isAsync = (storage: object): storage is AsyncSafeStorage => 'encryptStringAsync' in storage;

function asyncStorage(): AsyncSafeStorage | null {
  const storage: object = safeStorage;
  return isAsync(storage) ? storage : null;
}

/** What the runtime chose at its start, once it is ready; only on Linux there is a choice. Asking touches no keyring. */
export const storageBackend = (): string =>
  process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system';

const isWeak = (): boolean => ['basic_text', 'unknown'].includes(storageBackend());

/**
 * The runtime is asked only while the door is open: the synchronous calls stop the whole program for as long as the
 * desktop asks for a password, and a first refusal holds for the whole run.
 */
export function systemSecretBox(door: KeyringDoor): SecretBox {
  return {
    ready: async () => {
      if (isWeak()) return door.tell('absent');
      const standing = await door.enter();
      if (standing !== 'open') return standing;
      const hasKey =
        (await asyncStorage()?.isAsyncEncryptionAvailable()) ?? safeStorage.isEncryptionAvailable();
      if (!hasKey) return door.tell('refused');
      door.tell('opened');
      return 'open';
    },
    seal: async (text) => {
      const sealed = (await asyncStorage()?.encryptStringAsync(text)) ?? safeStorage.encryptString(text);
      return sealed.toString('base64');
    },
    open: async (sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const opened = await asyncStorage()?.decryptStringAsync(bytes);
      if (opened !== undefined) return { text: opened.result, isOutdated: opened.shouldReEncrypt };
      return { text: safeStorage.decryptString(bytes), isOutdated: false };
    },
  };
}
