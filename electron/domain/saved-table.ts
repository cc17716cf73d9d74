import { z } from 'zod';

// No table of a window has more rows than there are pools or holders, some ten thousands.
export const savedTableSchema = z.strictObject({
  /** Without an ending: `Seatwatch pools`. */
  name: z.string().min(1).max(100),
  columns: z.array(z.string().max(200)).min(1).max(100),
  rows: z.array(z.array(z.union([z.string().max(10_000), z.number(), z.null()])).max(100)).max(200_000),
});

/** A table as it is shown, to be saved as a file; null is an empty cell. */
export type SavedTable = z.infer<typeof savedTableSchema>;

export const copiedTableSchema = savedTableSchema.omit({ name: true });

/** Rows of a table as they are shown, to be put on the clipboard. */
export type CopiedTable = z.infer<typeof copiedTableSchema>;
