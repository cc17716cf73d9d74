import type { PlacedPool } from '../../electron/domain/headline';
import type { BoardPool } from '../../electron/domain/snapshot';
import { searchText } from './search';

interface Known {
  readonly names: string;
  readonly text: string;
}

/** Gives what a pool can be found by. Each text is made once: a poll changes few of many thousand pools. */
export function searchTexts(): (placed: PlacedPool, vendorName: string) => string {
  const known = new WeakMap<BoardPool, Known>();
  return (placed, vendorName) => {
    const names = `${placed.state.name}\n${vendorName}`;
    const before = known.get(placed.pool);
    if (before?.names === names) return before.text;
    const text = searchText(placed, vendorName);
    known.set(placed.pool, { names, text });
    return text;
  };
}
