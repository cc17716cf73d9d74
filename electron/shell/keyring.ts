import {
  type Keyring,
  type KeyringEvent,
  type KeyringStanding,
  mayAsk,
  nextKeyring,
  untouchedKeyring,
} from '../domain/keyring';
import type { KeyringDoor } from '../storage/secret-box';
import type { KeyringDesk } from './keyring-desk';

export interface KeyringParts {
  /** Null where the system's store asks for itself and stops nobody. */
  readonly desk: KeyringDesk | null;
  /** Whether the desktop may ask its user: not for a call that nobody may be sitting at. */
  readonly mayAsk: boolean;
}

/** The keyring of this run, as it stands from moment to moment. */
export interface WatchedKeyring extends KeyringDoor {
  keyring(): Keyring;
  /** Looks where no secret is at stake, and asks nobody. */
  look(): Promise<void>;
  /** Calls back on each change; returns the undo. */
  subscribe(callback: (next: Keyring, previous: Keyring) => void): () => void;
  close(): void;
}

class DesktopKeyring implements WatchedKeyring {
  readonly #parts: KeyringParts;
  readonly #subscribers = new Set<(next: Keyring, previous: Keyring) => void>();
  #keyring = untouchedKeyring;
  #unwatch: Promise<() => void> | null = null;
  #looking: Promise<void> | null = null;
  #isStale = false;

  constructor(parts: KeyringParts) {
    this.#parts = parts;
  }

  keyring(): Keyring {
    return this.#keyring;
  }

  subscribe(callback: (next: Keyring, previous: Keyring) => void): () => void {
    this.#subscribers.add(callback);
    return () => this.#subscribers.delete(callback);
  }

  tell(event: KeyringEvent): KeyringStanding {
    const previous = this.#keyring;
    const next = nextKeyring(previous, event);
    this.#keyring = next;
    if (next.standing !== previous.standing || next.isHeld !== previous.isHeld)
      for (const callback of this.#subscribers) callback(next, previous);
    return this.#keyring.standing;
  }

  async enter(): Promise<KeyringStanding> {
    if (this.#keyring.isHeld) return 'open';
    await this.look();
    if (this.#parts.mayAsk && mayAsk(this.#keyring)) void this.#ask();
    return this.#keyring.standing;
  }

  async look(): Promise<void> {
    const { desk } = this.#parts;
    if (desk === null) {
      this.tell('unlocked');
      return;
    }
    // Only from the first secret on: where none is due, nobody listens either.
    this.#unwatch ??= desk.watch(() => void this.look());
    await this.#unwatch;
    this.#isStale = true;
    this.#looking ??= this.#lookAt(desk);
    await this.#looking;
  }

  /** Looks, and again for as long as somebody wanted a look that began later. */
  async #lookAt(desk: KeyringDesk): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      this.tell(await desk.look());
    }
    this.#looking = null;
  }

  async #ask(): Promise<void> {
    this.tell('asked');
    await this.#parts.desk?.unlock();
    await this.look();
    this.tell('declined');
  }

  close(): void {
    void this.#unwatch?.then((undo) => undo());
    this.#unwatch = null;
    this.#subscribers.clear();
  }
}

export const createKeyring = (parts: KeyringParts): WatchedKeyring => new DesktopKeyring(parts);
