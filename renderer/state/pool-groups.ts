import { levelWord, poolsWord, seatCountWithUnit } from '../../electron/domain/format';
import { groupTotal } from '../../electron/domain/group-total';
import { type PlacedPool, toldLevel } from '../../electron/domain/headline';
import type { PoolGrouping } from '../../electron/domain/pool-view';
import { texts } from '../../electron/texts/language';

/** What the pools of a group have in common; two connections of one name are two groups. */
export function groupKey(by: Exclude<PoolGrouping, 'none'>, placed: PlacedPool): string {
  switch (by) {
    case 'vendor':
      return placed.state.vendor;
    case 'connection':
      return placed.state.id;
    case 'product':
      return placed.pool.product;
    case 'level':
      return toldLevel(placed);
  }
}

/** How a group is called. */
export function groupName(by: Exclude<PoolGrouping, 'none'>, placed: PlacedPool, vendorName: string): string {
  switch (by) {
    case 'vendor':
      return vendorName;
    case 'connection':
      return placed.state.name;
    case 'product':
      return placed.pool.product;
    case 'level':
      return levelWord(toldLevel(placed));
  }
}

/** `12 of 300 users free`, `3 not counted`: what a group comes to; only how many pools where their units differ. */
export function groupWords(pools: readonly PlacedPool[]): readonly string[] {
  const { group } = texts().pools;
  const { sum, uncounted, old, ended } = groupTotal(pools);
  return [
    poolsWord(pools.length),
    sum === null ? null : seatCountWithUnit({ ...sum, used: null }),
    sum === null || uncounted === 0 ? null : group.uncounted(uncounted),
    old === 0 ? null : group.old(old),
    sum === null || ended === 0 ? null : group.ended(ended),
  ].filter((part) => part !== null);
}
