import { z } from 'zod';
import { type Instant, addMs } from './instant';
import { type TimeOfDay, atTimeOfDay, wallTime } from './wall-clock';

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

export const snoozeMorning: TimeOfDay = '08:00';

/** When a snooze of this span ends that starts now; null: when it recovers. */
export function snoozeEnd(
  span: SnoozeSpan,
  now: Instant,
  zone: string,
  morning: TimeOfDay = snoozeMorning,
): Instant | null {
  switch (span) {
    case 'hour':
      return addMs(now, 3_600_000);
    case 'tomorrow':
      return atTimeOfDay(now, 1, morning, zone);
    case 'monday':
      return atTimeOfDay(now, 8 - wallTime(now, zone).weekday, morning, zone);
    case 'recovery':
      return null;
  }
}

export const isSameTarget = (a: SnoozeTarget, b: SnoozeTarget): boolean =>
  a.of === b.of &&
  (a.of === 'all' ||
    (b.of !== 'all' &&
      a.connectionId === b.connectionId &&
      (a.of !== 'pool' || (b.of === 'pool' && a.poolKey === b.poolKey))));

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
