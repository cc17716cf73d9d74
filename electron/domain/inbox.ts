import { z } from 'zod';
import { type Alert, alertSchema } from './alert';
import { type Instant, addMs } from './instant';

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

const mostItems = 500;
const longestMs = 90 * 86_400_000;

/** What stood under this key is over without a word; `at` null: now. */
interface Over {
  readonly key: string;
  readonly at: Instant | null;
}

/** With these alerts entered, what is over closed, and the oldest let go; the same one where nothing happened. */
export function withAlerts(
  inbox: Inbox,
  alerts: readonly Alert[],
  over: readonly Over[],
  now: Instant,
): Inbox {
  if (alerts.length === 0 && over.length === 0) return inbox;
  const cleared = alerts.filter(({ happened }) => happened === 'cleared');
  const ends = new Map([...over, ...cleared].map(({ key, at }) => [key, at ?? now]));
  const closed = inbox.map((item) => {
    const endedAt = ends.get(item.alert.key);
    return endedAt === undefined || item.endedAt !== null ? item : { ...item, endedAt };
  });
  const added = alerts.map((alert): InboxItem => {
    const endedAt = alert.happened === 'cleared' ? alert.at : null;
    return { alert, told: 'waiting', isRead: false, acknowledgedAt: null, endedAt };
  });
  const oldest = addMs(now, -longestMs);
  return [...added.reverse(), ...closed].filter(({ alert }) => alert.at >= oldest).slice(0, mostItems);
}

export function withMarks(
  inbox: Inbox,
  marks: readonly { readonly id: string; readonly told: InboxItem['told'] }[],
): Inbox {
  const told = new Map(marks.map((mark) => [mark.id, mark.told]));
  return marks.length === 0
    ? inbox
    : inbox.map((item) => ({ ...item, told: told.get(item.alert.id) ?? item.told }));
}

/** Marks as read; all where none is named. */
export const withRead = (inbox: Inbox, ids: readonly string[]): Inbox =>
  inbox.map((item) => (ids.length === 0 || ids.includes(item.alert.id) ? { ...item, isRead: true } : item));

export const withAcknowledged = (inbox: Inbox, id: string, now: Instant): Inbox =>
  inbox.map((item) =>
    item.alert.id === id ? { ...item, isRead: true, acknowledgedAt: item.acknowledgedAt ?? now } : item,
  );

export const unreadCount = (inbox: Inbox): number => inbox.filter(({ isRead }) => !isRead).length;
