import { type Instant, msOf } from '../domain/instant';
import type { Memory } from '../vendors/vendor';

interface Kept {
  readonly readAt: Instant;
  readonly value: unknown;
}

/** What one connection remembers, empty at first. Nothing of it outlives the program. */
export function createMemory(now: () => Instant): Memory {
  const notes = new Map<() => object, object>();
  const kept = new Map<string, Kept>();
  return {
    notes<T extends object>(start: () => T): T {
      const known = notes.get(start);
      // Only what this very function made is kept under it.
      if (known !== undefined) return known as T;
      const made = start();
      notes.set(start, made);
      return made;
    },
    async recent<T>(name: string, maxAgeMs: number, read: () => Promise<T>): Promise<T> {
      const known = kept.get(name);
      const ageMs = known === undefined ? Infinity : msOf(now()) - msOf(known.readAt);
      // A clock that went back would otherwise keep it for as long as it went back.
      if (known !== undefined && ageMs >= 0 && ageMs < maxAgeMs) return known.value as T;
      const value = await read();
      kept.set(name, { readAt: now(), value });
      return value;
    },
  };
}
