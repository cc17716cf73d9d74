import type { Connection } from '../domain/connection';
import type { Result } from '../domain/failure';
import type { Secrets } from '../domain/secret';
import { type SecretChoice, type SecretStore, secretStoreOf } from '../domain/secret-store';
import { writingPlace } from '../domain/writing-credential';
import type { Stores } from '../storage/stores';
import type { WatchedKeyring } from './keyring';
import { askToKeepWeakly, askToStopKeeping } from './weak-storage-dialog';

export interface SecretKeepingParts {
  readonly stores: Pick<Stores, 'settings' | 'vault'>;
  readonly keyring: WatchedKeyring;
  readonly needsSecrets: (connection: Connection) => boolean;
  /** Where its secrets may go to. */
  readonly originsOf: (connection: Connection) => readonly string[];
  /** Told whenever `store()` may be another. */
  readonly onChange: () => void;
  /** Polls what could not be read for want of its secrets. */
  readonly retry: () => void;
  readonly onBug: (error: unknown) => void;
}

/** The resident program's care for secrets: what the windows are told of it, and what they may choose. */
export interface SecretKeeping {
  store(): SecretStore;
  openSecrets(connection: Connection): Promise<Result<Secrets>>;
  /** The second credential, for actions only; no poll asks for it. */
  openWriting(connection: Connection): Promise<Result<Secrets>>;
  choose(choice: SecretChoice): Promise<void>;
  /** The user wants to be asked for the keyring's password again. */
  wish(): void;
  close(): void;
}

export function createSecretKeeping(parts: SecretKeepingParts): SecretKeeping {
  const { stores, keyring, needsSecrets, originsOf, onChange, retry, onBug } = parts;
  const { settings, vault } = stores;

  const settleAndRetry = async (): Promise<void> => {
    await vault.settle();
    retry();
  };
  const undo = keyring.subscribe((next, previous) => {
    onChange();
    if (next.standing === 'open' && previous.standing !== 'open') void settleAndRetry().catch(onBug);
  });
  let isAsking = false;
  const isAgreed = async (ask: () => Promise<boolean>): Promise<boolean> => {
    // One dialog at a time, however often its button is pressed.
    if (isAsking) return false;
    isAsking = true;
    try {
      return await ask();
    } finally {
      isAsking = false;
    }
  };
  const keepWeakly = async (): Promise<void> => {
    if (!(await isAgreed(askToKeepWeakly))) return;
    settings.allowWeakStorage(true);
    onChange();
    await settleAndRetry();
  };
  const stopWeakly = async (): Promise<void> => {
    if (!(await isAgreed(askToStopKeeping))) return;
    settings.allowWeakStorage(false);
    await vault.endWeakness();
    onChange();
  };

  return {
    store: () => secretStoreOf(keyring.keyring(), settings.settings().isWeakStorageAllowed),
    openSecrets: async (connection) => {
      const opened = await vault.open(connection.id, originsOf(connection));
      const isWanting = opened.ok && Object.keys(opened.value).length === 0 && needsSecrets(connection);
      // Why nothing was kept may be that there is no keyring, which is then to be said.
      if (isWanting) await keyring.look();
      return opened;
    },
    openWriting: (connection) => vault.open(writingPlace(connection.id), originsOf(connection)),
    choose: async (choice) => {
      switch (choice) {
        case 'keep-weakly':
          return keepWeakly();
        case 'stop-weakly':
          return stopWeakly();
        case 'unlock':
          keyring.tell('wished');
          return retry();
      }
    },
    wish: () => void keyring.tell('wished'),
    close: () => {
      undo();
      keyring.close();
    },
  };
}
