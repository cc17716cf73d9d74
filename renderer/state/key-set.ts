/** Keys of rows or groups. */
export type KeySet = ReadonlySet<string>;

export const keySet = (keys: readonly string[]): KeySet => new Set(keys);

export const noKeys: KeySet = keySet([]);

/** The set with this key turned: in where it was out. */
export function turned(keys: KeySet, key: string): KeySet {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
