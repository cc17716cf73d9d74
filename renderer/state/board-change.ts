import type { BoardChange } from '../../electron/ipc/contract';
import type { Snapshot } from '../../electron/domain/snapshot';

/**
 * The board after a change: the same board where the change is not newer, null where the change speaks of
 * connections that this board has never seen, so that only a new reading helps.
 */
export function withChange(snapshot: Snapshot, change: BoardChange): Snapshot | null {
  if (change.revision <= snapshot.revision) return snapshot;
  const states = new Map(snapshot.connections.map((state) => [state.id, state]));
  for (const state of change.changed) states.set(state.id, state);
  const connections = change.order.flatMap((id) => states.get(id) ?? []);
  return connections.length === change.order.length ? { revision: change.revision, connections } : null;
}

/** The newest board that can be made of a reading and the changes that came before it. */
export function withChanges(snapshot: Snapshot, changes: readonly BoardChange[]): Snapshot | null {
  return changes.reduce<Snapshot | null>((sofar, change) => sofar && withChange(sofar, change), snapshot);
}
