import { texts } from '../texts/language';
import type { Entry } from './rule-entry';

const pattern = /^(\d{1,2})(?:[:.h]?(\d{2}))? ?(am|pm|uhr)?$/;

const asHour = (hour: number, half: string | undefined): number =>
  half === undefined || half === 'uhr' ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);

/** A time of day as `07:30`, from `7:30`, `0730`, `7.30`, `7`, `7:30 pm`, or `7.30 Uhr`. */
export function timeEntry(text: string): Entry<string> {
  const problem = texts().rules.entries.writeTime;
  const words = text.trim().toLowerCase().replaceAll('.m.', 'm').replace(/\s+/g, ' ');
  const found = pattern.exec(words);
  if (found === null) return { isValid: false, problem };
  const [, hourText = '', minuteText = '0', half] = found;
  const [hour, minute] = [asHour(Number(hourText), half), Number(minuteText)];
  const isOfTwelve = half === 'am' || half === 'pm';
  const isTime =
    hour < 24 && minute < 60 && (!isOfTwelve || (Number(hourText) >= 1 && Number(hourText) <= 12));
  if (!isTime) return { isValid: false, problem };
  return { isValid: true, value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

/** `19:00`, or `7:00 pm` where the reader's clock has twelve hours. */
export function timeText(time: string, locale: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const words = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(Date.UTC(2000, 0, 1, hour, minute));
  // Only what can be read back: a clock in words that we do not know is written with 24 hours.
  const read = timeEntry(words);
  return read.isValid && read.value === time ? words : time;
}

/** Every half hour of a day. */
export const halfHours: readonly string[] = Array.from(
  { length: 48 },
  (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
);
