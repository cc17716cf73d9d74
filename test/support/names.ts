import dns from 'node:dns';
import { isIP } from 'node:net';
import { vi } from 'vitest';

type Lookup = (error: Error | null, address?: unknown, family?: number) => void;

const unknown = (name: string): Error =>
  Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });

/**
 * From now on no look-up leaves this computer: addresses and the names in `known` are answered, any other name is one
 * that nobody knows. The undo gives the computer its names back.
 */
export function ownNames(known: ReadonlyMap<string, string> = new Map()): () => void {
  const lookup = vi.spyOn(dns, 'lookup').mockImplementation((...args: unknown[]) => {
    const [name, options] = args as [string, { all?: boolean } | undefined];
    const answer = args.at(-1) as Lookup;
    const address = isIP(name) === 0 ? known.get(name) : name;
    process.nextTick(() => {
      if (address === undefined) return answer(unknown(name));
      const family = isIP(address);
      return options?.all === true ? answer(null, [{ address, family }]) : answer(null, address, family);
    });
  });
  return () => lookup.mockRestore();
}
