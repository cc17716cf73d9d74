import { z } from 'zod';
import { alertSchema } from './alert';

export const inboxItemSchema = z.object({
  alert: alertSchema,
  /** `held`: by quiet hours, for the summary. `not-shown`: the desktop could show nothing. */
  told: z.enum(['waiting', 'shown', 'held', 'snoozed', 'not-shown', 'off']),
  isRead: z.boolean(),
  acknowledgedAt: z.string().nullable(),
  /** When what it told of was over; null while it stands. */
  endedAt: z.string().nullable(),
});

/** An alert in the inbox, which is the record of it; a notification is only the hint. */
export type InboxItem = z.infer<typeof inboxItemSchema>;

/** Newest first. */
export type Inbox = readonly InboxItem[];
