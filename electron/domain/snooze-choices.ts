import { DateTime } from 'luxon';
import { texts } from '../texts/language';
import { type Reader, calendarDay, clockTime } from './format';
import { type Instant, instantOf, msOf } from './instant';
import type { SnoozeSpan, SnoozeTarget } from './snooze';

/** One line of a snooze menu. `untilWords`: when it ends, as it stands at the line's end; empty where nobody knows. */
export interface SnoozeChoice {
  readonly span: SnoozeSpan;
  readonly label: string;
  readonly until: Instant | null;
  readonly untilWords: string;
}

const hourMs = 3_600_000;

/** When a working day begins where nobody has said otherwise. */
export const usualMorning = '08:00';

function morningOf(now: Instant, timeZone: string, daysAhead: number, morning: string): Instant {
  const [hour = 8, minute = 0] = morning.split(':').map(Number);
  // By the calendar: a day with a change of the clock is not 24 hours long.
  const day = DateTime.fromMillis(msOf(now), { zone: timeZone }).plus({ days: daysAhead });
  return instantOf(day.set({ hour, minute, second: 0, millisecond: 0 }).toMillis());
}

/** Days from the day of `now` to the next Monday that is not this day. */
const daysToMonday = (now: Instant, timeZone: string): number =>
  8 - DateTime.fromMillis(msOf(now), { zone: timeZone }).weekday;

/** When a snooze that begins now ends; null: when it recovers. */
export function snoozeEnd(
  span: SnoozeSpan,
  now: Instant,
  timeZone: string,
  morning: string = usualMorning,
): Instant | null {
  switch (span) {
    case 'hour':
      return instantOf(msOf(now) + hourMs);
    case 'tomorrow':
      return morningOf(now, timeZone, 1, morning);
    case 'monday':
      return morningOf(now, timeZone, daysToMonday(now, timeZone), morning);
    case 'recovery':
      return null;
  }
}

const weekdayTime = (at: Instant, reader: Reader): string =>
  `${new Intl.DateTimeFormat(reader.locale, { weekday: 'short', timeZone: reader.timeZone }).format(msOf(at))} ${clockTime(at, reader)}`;

/**
 * What a snooze menu offers now. The day before Monday has no line of its own for Monday, and all pools at once do
 * not recover.
 */
export function snoozeChoices(
  now: Instant,
  reader: Reader,
  of: SnoozeTarget['of'] = 'all',
  morning: string = usualMorning,
): readonly SnoozeChoice[] {
  const { snoozing } = texts();
  const end = (span: SnoozeSpan) => snoozeEnd(span, now, reader.timeZone, morning) ?? now;
  const [hour, tomorrow, nextMonday] = [end('hour'), end('tomorrow'), end('monday')];
  const choices: SnoozeChoice[] = [
    { span: 'hour', label: snoozing.hour, until: hour, untilWords: snoozing.until(clockTime(hour, reader)) },
    {
      span: 'tomorrow',
      label: snoozing.tomorrow,
      until: tomorrow,
      untilWords: weekdayTime(tomorrow, reader),
    },
  ];
  if (nextMonday !== tomorrow)
    choices.push({
      span: 'monday',
      label: snoozing.monday,
      until: nextMonday,
      untilWords: calendarDay(nextMonday, now, reader),
    });
  if (of !== 'all')
    choices.push({ span: 'recovery', label: snoozing.recovery[of], until: null, untilWords: '' });
  return choices;
}
