export const poolColumnIds = [
  'level',
  'pool',
  'free',
  'bar',
  'used',
  'total',
  'reserved',
  'unit',
  'holders',
  'ends',
  'vendor',
  'connection',
  'server',
  'version',
  'as-of',
] as const;

/** A column of the table of pools. `bar` is how much of the total is taken. */
export type PoolColumnId = (typeof poolColumnIds)[number];

/** Without these a row says nothing. */
export const lastingColumns: readonly PoolColumnId[] = ['level', 'pool', 'free'];

export const poolGroupings = ['none', 'vendor', 'connection', 'product', 'level'] as const;

export type PoolGrouping = (typeof poolGroupings)[number];

/** How the table of pools is looked at. */
export interface PoolView {
  /** Shown in the order of `poolColumnIds`. */
  readonly columns: readonly PoolColumnId[];
  /** By level upwards is worst first. */
  readonly sort: { readonly by: PoolColumnId; readonly isDown: boolean };
  readonly group: PoolGrouping;
}

export const defaultPoolView: PoolView = {
  columns: ['level', 'pool', 'free', 'bar', 'reserved', 'unit', 'ends', 'connection', 'as-of'],
  sort: { by: 'level', isDown: false },
  group: 'none',
};
