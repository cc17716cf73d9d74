import type { Reader } from '../../electron/domain/format';
import { calendarDay } from '../../electron/domain/format';
import { groupBy } from '../../electron/domain/group';
import type { Inbox, InboxItem } from '../../electron/domain/inbox';
import { type Instant, msOf } from '../../electron/domain/instant';
import { texts } from '../../electron/texts/language';

/** The alerts of one day, newest first. */
export interface InboxDay {
  readonly id: string;
  readonly title: string;
  readonly items: readonly InboxItem[];
}

const dayMs = 86_400_000;
const weekdaysFor = 6;

/** `2026-11-22`, where the reader is. */
const dayFormat = ({ timeZone }: Reader) =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });

/** By the calendar: days between two such texts, whatever the clocks did. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

function dayTitle(daysAgo: number, at: Instant, now: Instant, reader: Reader): string {
  if (daysAgo === 0) return texts().alerts.page.days.today;
  if (daysAgo === 1) return texts().alerts.page.days.yesterday;
  const { locale, timeZone } = reader;
  return daysAgo > 1 && daysAgo <= weekdaysFor
    ? new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }).format(msOf(at))
    : calendarDay(at, now, reader);
}

/** The inbox by days as the reader's calendar has them: `Today`, `Yesterday`, `Wednesday`, `12 Nov`. */
export function inboxDays(inbox: Inbox, now: Instant, reader: Reader): readonly InboxDay[] {
  const format = dayFormat(reader);
  const today = format.format(msOf(now));
  const days = groupBy(inbox, ({ alert }) => format.format(msOf(alert.at)));
  return [...days].map(([id, items]) => {
    const at = items[0]?.alert.at ?? now;
    return { id, title: dayTitle(daysBetween(id, today), at, now, reader), items };
  });
}

/** `Nothing has needed you since Tuesday.`; null where something did today. */
export function quietSince(inbox: Inbox, now: Instant, reader: Reader): string | null {
  const [newest] = inbox;
  if (newest === undefined) return null;
  const [day] = inboxDays([newest], now, reader);
  const t = texts().alerts.page.days;
  if (day === undefined || day.title === t.today) return null;
  return day.title === t.yesterday ? t.quietSinceYesterday : t.quietSince(day.title);
}
