import { z } from 'zod';
import { type Result, failed, success } from '../domain/failure';
import type { KeyringStanding } from '../domain/keyring';
import type { Secrets } from '../domain/secret';
import { closedKeyringText } from '../domain/secret-store';
import { type JsonFile, openJsonFile } from './json-file';
import type { MovedAside } from './moved-aside';
import {
  type OwnSecrets,
  type Sealed,
  type Sealing,
  isWeak,
  openSecrets,
  sealSecrets,
} from './sealed-secrets';
import type { SecretBox } from './secret-box';
import type { Place } from './settings-store';
import { texts } from '../texts/language';

const fileSchema = z.object({
  schema: z.literal('seatwatch.vault/1'),
  /** By connection id and secret name: base64 of what the operating system encrypted. */
  sealed: z.record(z.string(), z.record(z.string(), z.string())),
});

/**
 * What became of secrets. `memory`: no keyring took them, so they last as long as this run. `unwritten`: the disk refused
 * them, and what was kept before stays.
 */
export type Keeping = Sealing | 'memory' | 'unwritten';

export interface CredentialVault {
  /**
   * The secrets of one connection, opened for one poll; an empty record where none is kept. `origins`: where they are to
   * go; secrets that were stored for other servers are not given.
   */
  open(connectionId: string, origins?: readonly string[]): Promise<Result<Secrets>>;
  /** In the place of all that were kept for it. `origins`: the only servers that they may go to. */
  store(connectionId: string, secrets: Secrets, origins?: readonly string[]): Promise<Keeping>;
  /** Nothing is kept for it any more; false if the disk refused. */
  forget(connectionId: string): boolean;
  /** Which secrets are kept for it; nothing is opened. */
  names(connectionId: string): readonly string[];
  /** Forgets what belongs to no connection. */
  keepOnly(connectionIds: readonly string[]): void;
  /** How the system’s store stands; asking touches it. */
  ready(): Promise<KeyringStanding>;
  /** Moves what is in memory, or sealed weakly, to the best place that is there now. */
  settle(): Promise<void>;
  /** The user took the word back: what is sealed weakly moves into the keyring, or lasts for this run only. */
  endWeakness(): Promise<void>;
  reload(): void;
  /** Writes what the disk did not take, to see whether it does now. */
  rewrite(): Promise<void>;
  readonly movedAside: readonly MovedAside[];
}

export interface VaultParts {
  readonly box: SecretBox;
  /** The user's own word that secrets may be kept weakly protected where no keyring is. */
  readonly isWeakAllowed: () => boolean;
}

type VaultFile = JsonFile<z.infer<typeof fileSchema>>;

const fits = (own: OwnSecrets, wanted: readonly string[] | null): boolean =>
  own.origins === null || wanted === null || wanted.every((origin) => own.origins?.includes(origin));

const sameSealed = (a: Sealed | undefined, b: Sealed): boolean => JSON.stringify(a) === JSON.stringify(b);

class SealedVault implements CredentialVault {
  readonly #file: VaultFile;
  readonly #parts: VaultParts;
  readonly #inMemory = new Map<string, OwnSecrets>();

  constructor(file: VaultFile, parts: VaultParts) {
    this.#file = file;
    this.#parts = parts;
  }

  get movedAside(): readonly MovedAside[] {
    return this.#file.movedAside;
  }

