import type { FailureKind } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { type Network, onlineNetwork } from '../domain/network';
import type { Outcome } from '../domain/snapshot';

/** Whether this computer has a network, by what the system says and what polls come to. */
export interface NetworkState {
  network(): Network;
  /** The connections that need it. */
  setConnections(connectionIds: readonly string[]): void;
  /** What the operating system says now; a hint, to be asked for every few seconds. */
  hear(isOnline: boolean): void;
  /** What a poll came to: an answer from elsewhere proves the hint wrong. */
  take(outcome: Outcome): void;
  /** Calls back on each change; returns the undo. */
  subscribe(callback: () => void): () => void;
}

export interface NetworkStateParts {
  readonly now: () => Instant;
  /** It is back, or was away for a moment. */
  readonly onReturned: () => void;
}

// A network that changes (a cable pulled, another Wi-Fi) is away for a moment, which is nobody's concern.
const hearingsToBelieve = 2;

const provesNothing: ReadonlySet<FailureKind> = new Set(['misconfigured']);
const provesAbsence: ReadonlySet<FailureKind> = new Set(['unreachable', 'timeout']);

class HeardNetwork implements NetworkState {
  readonly #parts: NetworkStateParts;
  readonly #subscribers = new Set<() => void>();
  /** Connections that were answered since the system says that there is no network. */
  readonly #answered = new Set<string>();
  #network: Network = onlineNetwork;
  #denials = 0;
  #deniedAt: Instant | null = null;

  constructor(parts: NetworkStateParts) {
    this.#parts = parts;
  }

  network(): Network {
    return this.#network;
  }

  subscribe(callback: () => void): () => void {
    this.#subscribers.add(callback);
    return () => this.#subscribers.delete(callback);
  }

  setConnections(connectionIds: readonly string[]): void {
    for (const id of this.#answered) if (!connectionIds.includes(id)) this.#answered.delete(id);
    this.#settle([...connectionIds]);
  }

  hear(isOnline: boolean): void {
    const wasAway = this.#denials > 0;
    if (isOnline === wasAway) this.#answered.clear();
    this.#denials = isOnline ? 0 : this.#denials + 1;
    if (this.#denials === 1) this.#deniedAt = this.#parts.now();
    this.#settle();
    if (isOnline && wasAway) this.#parts.onReturned();
  }

  take(outcome: Outcome): void {
    const { connectionId } = outcome;
    if (this.#denials === 0 || !this.#network.connectionIds.includes(connectionId)) return;
    const kind = outcome.kind === 'failure' ? outcome.failure.kind : null;
    if (kind !== null && provesNothing.has(kind)) return;
    if (kind !== null && provesAbsence.has(kind)) this.#answered.delete(connectionId);
    else this.#answered.add(connectionId);
    const wasOnline = this.#network.isOnline;
    // The answers are gone later than the system said so.
    if (this.#answered.size === 0 && wasOnline && this.#denials >= hearingsToBelieve)
      this.#deniedAt = outcome.polledAt;
    this.#settle();
    if (!wasOnline && this.#network.isOnline) this.#parts.onReturned();
  }

  #settle(connectionIds: readonly string[] = this.#network.connectionIds): void {
    const isDenied = this.#denials >= hearingsToBelieve && this.#answered.size === 0;
    const isOnline = !isDenied || connectionIds.length === 0;
    const next = { isOnline, since: isOnline ? null : this.#deniedAt, connectionIds };
    if (JSON.stringify(next) === JSON.stringify(this.#network)) return;
    this.#network = next;
    for (const callback of this.#subscribers) callback();
  }
}

export const createNetworkState = (parts: NetworkStateParts): NetworkState => new HeardNetwork(parts);
