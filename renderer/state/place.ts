import type { PlacedPool } from '../../electron/domain/headline';
import type { PoolPlace } from '../../electron/ipc/contract';

export const placeOf = ({ state, pool }: Pick<PlacedPool, 'state' | 'pool'>): PoolPlace => ({
  connectionId: state.id,
  poolKey: pool.key,
});

/** One text for a place: connection ids hold no line break. */
export const placeKey = ({ connectionId, poolKey }: PoolPlace): string => `${connectionId}\n${poolKey}`;

export const keyOf = (placed: Pick<PlacedPool, 'state' | 'pool'>): string => placeKey(placeOf(placed));
