/** The rows in the order they were in, also those that match no more; what has come since stands at the end. */
export function heldOrder<Item>(
  items: readonly Item[],
  all: readonly Item[],
  keys: readonly string[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const byKey = new Map(all.map((item) => [keyOf(item), item]));
  const known = new Set(keys);
  const kept = keys.flatMap((key) => byKey.get(key) ?? []);
  return [...kept, ...items.filter((item) => !known.has(keyOf(item)))];
}
