import type { Result } from '../../electron/domain/failure';
import { poolSchema } from '../../electron/domain/pool';
import { type Reading, completePools } from '../../electron/domain/reading';

/** What is wrong with the outcome of a poll over any body; null where it is valid pools or a failure that names its path. */
export function dishonesty(result: Result<Reading>): string | null {
  if (!result.ok) {
    const { kind, message } = result.failure;
    if (kind !== 'malformed') return `the failure is ${kind}`;
    return / at (the top|[\w$.[\]"-]+) \(/.test(message) ? null : `no path is named: ${message}`;
  }
  const pools = completePools(result.value, {}, '2026-11-22T10:00:00.000Z');
  for (const pool of pools) {
    const parsed = poolSchema.safeParse(pool);
    if (!parsed.success) return parsed.error.message;
    if ((pool.total ?? 0) < 0 || (pool.used ?? 0) < 0 || (pool.reserved ?? 0) < 0)
      return `${pool.key} counts below zero`;
  }
  const keys = result.value.pools.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) return `the connector gives a key twice: ${keys.join(' ')}`;
  return /\bnull\b/.test(JSON.stringify(numbers(pools))) ? 'a number is not finite' : null;
}

/** JSON writes NaN and Infinity as null. */
function numbers(value: unknown): unknown[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
}
