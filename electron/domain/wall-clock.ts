import { DateTime, IANAZone } from 'luxon';
import { type Instant, instantOf, msOf } from './instant';

/** A time of day as it stands on the wall, `07:30`. */
export type TimeOfDay = string;

/** What calendar and clock on the wall say. `weekday`: 1 is Monday, 7 is Sunday. `minute`: of the day. */
export interface WallTime {
  readonly weekday: number;
  readonly minute: number;
}

export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

const local = (at: Instant, zone: string): DateTime => DateTime.fromMillis(msOf(at), { zone });

export function wallTime(at: Instant, zone: string): WallTime {
  const { weekday, hour, minute } = local(at, zone);
  return { weekday, minute: hour * 60 + minute };
}

export function minuteOf(time: TimeOfDay): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** That time of day, so many days after the day of `at`. A time that daylight saving skips comes as much later. */
export function atTimeOfDay(at: Instant, days: number, time: TimeOfDay, zone: string): Instant {
  const minute = minuteOf(time);
  const { year, month, day } = local(at, zone).plus({ days });
  return instantOf(
    DateTime.fromObject(
      { year, month, day, hour: Math.floor(minute / 60), minute: minute % 60 },
      { zone },
    ).toMillis(),
  );
}
