import type { Connection } from '../domain/connection';
import type { Instant } from '../domain/instant';
import { type Judgement, judge } from '../domain/judge';
import { type Ledger, levelSince } from '../domain/ledger';
import type { Rule } from '../domain/rule';
import {
  type LevelSince,
  type Outcome,
  type Snapshot,
  advance,
  emptySnapshot,
  sourceOf,
  withConnections,
} from '../domain/snapshot';

/** One step of the board: what it was, what it is, and what deserves attention. `outcome`: null where no poll made it. */
export interface Change extends Judgement {
  readonly previous: Snapshot;
  readonly next: Snapshot;
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
  /** What is known is told anew in another form; nothing new is judged by it. */
  rewrite(change: (board: Snapshot) => Snapshot, changeLedger: (ledger: Ledger) => Ledger): void;
}

export interface SnapshotStoreParts {
  readonly sinks: readonly Sink[];
  readonly ledger: Ledger;
  /** The rules of this moment. */
  readonly rules: () => readonly Rule[];
  /** This computer's own network is down: no connection is to blame for a failed poll. */
  readonly networkIsDown?: () => boolean;
  /** Told of a sink that threw; the others are told of the change all the same. */
  readonly onSinkError: (name: string, error: unknown) => void;
}

export function createSnapshotStore({
  sinks,
  ledger,
  rules,
  networkIsDown = () => false,
  onSinkError,
}: SnapshotStoreParts): SnapshotStore {
  let current = emptySnapshot;
  let told = ledger;
  let sources = new Map<string, string>();

  const publish = (next: Snapshot, outcome: Outcome | null): void => {
    tell(next, judge(current, next, rules(), told, { networkIsDown: networkIsDown() }), outcome);
  };

  const tell = (next: Snapshot, judgement: Judgement, outcome: Outcome | null): void => {
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
      const since: LevelSince = (poolKey, level) => levelSince(told, outcome.connectionId, poolKey, level);
      publish(advance(current, outcome, nextPollAt, since), outcome);
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
    rewrite: (change, changeLedger) =>
      tell(change(current), { alerts: [], closings: [], ledger: changeLedger(told) }, null),
  };
}
