import { z } from 'zod';
import { type PoolView, poolColumnIds, poolGroupings } from './pool-view';
import { languageChoices, personalChoices, themeChoices } from './preferences';

const shortcut = z.string().min(1).max(100).nullable();

const poolViewSchema: z.ZodType<PoolView> = z.strictObject({
  columns: z.array(z.enum(poolColumnIds)).max(poolColumnIds.length),
  sort: z.strictObject({ by: z.enum(poolColumnIds), isDown: z.boolean() }),
  group: z.enum(poolGroupings),
});

/** The preferences as the settings file holds them. */
export const preferencesSchema = z.object({
  language: z.enum(languageChoices).default('system'),
  theme: z.enum(themeChoices).default('system'),
  personal: z.enum(personalChoices).default('kept'),
  shortcut: shortcut.default(null),
  // A newer version may know other columns: then the table looks as it does at first.
  poolView: poolViewSchema.optional().catch(undefined),
});

/** A change of them, as a window asks for it. */
export const preferencesChangeSchema = z
  .strictObject({
    language: z.enum(languageChoices),
    theme: z.enum(themeChoices),
    personal: z.enum(personalChoices),
    shortcut,
    poolView: poolViewSchema,
  })
  .partial();
