import type { Change, Sink } from '../state/snapshot-store';
import type { BoardChange, EventName, Events } from './contract';

type Send = <N extends EventName>(name: N, value: Events[N]) => void;

/** What windows that know the board before need to know it now. */
export function boardChange({ previous, next }: Pick<Change, 'previous' | 'next'>): BoardChange {
  const before = new Map(previous.connections.map((state) => [state.id, state]));
  return {
    revision: next.revision,
    order: next.connections.map(({ id }) => id),
    changed: next.connections.filter((state) => before.get(state.id) !== state),
  };
}

export const createBroadcast = (send: Send): Sink => ({
  name: 'windows',
  take: (change) => send('board.changed', boardChange(change)),
});
