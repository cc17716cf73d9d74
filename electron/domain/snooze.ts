import { z } from 'zod';

const id = z.string().min(1).max(1000);

export const snoozeTargetSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('connection'), connectionId: id }),
  z.strictObject({ of: z.literal('pool'), connectionId: id, poolKey: id }),
]);

export type SnoozeTarget = z.infer<typeof snoozeTargetSchema>;

export const snoozeSchema = z.object({
  target: snoozeTargetSchema,
  /** Null: until it recovers. */
  until: z.string().nullable(),
  since: z.string(),
});

/** What the admin does not want to hear of for a while. The inbox keeps it all the same. */
export type Snooze = z.infer<typeof snoozeSchema>;

/** `tomorrow`, `monday`: at the summary's time, or 08:00. */
export const snoozeSpans = ['hour', 'tomorrow', 'monday', 'recovery'] as const;

export type SnoozeSpan = (typeof snoozeSpans)[number];

/** Whether the snooze silences what is told of this pool, or of the connection itself where no pool is named. */
export function covers({ target }: Snooze, connectionId: string, poolKey: string | null): boolean {
  switch (target.of) {
    case 'all':
      return true;
    case 'connection':
      return target.connectionId === connectionId;
    case 'pool':
      return target.connectionId === connectionId && target.poolKey === poolKey;
  }
}
