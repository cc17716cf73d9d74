import { z } from 'zod';

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

export const poolViewSchema = z.strictObject({
  /** Shown in the order of `poolColumnIds`. */
  columns: z.array(z.enum(poolColumnIds)).max(poolColumnIds.length),
  /** By level upwards is worst first. */
  sort: z.strictObject({ by: z.enum(poolColumnIds), isDown: z.boolean() }),
  group: z.enum(poolGroupings),
});

/** How the table of pools is looked at. */
export type PoolView = Readonly<z.infer<typeof poolViewSchema>>;

export const defaultPoolView: PoolView = {
  columns: ['level', 'pool', 'free', 'bar', 'reserved', 'unit', 'ends', 'connection', 'as-of'],
  sort: { by: 'level', isDown: false },
  group: 'none',
};
