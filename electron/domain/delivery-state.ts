import { z } from 'zod';
import { alertSchema } from './alert';
import { snoozeSchema } from './snooze';

const instant = z.string();

export const deliveryEntrySchema = z.object({
  alert: alertSchema,
  /** `due`: to be told as soon as may be. `unshown`: it was to be told, and the desktop could show nothing. */
  is: z.enum(['due', 'held', 'snoozed', 'unshown', 'told']),
  /** The alert that was last told under this key, and when; null before the first. */
  toldId: z.string().nullable(),
  toldAt: instant.nullable(),
  repeats: z.int(),
  isAcknowledged: z.boolean(),
  /** Came in the place of one that was held, and was not told itself: its end belongs into the summary, too. */
  replacesHeld: z.boolean().optional(),
});

/** Where the telling of one alert stands. */
export type DeliveryEntry = z.infer<typeof deliveryEntrySchema>;

export const deliveryStateSchema = z.object({
  /** By the key of the alert: what stands, or is over and not told yet. */
  entries: z.record(z.string(), deliveryEntrySchema),
  /** Crossings of one round of polls come one after the other: the first and the last of those that wait for the others. */
  gathering: z.object({ from: instant, last: instant }).nullable(),
  /** Since when something waits for the summary. */
  heldSince: instant.nullable(),
  /** What got well while nobody was to be disturbed, for the summary. */
  recovered: z.array(z.object({ alert: alertSchema, wasHeld: z.boolean() })),
  /** When quiet hours were last broken through, which happens once a night. */
  brokeThroughAt: instant.nullable(),
  snoozes: z.array(snoozeSchema),
  /** The loss of the network that was told. */
  networkToldOf: instant.nullable(),
});

/** What delivery remembers from look to look, and over a restart. */
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

export const emptyDelivery: DeliveryState = {
  entries: {},
  gathering: null,
  heldSince: null,
  recovered: [],
  brokeThroughAt: null,
  snoozes: [],
  networkToldOf: null,
};
