import { type Instant, msOf } from '../domain/instant';
import type { Memory } from '../vendors/vendor';

interface Kept {
  readonly readAt: Instant;
  readonly value: unknown;
}

/** Keeps what one connection read seldom. Nothing of it outlives the program. */
export function createMemory(now: () => Instant): Memory {
  const kept = new Map<string, Kept>();
  return {
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
