import { z } from 'zod';
import { actionPermissionSchema } from './action-offer';
import { connectionSchema } from './connection';

export const settingsSchemaName = 'seatwatch.settings/1';

export const settingsSchema = z.object({
  schema: z.literal(settingsSchemaName),
  connections: z.array(connectionSchema),
  /** Ids of messages that are said once in a lifetime ("this desktop shows no tray icon"). */
  told: z.array(z.string()),
  /** By connection id; where there is none, actions are off. */
  actionPermissions: z.record(z.string(), actionPermissionSchema).optional(),
});

/** What the settings file holds. Never a secret. */
export type Settings = z.infer<typeof settingsSchema>;

export const emptySettings: Settings = { schema: settingsSchemaName, connections: [], told: [] };
