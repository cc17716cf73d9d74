import type { Connection } from '../domain/connection';
import { success } from '../domain/failure';
import type { SetupAnswer } from '../domain/connection-draft';
import { Secret, type Secrets } from '../domain/secret';
import {
  type WritingDraft,
  type WritingTrial,
  type WritingView,
  writingPlace,
} from '../domain/writing-credential';
import { type ActionOpeningParts, openForActions } from '../polling/open-for-actions';
import { texts } from '../texts/language';
import { checkWriting, originsOf, settingsOf } from '../vendors/connection-check';
import type { Vendor } from '../vendors/vendor';

/** Keeps, tries and removes the second credential of a connection. It never gives it back. */
export interface WritingSetup {
  /** Null where the vendor has no actions. */
  view(connectionId: string): WritingView | null;
  test(draft: WritingDraft): Promise<WritingTrial>;
  /** With no secrets it is removed. */
  save(draft: WritingDraft): Promise<SetupAnswer>;
}

export interface WritingSetupParts {
  readonly connections: () => readonly Connection[];
  /** A way to the wire that ends with the test, so that nothing of it stays. */
  readonly wire: () => Omit<ActionOpeningParts, 'openWriting'> & { endAll(): void };
  readonly vault: {
    names(place: string): readonly string[];
    store(
      place: string,
      secrets: Secrets,
      origins: readonly string[],
    ): Promise<'sealed' | 'weak' | 'memory' | 'unwritten'>;
    forget(place: string): boolean;
  };
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly onChanged: (connectionId: string) => void;
}

interface Usable {
  readonly connection: Connection;
  readonly vendor: Vendor;
  readonly secrets: Secrets;
}

type Checked = Usable | Extract<WritingTrial, { kind: 'faulty' }>;

const faulty = (path: string, problem: string) => ({ kind: 'faulty', faults: [{ path, problem }] }) as const;

class Setup implements WritingSetup {
  readonly #parts: WritingSetupParts;

  constructor(parts: WritingSetupParts) {
    this.#parts = parts;
  }

  #connection(id: string): Connection | undefined {
    return this.#parts.connections().find((one) => one.id === id);
  }

  view(connectionId: string): WritingView | null {
    const connection = this.#connection(connectionId);
    const writing = this.#parts.vendorById(connection?.vendor ?? '')?.actions?.writing;
    if (writing === undefined) return null;
    const fields = Object.entries(writing.secrets).map(([name, { words }]) => ({ name, ...words() }));
    return { fields, kept: this.#parts.vault.names(writingPlace(connectionId)) };
  }

  #check({ connectionId, secrets }: WritingDraft): Checked {
    const connection = this.#connection(connectionId);
    const vendor = this.#parts.vendorById(connection?.vendor ?? '');
    const gone = texts().connections.writing.gone;
    if (connection === undefined || vendor === undefined) return faulty('', gone);
    const settings = settingsOf(vendor, connection.settings);
    if (!settings.ok) return faulty('', settings.failure.message);
    const fault = checkWriting(vendor, settings.value, new Set(Object.keys(secrets)));
    if (fault !== null) return faulty(fault.path, fault.problem);
    const entries = Object.entries(secrets).map(([name, text]) => [name, new Secret(text)] as const);
    return { connection, vendor, secrets: Object.fromEntries(entries) };
  }

  async test(draft: WritingDraft): Promise<WritingTrial> {
    const checked = this.#check(draft);
    if ('kind' in checked) return checked;
    const { connection, vendor, secrets } = checked;
    const wire = this.#parts.wire();
    try {
      const opened = await openForActions(
        { ...wire, openWriting: () => Promise.resolve(success(secrets)) },
        connection,
      );
      if (!opened.ok) return { kind: 'refused', failure: opened.failure };
      const tried = await vendor.actions?.writing.tryOut(opened.value);
      if (tried?.ok === true) return { kind: 'taken', mayRead: true };
      // Let in, but not to read: that is no fault of a credential for writing.
      if (tried === undefined || tried.failure.kind === 'forbidden') return { kind: 'taken', mayRead: false };
      return { kind: 'refused', failure: tried.failure };
    } finally {
      wire.endAll();
    }
  }

  async save(draft: WritingDraft): Promise<SetupAnswer> {
    const { connectionId } = draft;
    const checked = this.#check(draft);
    if ('kind' in checked) return checked;
    const { connection, vendor, secrets } = checked;
    const place = writingPlace(connectionId);
    const t = texts().connections.writing;
    const isEmpty = Object.keys(secrets).length === 0;
    const kept = isEmpty
      ? this.#parts.vault.forget(place)
        ? 'sealed'
        : 'unwritten'
      : await this.#parts.vault.store(place, secrets, originsOf(vendor, connection.settings));
    if (kept === 'unwritten') return { kind: 'refused', message: t.notWritten };
    this.#parts.onChanged(connectionId);
    return { kind: 'saved', id: connectionId, remark: kept === 'memory' ? t.untilQuit : null };
  }
}

export const createWritingSetup = (parts: WritingSetupParts): WritingSetup => new Setup(parts);
