import { z } from 'zod';

/** Names of pages are the window's own; main only keeps the last one. */
export const pageNameSchema = z.string().regex(/^[a-z-]{1,40}$/);

export const windowPlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});

/** Where the management window was, in the screen's pixels; not maximized, if it was that. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** What is kept of the window between two times that it is open. */
export const windowStateSchema = z.object({
  place: windowPlaceSchema.nullable(),
  page: pageNameSchema.nullable(),
});

export type WindowState = z.infer<typeof windowStateSchema>;

export const freshWindow: WindowState = { place: null, page: null };
