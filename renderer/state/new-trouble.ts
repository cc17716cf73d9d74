import { type PlacedPool, inTrouble } from '../../electron/domain/headline';
import { keyOf } from './place';

/** The pools in trouble, by key: what a window knows has been told. */
export const troubleKeys = (placed: readonly PlacedPool[]): ReadonlySet<string> =>
  new Set(inTrouble(placed).map(keyOf));

/** Whether some pool is in trouble that was not before. */
export const isNewTrouble = (before: ReadonlySet<string>, after: ReadonlySet<string>): boolean =>
  [...after].some((key) => !before.has(key));