  reload(): void {
    this.#file.reload();
    // What another process has sealed since is newer.
    for (const id of this.#inMemory.keys())
      if (Object.keys(this.#sealedOf(id)).length > 0) this.#inMemory.delete(id);
  }

  async rewrite(): Promise<void> {
    if (this.#file.update((vault) => vault)) await this.settle();
  }

  ready(): Promise<KeyringStanding> {
    return this.#parts.box.ready();
  }

  #sealedOf(connectionId: string): Sealed {
    const { sealed } = this.#file.read();
    return Object.hasOwn(sealed, connectionId) ? (sealed[connectionId] ?? {}) : {};
  }

  async open(connectionId: string, origins: readonly string[] | null = null): Promise<Result<Secrets>> {
    const remembered = this.#inMemory.get(connectionId);
    if (remembered !== undefined)
      return fits(remembered, origins)
        ? success(remembered.secrets)
        : failed('misconfigured', texts().connections.writing.elsewhere);
    const sealed = this.#sealedOf(connectionId);
    const values = Object.values(sealed);
    if (values.length === 0) return success({});
    const standing = await this.ready();
    if (standing !== 'open') {
      if (!values.every(isWeak)) return failed('misconfigured', closedKeyringText(standing));
      if (!this.#parts.isWeakAllowed()) return failed('misconfigured', texts().storage.vault.weak);
    }
    try {
      const own = await openSecrets(this.#parts.box, connectionId, sealed);
      if (!fits(own, origins)) return failed('misconfigured', texts().connections.writing.elsewhere);
      // Those of older builds name no server; from now on they belong to the one that they are used for.
      const bound = { secrets: own.secrets, origins: own.origins ?? origins };
      const isOutdated = own.isOutdated || bound.origins !== own.origins;
      if (isOutdated && standing === 'open') await this.#keep(connectionId, bound, 'sealed', sealed);
      return success(own.secrets);
    } catch {
      // What the system says about it may name the secret's bytes; the sentence says all an admin can use.
      return failed('misconfigured', texts().storage.vault.unreadable);
    }
  }

  async store(
    connectionId: string,
    secrets: Secrets,
    origins: readonly string[] | null = null,
  ): Promise<Keeping> {
    const own = { secrets, origins };
    const hasNone = Object.keys(secrets).length === 0;
    const sealing = hasNone ? null : this.#sealingFor(await this.ready());
    const kept = sealing === null ? 'memory' : await this.#keep(connectionId, own, sealing);
    if (kept === 'unwritten') return kept;
    if (kept !== 'memory') {
      this.#inMemory.delete(connectionId);
      return kept;
    }
    // What is sealed for it belongs to another setting of the connection, perhaps to another server.
    this.forget(connectionId);
    if (hasNone) return 'sealed';
    this.#inMemory.set(connectionId, own);
    return kept;
  }

  #sealingFor(standing: KeyringStanding): Sealing | null {
    if (standing === 'open') return 'sealed';
    // One that is only locked is worth waiting for.
    const isThere = standing !== 'absent' && standing !== 'gone';
    return !isThere && this.#parts.isWeakAllowed() ? 'weak' : null;
  }

  /** `instead`: only if that is what still stands there, since somebody may have stored another one meanwhile. */
  async #keep(connectionId: string, own: OwnSecrets, sealing: Sealing, instead?: Sealed): Promise<Keeping> {
    // A keyring may be there and refuse all the same (its dialog was dismissed); its error may name the secret.
    const sealed = await sealSecrets(this.#parts.box, connectionId, own, sealing).catch(() => null);
    if (sealed === null) return 'memory';
    const isWritten = this.#file.update((vault) =>
      instead !== undefined && !sameSealed(vault.sealed[connectionId], instead)
        ? vault
        : { ...vault, sealed: { ...vault.sealed, [connectionId]: { ...sealed } } },
    );
    return isWritten ? sealing : 'unwritten';
  }

  forget(connectionId: string): boolean {
    this.#inMemory.delete(connectionId);
    if (!Object.hasOwn(this.#file.read().sealed, connectionId)) return true;
    return this.#file.update((vault) => {
      const { [connectionId]: _gone, ...sealed } = vault.sealed;
      return { ...vault, sealed };
    });
  }

  names(connectionId: string): readonly string[] {
    return Object.keys(this.#inMemory.get(connectionId)?.secrets ?? this.#sealedOf(connectionId));
  }

  keepOnly(connectionIds: readonly string[]): void {
    const wanted = new Set(connectionIds);
    for (const id of Object.keys(this.#file.read().sealed)) if (!wanted.has(id)) this.forget(id);
  }

  #weakIds(): string[] {
    const entries = Object.entries(this.#file.read().sealed);
    return entries.filter(([, sealed]) => Object.values(sealed).some(isWeak)).map(([id]) => id);
  }

  async settle(): Promise<void> {
    for (const [id, own] of this.#inMemory) {
      const sealing = this.#sealingFor(await this.ready());
      const kept = sealing === null ? 'memory' : await this.#keep(id, own, sealing);
      if (kept === sealing && this.#inMemory.get(id) === own) this.#inMemory.delete(id);
    }
    // Opened with the keyring, they are sealed anew by it.
    for (const id of this.#weakIds()) await this.open(id);
  }

  async endWeakness(): Promise<void> {
    await this.settle();
    for (const id of this.#weakIds()) {
      const sealed = this.#sealedOf(id);
      const isAllWeak = Object.values(sealed).every(isWeak);
      const opened = isAllWeak ? await openSecrets(this.#parts.box, id, sealed).catch(() => null) : null;
      this.forget(id);
      if (opened !== null) this.#inMemory.set(id, opened);
    }
  }
}

/** Secrets on disk only as the operating system encrypted them; without such a store, in memory for this run. */
export function openCredentialVault(place: Place, parts: VaultParts): CredentialVault {
  const empty = { schema: 'seatwatch.vault/1' as const, sealed: {} };
  return new SealedVault(openJsonFile({ ...place, name: 'vault', schema: fileSchema, empty }), parts);
}
