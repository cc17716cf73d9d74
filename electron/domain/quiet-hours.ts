import { type Instant, addMs } from './instant';
import type { NoticeSettings } from './notice-settings';
import { type TimeOfDay, atTimeOfDay, isTimeZone, minuteOf, wallTime } from './wall-clock';

type QuietHours = NoticeSettings['quietHours'];

/** The zone that the admin named, or the computer's, also where the name means nothing here. */
export const zoneOf = ({ timeZone }: QuietHours, computerZone: string): string =>
  timeZone !== null && isTimeZone(timeZone) ? timeZone : computerZone;

/** Whether nobody is to be disturbed: all day on days off, else between the two times of every day. */
export function isQuiet({ isOn, from, to, daysOff }: QuietHours, at: Instant, zone: string): boolean {
  if (!isOn) return false;
  const { weekday, minute } = wallTime(at, zone);
  if (daysOff.includes(weekday)) return true;
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

const minuteMs = 60_000;
// The clock may repeat half an hour or an hour, or skip it, so that a time of day comes earlier or later than it reads.
const shiftsMs = [0, 30 * minuteMs, 60 * minuteMs, -30 * minuteMs, -60 * minuteMs];
const daysAhead = 9;

const timesAhead = (at: Instant, time: TimeOfDay, zone: string): readonly Instant[] =>
  Array.from({ length: daysAhead }, (_day, days) => atTimeOfDay(at, days, time, zone)).flatMap((when) =>
    shiftsMs.map((shift) => addMs(when, shift)),
  );

/** When the quiet that lasts at this moment is over; the moment itself where it is not quiet, null where it never ends. */
export function quietUntil(quiet: QuietHours, at: Instant, zone: string): Instant | null {
  if (!isQuiet(quiet, at, zone)) return at;
  const ends = [...timesAhead(at, quiet.to, zone), ...timesAhead(at, '00:00', zone)];
  return ends.sort().find((end) => end > at && !isQuiet(quiet, end, zone)) ?? null;
}

// A summary is of the night: where the quiet ends long before its time, what was held does not wait for it.
const longestWaitMs = 6 * 60 * minuteMs;

/** When what is held at this moment is summed up; null where the quiet never ends. */
export function summaryDue(settings: NoticeSettings, heldAt: Instant, zone: string): Instant | null {
  const { quietHours, summaryAt } = settings;
  const end = quietUntil(quietHours, heldAt, zone);
  if (end === null || summaryAt === null) return end;
  const times = [0, 1]
    .map((days) => atTimeOfDay(end, days, summaryAt, zone))
    .filter((time) => time >= end && time <= addMs(end, longestWaitMs) && !isQuiet(quietHours, time, zone));
  return times[0] ?? end;
}
