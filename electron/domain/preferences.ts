import { z } from 'zod';
import { type PoolView, poolColumnIds, poolGroupings } from './pool-view';

export const languageChoices = ['system', 'en', 'de'] as const;
export const themeChoices = ['system', 'light', 'dark'] as const;
export const personalChoices = ['kept', 'hidden', 'unread'] as const;

const poolViewSchema: z.ZodType<PoolView> = z.strictObject({
  columns: z.array(z.enum(poolColumnIds)).max(poolColumnIds.length),
  sort: z.strictObject({ by: z.enum(poolColumnIds), isDown: z.boolean() }),
  group: z.enum(poolGroupings),
});

export const preferencesSchema = z.object({
  language: z.enum(languageChoices).default('system'),
  theme: z.enum(themeChoices).default('system'),
  /** What stands in for people: `hidden` keeps names off every surface and file; `unread` does not even ask vendors for holders. */
  personal: z.enum(personalChoices).default('kept'),
  /** Opens the popup from anywhere, as Electron writes keys (`Control+Alt+L`); null for none. */
  shortcut: z.string().min(1).max(100).nullable().default(null),
  // A newer version may know other columns: then the table looks as it does at first.
  poolView: poolViewSchema.optional().catch(undefined),
});

/** How the program behaves for this user, on this computer; none of it is exported. */
export type Preferences = z.infer<typeof preferencesSchema>;

export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  personal: 'kept',
  shortcut: null,
};

/** What is to be changed; what is not named stays as it is. */
export const preferencesChangeSchema = z
  .strictObject({
    language: z.enum(languageChoices),
    theme: z.enum(themeChoices),
    personal: z.enum(personalChoices),
    shortcut: z.string().min(1).max(100).nullable(),
    poolView: poolViewSchema,
  })
  .partial();

export type PreferencesChange = z.infer<typeof preferencesChangeSchema>;

/** The preferences with this change; what it does not name stays. */
export const changedPreferences = (old: Preferences, change: PreferencesChange): Preferences => ({
  language: change.language ?? old.language,
  theme: change.theme ?? old.theme,
  personal: change.personal ?? old.personal,
  shortcut: change.shortcut === undefined ? old.shortcut : change.shortcut,
  poolView: change.poolView ?? old.poolView,
});
