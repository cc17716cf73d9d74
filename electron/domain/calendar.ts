import { type Instant, msOf } from './instant';

/** The day of a moment, counted from 1970 by the calendar of the zone. */
export function dayNumber(at: Instant, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(msOf(at));
  return Date.parse(day) / 86_400_000;
}

/** How many midnights lie between; below zero where `to` is on an earlier day. */
export const daysBetween = (from: Instant, to: Instant, timeZone: string): number =>
  dayNumber(to, timeZone) - dayNumber(from, timeZone);
