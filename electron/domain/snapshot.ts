import type { Connection } from './connection';
import type { Failure } from './failure';
import type { Instant } from './instant';
import { type Level, type Worst, worstOf } from './level';
import type { Detail, Pool } from './pool';

/** What one poll came to. `readAt` of a reading is when its answer was complete. */
export type Outcome = {
  readonly connectionId: string;
  readonly polledAt: Instant;
  readonly durationMs: number;
} & (
  | {
      readonly kind: 'reading';
      readonly pools: readonly Pool[];
      readonly warnings: readonly string[];
      readonly details: Readonly<Record<string, Detail>>;
      readonly comeBackAt: Instant | null;
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
);

/** A pool on the board. `levelSince`: when it was first seen at its level without a break. */
export type BoardPool = Pool & { readonly levelSince: Instant };

/** `waiting`: not read yet. `failing`: the last poll failed; pools are the last good ones, stale since `readAt`. */
export type Health = 'waiting' | 'ok' | 'failing';

export interface ConnectionState {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly health: Health;
  readonly failure: Failure | null;
  readonly failingSince: Instant | null;
  readonly warnings: readonly string[];
  readonly details: Readonly<Record<string, Detail>>;
  readonly pools: readonly BoardPool[];
  readonly polledAt: Instant | null;
  readonly durationMs: number | null;
  readonly readAt: Instant | null;
  readonly nextPollAt: Instant | null;
}

/** All that is known at one moment. A higher revision is newer. */
export interface Snapshot {
  readonly revision: number;
  readonly connections: readonly ConnectionState[];
}

export const emptySnapshot: Snapshot = { revision: 0, connections: [] };

const waitingState = ({ id, name, vendor }: Connection): ConnectionState => ({
  id,
  name,
  vendor,
  health: 'waiting',
  failure: null,
  failingSince: null,
  warnings: [],
  details: {},
  pools: [],
  polledAt: null,
  durationMs: null,
  readAt: null,
  nextPollAt: null,
});

/** What a connection's numbers come from: with another address or account, they are other numbers. */
export const sourceOf = ({ vendor, settings }: Connection): string => JSON.stringify([vendor, settings]);

/**
 * The board for these connections: known ones keep what was read, new ones wait, others are gone. `isSameSource`:
 * whether what was read under its id was read from the same place.
 */
export function withConnections(
  snapshot: Snapshot,
  connections: readonly Connection[],
  isSameSource: (connection: Connection) => boolean = () => true,
): Snapshot {
  const known = new Map(snapshot.connections.map((state) => [state.id, state]));
  const states = connections.map((connection) => {
    const state = known.get(connection.id);
    return state?.vendor === connection.vendor && isSameSource(connection)
      ? { ...state, name: connection.name }
      : waitingState(connection);
  });
  return { revision: snapshot.revision + 1, connections: states };
}

/** Since when a pool is at its level, for one that the board has not seen yet: what is known from the run before. */
export type LevelSince = (poolKey: string, level: Level) => Instant | null;

const nothingKnown: LevelSince = () => null;

function boardPools(
  previous: readonly BoardPool[],
  pools: readonly Pool[],
  at: Instant,
  levelSince: LevelSince,
): readonly BoardPool[] {
  const before = new Map(previous.map((pool) => [pool.key, pool]));
  return pools.map((pool) => {
    const old = before.get(pool.key);
    const known =
      old === undefined ? levelSince(pool.key, pool.level) : old.level === pool.level ? old.levelSince : null;
    // A clock that was put back has not come to the time that was noted.
    return { ...pool, levelSince: known !== null && known <= at ? known : at };
  });
}

function advanceState(
  state: ConnectionState,
  outcome: Outcome,
  nextPollAt: Instant | null,
  levelSince: LevelSince,
): ConnectionState {
  const polled = { ...state, polledAt: outcome.polledAt, durationMs: outcome.durationMs, nextPollAt };
  if (outcome.kind === 'failure') {
    const { polledAt } = outcome;
    const failingSince =
      state.failingSince !== null && state.failingSince <= polledAt ? state.failingSince : polledAt;
    return { ...polled, health: 'failing', failure: outcome.failure, failingSince };
  }
  return {
    ...polled,
    health: 'ok',
    failure: null,
    failingSince: null,
    warnings: outcome.warnings,
    details: outcome.details,
    pools: boardPools(state.pools, outcome.pools, outcome.polledAt, levelSince),
    readAt: outcome.polledAt,
  };
}

/** The board after a poll. A failed poll keeps the last pools: it proves nothing about seats. */
export function advance(
  snapshot: Snapshot,
  outcome: Outcome,
  nextPollAt: Instant | null,
  levelSince = nothingKnown,
): Snapshot {
  const connections = snapshot.connections.map((state) =>
    state.id === outcome.connectionId ? advanceState(state, outcome, nextPollAt, levelSince) : state,
  );
  return { revision: snapshot.revision + 1, connections };
}

/** The worst level on the board. Stale pools do not count: what is not fresh cannot be told. */
export function worstOnBoard(snapshot: Snapshot): Worst {
  const fresh = snapshot.connections.filter((state) => state.health === 'ok');
  const anyUntold = fresh.length < snapshot.connections.length;
  return worstOf(
    fresh.flatMap((state) => state.pools.map((pool) => pool.level)),
    anyUntold,
  );
}
