import type { Connection } from '../domain/connection';
import type { ConnectionDraft, ConnectionView, SetupAnswer, TestAnswer } from '../domain/connection-draft';
import type { Result } from '../domain/failure';
import type { Pool } from '../domain/pool';
import { Secret, type Secrets } from '../domain/secret';
import type { Outcome } from '../domain/snapshot';
import { writingPlace } from '../domain/writing-credential';
import { originsOf } from '../vendors/connection-check';
import { texts } from '../texts/language';
import type { Vendor } from '../vendors/vendor';
import { type CheckedDraft, checkDraft } from './draft-check';

/** Adds, edits, tests and removes connections. It never gives a secret back. */
export interface ConnectionSetup {
  view(id: string): ConnectionView | null;
  test(draft: ConnectionDraft): Promise<TestAnswer>;
  stopTest(): void;
  save(draft: ConnectionDraft): Promise<SetupAnswer>;
  remove(id: string): SetupAnswer;
}

export interface SetupParts {
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly connections: () => readonly Connection[];
  /** Whether the disk takes settings now. */
  readonly isWritable: () => boolean;
  /** False where the disk refused. */
  readonly put: (connection: Connection) => boolean;
  readonly drop: (id: string) => boolean;
  readonly vault: {
    names(connectionId: string): readonly string[];
    open(connectionId: string, origins: readonly string[]): Promise<Result<Secrets>>;
    store(
      connectionId: string,
      secrets: Secrets,
      origins: readonly string[],
    ): Promise<'sealed' | 'weak' | 'memory' | 'unwritten'>;
    forget(connectionId: string): boolean;
  };
  readonly read: (connection: Connection, secrets: Secrets, signal: AbortSignal) => Promise<Outcome>;
  /** This connection, or a secret of it, is another one now, or gone. */
  readonly onChanged: (id: string) => void;
}

// Who holds seats is read, since a poll will read it, and is nobody’s business before the connection is there.
const withoutHolders = (pool: Pool): Pool => ({ ...pool, holders: null });

type Usable = Extract<CheckedDraft, { ok: true }>;

const textSettings = (settings: Connection['settings']): ConnectionView['settings'] =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([name]) => name !== 'totals')
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );

class Setup implements ConnectionSetup {
  readonly #parts: SetupParts;
  #testing: AbortController | null = null;

  constructor(parts: SetupParts) {
    this.#parts = parts;
  }

  view(id: string): ConnectionView | null {
    const connection = this.#parts.connections().find((one) => one.id === id);
    if (connection === undefined) return null;
    return {
      id,
      vendor: connection.vendor,
      name: connection.name,
      pollSeconds: connection.pollSeconds ?? null,
      settings: textSettings(connection.settings),
      keptSecrets: this.#parts.vault.names(id),
      tls: connection.tls ?? null,
    };
  }

  async test(draft: ConnectionDraft): Promise<TestAnswer> {
    this.stopTest();
    const checked = this.#check(draft);
    if (!checked.ok) return { kind: 'faulty', faults: checked.faults };
    const testing = new AbortController();
    this.#testing = testing;
    const secrets = await this.#secretsOf(draft, checked);
    if (!secrets.ok) return { kind: 'failed', failure: secrets.failure, durationMs: 0 };
    const outcome = await this.#parts.read(checked.connection, secrets.value, testing.signal);
    if (testing.signal.aborted) return { kind: 'stopped' };
    const { durationMs } = outcome;
    return outcome.kind === 'failure'
      ? { kind: 'failed', failure: outcome.failure, durationMs }
      : { kind: 'read', durationMs, pools: outcome.pools.map(withoutHolders), warnings: outcome.warnings };
  }

  stopTest(): void {
    this.#testing?.abort();
    this.#testing = null;
  }

  async save(draft: ConnectionDraft): Promise<SetupAnswer> {
    const checked = this.#check(draft);
    if (!checked.ok) return { kind: 'faulty', faults: checked.faults };
    const { connection, vendor } = checked;
    const origins = originsOf(vendor, connection.settings);
    const secrets = await this.#secretsOf(draft, checked);
    if (!secrets.ok) return { kind: 'refused', message: secrets.failure.message };
    // The secret of a new server must not be kept for the old one, so a disk that takes no settings is found out first.
    if (!this.#parts.isWritable()) return { kind: 'refused', message: texts().setup.notWritten };
    // Secrets go first, so that a connection never stands there without them; untouched ones stay as they lie.
    const isTouched = Object.keys(draft.secrets).length > 0 || draft.forgotten.length > 0;
    const isFewer = this.#parts.vault.names(connection.id).some((name) => !checked.staying.includes(name));
    const sealing =
      isTouched || isFewer ? await this.#parts.vault.store(connection.id, secrets.value, origins) : 'sealed';
    if (sealing === 'unwritten' || !this.#parts.put(connection))
      return { kind: 'refused', message: texts().setup.notWritten };
    this.#parts.onChanged(connection.id);
    return {
      kind: 'saved',
      id: connection.id,
      remark: sealing === 'memory' ? texts().setup.untilQuit : null,
    };
  }

  remove(id: string): SetupAnswer {
    if (!this.#parts.drop(id)) return { kind: 'refused', message: texts().setup.notWritten };
    // Without its connection a secret is of no use to anybody but a thief.
    this.#parts.vault.forget(id);
    this.#parts.vault.forget(writingPlace(id));
    this.#parts.onChanged(id);
    return { kind: 'saved', id, remark: null };
  }

  #check(draft: ConnectionDraft): CheckedDraft {
    const { vendorById, connections, vault } = this.#parts;
    const keptSecrets = new Set(draft.id === null ? [] : vault.names(draft.id));
    return checkDraft(draft, { vendorById, connections: connections(), keptSecrets });
  }

  /** What was typed, and what is kept beside it; the vault is opened only where something of it is wanted. */
  async #secretsOf(
    draft: ConnectionDraft,
    { connection, vendor, staying }: Usable,
  ): Promise<Result<Secrets>> {
    const typed = Object.fromEntries(
      Object.entries(draft.secrets).map(([name, text]) => [name, new Secret(text)]),
    );
    const wanted = staying.filter((name) => !Object.hasOwn(typed, name));
    if (wanted.length === 0) return { ok: true, value: typed };
    const kept = await this.#parts.vault.open(connection.id, originsOf(vendor, connection.settings));
    if (!kept.ok) return kept;
    const entries = Object.entries(kept.value).filter(([name]) => wanted.includes(name));
    return { ok: true, value: { ...Object.fromEntries(entries), ...typed } };
  }
}

export const createConnectionSetup = (parts: SetupParts): ConnectionSetup => new Setup(parts);
