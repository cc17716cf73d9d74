import { z } from 'zod';
import { actionPermissionSchema } from './action-offer';
import { connectionSchema } from './connection';
import { noticeSettingsSchema } from './notice-settings';
import { preferencesSchema } from './preferences-schema';
import { ruleSchema } from './rule';
import { windowStateSchema } from './window-place';

export const settingsSchemaName = 'seatwatch.settings/1';

export const settingsSchema = z.object({
  schema: z.literal(settingsSchemaName),
  connections: z.array(connectionSchema),
  /** Ids of messages that are said once in a lifetime ("this desktop shows no tray icon"). */
  told: z.array(z.string()),
  /** The admin's own rules, and defaults that were changed; the others are as they are made. */
  rules: z.array(ruleSchema).optional(),
  notices: noticeSettingsSchema.optional(),
  preferences: preferencesSchema.optional(),
  window: windowStateSchema.optional(),
  /** The user's own word: secrets may be kept weakly protected while there is no keyring. */
  isWeakStorageAllowed: z.boolean().default(false),
  /** By connection id; where there is none, actions are off. */
  actionPermissions: z.record(z.string(), actionPermissionSchema).optional(),
});

/** What the settings file holds. Never a secret. */
export type Settings = z.infer<typeof settingsSchema>;

export const emptySettings: Settings = {
  schema: settingsSchemaName,
  connections: [],
  told: [],
  isWeakStorageAllowed: false,
};
