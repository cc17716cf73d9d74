import { safeStorage } from 'electron';

/** The operating system's secret store, as one asynchronous thing whatever the runtime offers. */
export interface SecretBox {
  /** Whether it holds secrets well. A weak one (Chromium's fixed key on Linux) counts as none. */
  isAvailable(): Promise<boolean>;
  /** Base64 of the encrypted text. */
  seal(text: string): Promise<string>;
  /** `isOutdated`: the system asks to seal it again with its newer key. */
  open(sealed: string): Promise<{ text: string; isOutdated: boolean }>;
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

const isWeak = (): boolean =>
  process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());

export function systemSecretBox(): SecretBox {
  return {
    isAvailable: async () => {
      if (isWeak()) return false;
      return (await asyncStorage()?.isAsyncEncryptionAvailable()) ?? safeStorage.isEncryptionAvailable();
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
