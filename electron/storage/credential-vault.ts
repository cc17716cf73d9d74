import { z } from 'zod';
import { type Result, failed, success } from '../domain/failure';
import { Secret, type Secrets } from '../domain/secret';
import { type MovedAside, openJsonFile } from './json-file';
import type { SecretBox } from './secret-box';
import type { Place } from './settings-store';

const fileSchema = z.object({
  schema: z.literal('seatwatch.vault/1'),
  /** By connection id and secret name: base64 of what the operating system encrypted. */
  sealed: z.record(z.string(), z.record(z.string(), z.string())),
});

export interface CredentialVault {
  /** The secrets of one connection, opened for one poll; an empty record where none is kept. */
  open(connectionId: string): Promise<Result<Secrets>>;
  /** Which secrets are kept for it; nothing is opened. */
  names(connectionId: string): readonly string[];
  /** Nothing is kept for it any more; false if the disk refused. */
  forget(connectionId: string): boolean;
  /** `memory`: no secure store was there, so they last as long as this run. */
  store(connectionId: string, secrets: Secrets): Promise<'sealed' | 'memory'>;
  /** Whether secrets are held that end with this run. */
  isForThisRunOnly(): boolean;
  reload(): void;
  readonly movedAside: readonly MovedAside[];
}

const noStore =
  'This computer’s secure storage can’t be reached, so the stored secret can’t be read; unlock or start the keyring, then start Seatwatch again.';
const unreadable =
  'The stored secret can’t be decrypted any more, since the keyring was reset or is another one; enter the secret again.';

async function openAll(
  box: SecretBox,
  sealed: Readonly<Record<string, string>>,
): Promise<{ secrets: Secrets; isOutdated: boolean }> {
  const opened = await Promise.all(
    Object.entries(sealed).map(async ([name, text]) => [name, await box.open(text)] as const),
  );
  return {
    secrets: Object.fromEntries(opened.map(([name, { text }]) => [name, new Secret(text)])),
    isOutdated: opened.some(([, { isOutdated }]) => isOutdated),
  };
}

async function sealAll(box: SecretBox, secrets: Secrets): Promise<Record<string, string>> {
  const sealed = await Promise.all(
    Object.entries(secrets).map(async ([name, secret]) => [name, await box.seal(secret.reveal())] as const),
  );
  return Object.fromEntries(sealed);
}

/** Secrets on disk only as the operating system encrypted them; without such a store, in memory for this run. */
export function openCredentialVault(place: Place, box: SecretBox): CredentialVault {
  const file = openJsonFile({
    ...place,
    name: 'vault',
    schema: fileSchema,
    empty: { schema: 'seatwatch.vault/1', sealed: {} },
  });
  const inMemory = new Map<string, Secrets>();

  const keep = async (connectionId: string, secrets: Secrets): Promise<boolean> => {
    // A keyring may be there and refuse all the same (its dialog was dismissed); its error may name the secret.
    const sealed = await sealAll(box, secrets).catch(() => null);
    if (sealed === null) return false;
    return file.update((vault) => ({ ...vault, sealed: { ...vault.sealed, [connectionId]: sealed } }));
  };

  const forget = (connectionId: string): boolean =>
    file.update((vault) => {
      const { [connectionId]: _gone, ...sealed } = vault.sealed;
      return { ...vault, sealed };
    });

  return {
    movedAside: file.movedAside,
    isForThisRunOnly: () => inMemory.size > 0,
    reload: () => {
      file.reload();
    },
    names: (connectionId) =>
      Object.keys(inMemory.get(connectionId) ?? file.read().sealed[connectionId] ?? {}),
    forget: (connectionId) => {
      inMemory.delete(connectionId);
      return forget(connectionId);
    },
    open: async (connectionId) => {
      const remembered = inMemory.get(connectionId);
      if (remembered !== undefined) return success(remembered);
      const sealed = file.read().sealed[connectionId];
      if (sealed === undefined || Object.keys(sealed).length === 0) return success({});
      if (!(await box.isAvailable())) return failed('misconfigured', noStore);
      try {
        const { secrets, isOutdated } = await openAll(box, sealed);
        if (isOutdated) await keep(connectionId, secrets);
        return success(secrets);
      } catch {
        // What the system says about it may name the secret's bytes; the sentence says all an admin can use.
        return failed('misconfigured', unreadable);
      }
    },
    store: async (connectionId, secrets) => {
      if (
        Object.keys(secrets).length === 0 ||
        ((await box.isAvailable()) && (await keep(connectionId, secrets)))
      ) {
        inMemory.delete(connectionId);
        return 'sealed';
      }
      // What is sealed for it belongs to another setting of the connection, perhaps to another server.
      if (Object.hasOwn(file.read().sealed, connectionId)) forget(connectionId);
      inMemory.set(connectionId, secrets);
      return 'memory';
    },
  };
}
