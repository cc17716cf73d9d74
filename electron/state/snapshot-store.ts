import { type Alert, type Ledger, judge } from '../domain/alert';
import type { Connection } from '../domain/connection';
import type { Instant } from '../domain/instant';
import {
  type Outcome,
  type Snapshot,
  advance,
  emptySnapshot,
  sourceOf,
  withConnections,
} from '../domain/snapshot';

/** One step of the board: what it was, what it is, and what deserves attention. `outcome`: null where no poll made it. */
export interface Change {
  readonly previous: Snapshot;
  readonly next: Snapshot;
  readonly alerts: readonly Alert[];
  readonly ledger: Ledger;
  readonly outcome: Outcome | null;
}

/** Somebody who is told of each change, after those before it in the list. */
export interface Sink {
  readonly name: string;
  take(change: Change): void;
}

export interface SnapshotStore {
  snapshot(): Snapshot;
  /** The one way in for what a poll came to. An outcome of a connection that is gone is dropped. */
  commit(outcome: Outcome, nextPollAt: Instant | null): void;
  setConnections(connections: readonly Connection[]): void;
}

export interface SnapshotStoreParts {
  readonly sinks: readonly Sink[];
  readonly ledger: Ledger;
  /** Told of a sink that threw; the others are told of the change all the same. */
  readonly onSinkError: (name: string, error: unknown) => void;
}

export function createSnapshotStore({ sinks, ledger, onSinkError }: SnapshotStoreParts): SnapshotStore {
  let current = emptySnapshot;
  let told = ledger;
  let sources = new Map<string, string>();

  const publish = (next: Snapshot, outcome: Outcome | null): void => {
    const judgement = judge(current, next, told);
    const change: Change = Object.freeze({ previous: current, next, ...judgement, outcome });
    current = next;
    told = judgement.ledger;
    for (const sink of sinks) {
      try {
        sink.take(change);
      } catch (error) {
        onSinkError(sink.name, error);
      }
    }
  };

  return {
    snapshot: () => current,
    commit: (outcome, nextPollAt) => {
      if (!current.connections.some(({ id }) => id === outcome.connectionId)) return;
      publish(advance(current, outcome, nextPollAt), outcome);
    },
    setConnections: (connections) => {
      const next = withConnections(
        current,
        connections,
        (connection) => sources.get(connection.id) === sourceOf(connection),
      );
      sources = new Map(connections.map((connection) => [connection.id, sourceOf(connection)]));
      publish(next, null);
    },
  };
}
