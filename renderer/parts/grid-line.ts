import { groupBy } from '../../electron/domain/group';
import type { KeySet } from '../state/key-set';

/** Rows that stand under one head. */
export interface GridGroup<Item> {
  /** What the rows have in common. */
  readonly key: string;
  readonly items: readonly Item[];
}

/** What stands in one line of a grid. Its key is unique among them all. */
export type GridLine<Item> =
  | { readonly key: string; readonly head: null; readonly group: GridGroup<Item> | null; readonly item: Item }
  | { readonly key: string; readonly head: GridGroup<Item>; readonly isOpen: boolean };

// No row's key begins like this: keys begin with an id.
export const headKey = (groupKey: string): string => `\n${groupKey}`;

export function plainLines<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly GridLine<Item>[] {
  return items.map((item) => ({ key: keyOf(item), head: null, group: null, item }));
}

/** The rows under their heads, groups in the order of their first rows; those of closed groups are left out. */
export function groupedLines<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  groupOf: (item: Item) => string,
  closed: KeySet,
): readonly GridLine<Item>[] {
  return [...groupBy(items, groupOf)].flatMap(([key, inGroup]) => {
    const group = { key, items: inGroup };
    const isOpen = !closed.has(key);
    const head: GridLine<Item> = { key: headKey(key), head: group, isOpen };
    const rows = inGroup.map((item) => ({ key: keyOf(item), head: null, group, item }));
    return isOpen ? [head, ...rows] : [head];
  });
}

export const linesByKey = <Item>(lines: readonly GridLine<Item>[]): ReadonlyMap<string, GridLine<Item>> =>
  new Map(lines.map((line) => [line.key, line]));
