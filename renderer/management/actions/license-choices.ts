import { poolSubtitle } from '../../../electron/domain/format';
import type { Pool } from '../../../electron/domain/pool';

/** The licenses that an action may be about. Those of one name are told apart by their id, lest the wrong one is changed. */
export function licenseChoices(
  pools: readonly Pool[],
): readonly { readonly id: string; readonly name: string }[] {
  const named = pools.map((pool) => ({
    id: pool.key,
    name: [pool.product, poolSubtitle(pool)].filter((part) => part !== '').join(' · '),
  }));
  const count = new Map<string, number>();
  for (const { name } of named) count.set(name, (count.get(name) ?? 0) + 1);
  return named.map(({ id, name }) => ({ id, name: count.get(name) === 1 ? name : `${name} · ${id}` }));
}
