type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: unknown): unknown => (isMembers(value) ? value['id'] : undefined);

function inList(raw: readonly unknown[], known: readonly unknown[], next: readonly unknown[]): unknown[] {
  return next.map((item) => {
    const id = idOf(item);
    const at = id === undefined ? -1 : known.findIndex((one) => idOf(one) === id);
    return at < 0 ? item : withUnknownMembers(raw[at], known[at], item);
  });
}

/**
 * `next` with those members of `raw` that were left out of `known` when it was parsed: a newer version wrote them, and
 * they outlive a write of this one. Items of lists are told by their `id`; what is gone from `next` takes its own along.
 */
export function withUnknownMembers(raw: unknown, known: unknown, next: unknown): unknown {
  if (Array.isArray(raw) && Array.isArray(known) && Array.isArray(next)) return inList(raw, known, next);
  if (!isMembers(raw) || !isMembers(known) || !isMembers(next)) return next;
  const kept = Object.entries(raw).filter(([name]) => !Object.hasOwn(known, name));
  const members = Object.entries(next).map(([name, value]) => [
    name,
    withUnknownMembers(raw[name], known[name], value),
  ]);
  return Object.fromEntries([...kept, ...members]);
}
