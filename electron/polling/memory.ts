import type { Memory } from '../vendors/vendor';

/** The notes of one connection, empty at first. Each `start` function has notes of its own. */
export function createMemory(): Memory {
  const notes = new Map<() => object, object>();
  return <T extends object>(start: () => T): T => {
    const known = notes.get(start);
    // Only what this very function made is kept under it.
    if (known !== undefined) return known as T;
    const made = start();
    notes.set(start, made);
    return made;
  };
}
