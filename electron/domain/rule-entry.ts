import { number } from './format';
import type { Amount } from './rule';

/** What a person typed into a field: its value, or one plain sentence that says what is wrong. */
export type Entry<T> =
  { readonly isValid: true; readonly value: T } | { readonly isValid: false; readonly problem: string };

/** The least and the most that a field takes. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const valid = <T>(value: T): Entry<T> => ({ isValid: true, value });
const wrong = (problem: string): Entry<never> => ({ isValid: false, problem });

const thin = '\u202f';
const unitMinutes = { min: 1, h: 60, day: 1440 } as const;

/** Thin spaces between digits, as we write them, and blanks at the ends mean nothing. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)[\s\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ');

/** `15 min`, `1 h 30 min`, `2 days`: nothing is rounded, so that it can be read back. */
export function spanText(minutes: number): string {
  const days = minutes >= 2 * unitMinutes.day ? Math.floor(minutes / unitMinutes.day) : 0;
  const rest = minutes - days * unitMinutes.day;
  const hours = Math.floor(rest / unitMinutes.h);
  const parts = [
    days > 0 ? `${number(days)} days` : '',
    hours > 0 ? `${hours} h` : '',
    rest % unitMinutes.h > 0 || minutes === 0 ? `${rest % unitMinutes.h} min` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const unitOf = (name: string): number =>
  name.startsWith('m') ? unitMinutes.min : name.startsWith('h') ? unitMinutes.h : unitMinutes.day;

const spanPattern = /^(\d+) ?(m|min|minutes?|h|hours?|d|days?)(?![a-z])\.?,? ?/;

/** Minutes of `1 h 30 min`; a bare number is in `unit`; null for anything else. */
function minutesIn(text: string, unit: keyof typeof unitMinutes): number | null {
  if (/^\d+$/.test(text)) return Number(text) * unitMinutes[unit];
  let rest = text;
  let minutes = 0;
  while (rest !== '') {
    const found = spanPattern.exec(rest);
    if (found === null) return null;
    minutes += Number(found[1]) * unitOf(found[2] ?? '');
    rest = rest.slice(found[0].length);
  }
  return text === '' ? null : minutes;
}

/** `15 min`, `1 h 30 min`, `2 days`, `at once`; a bare number is in `unit`. */
export function spanEntry(
  text: string,
  { least, most }: Bounds,
  unit: keyof typeof unitMinutes = 'min',
): Entry<number> {
  const words = plain(text).replace(/^(after|for at least|for) /, '');
  const minutes = /^(at once|now|none)$/.test(words) ? 0 : minutesIn(words, unit);
  if (minutes === null) return wrong('Write a time such as 15 min, 2 h or 1 day.');
  if (minutes < least) return wrong(`At least ${spanText(least)}.`);
  if (minutes > most) return wrong(`At most ${spanText(most)}.`);
  return valid(minutes);
}

/** As `spanText`, where no time at all is said otherwise: `at once`, `after 15 min`. */
export const delayText = (minutes: number): string =>
  minutes === 0 ? 'at once' : `after ${spanText(minutes)}`;

/** `5`, `5 times`, within bounds; `noun` says what is counted. */
export function countEntry(text: string, { least, most }: Bounds, noun: string): Entry<number> {
  const found = /^(\d+)( [a-z]+)?$/.exec(plain(text));
  if (found === null) return wrong(`Write a whole number of ${noun}.`);
  const count = Number(found[1]);
  if (count < least) return wrong(`At least ${number(least)}.`);
  return count > most ? wrong(`At most ${number(most)}.`) : valid(count);
}

function amountPart(part: string): Entry<Partial<Amount>> | null {
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(part);
  if (percent !== null) {
    const share = Number((percent[1] ?? '').replace(',', '.'));
    return share <= 100 ? valid({ percent: share }) : wrong(`At most 100${thin}%.`);
  }
  const seats = /^(\d+)( seats?)?$/.exec(part);
  if (seats === null) return null;
  return Number(seats[1]) <= 1_000_000
    ? valid({ seats: Number(seats[1]) })
    : wrong(`At most ${number(1_000_000)} seats.`);
}

/** Seats, per cent, or both with “or” between them; a bare number is in seats. */
export function amountEntry(text: string): Entry<Amount> {
  const unread = wrong(`Write seats or a share, such as 4 seats or 20${thin}%.`);
  const parts = plain(text).split(' or ').map(amountPart);
  const amount: { seats: number | null; percent: number | null } = { seats: null, percent: null };
  for (const part of parts) {
    if (part === null) return unread;
    if (!part.isValid) return part;
    Object.assign(amount, part.value);
  }
  const given = [amount.seats, amount.percent].filter((value) => value !== null).length;
  return given === parts.length ? valid(amount) : unread;
}

const listOf = (text: string): readonly string[] =>
  plain(text)
    .split(/,|;| and /)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const repeatBounds: Bounds = { least: 5, most: 43_200 };
const mostWaits = 10;
const often: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080 };

/** `1 h, 3 h, daily`; `never` where it is not told again. */
export const repeatText = (waits: readonly number[]): string =>
  waits.length === 0 ? 'never' : waits.map((wait) => (wait === 1440 ? 'daily' : spanText(wait))).join(', ');

export function repeatEntry(text: string): Entry<readonly number[]> {
  const parts = listOf(text);
  if (parts.length === 0 || (parts.length === 1 && parts[0] === 'never')) return valid([]);
  if (parts.length > mostWaits) return wrong(`At most ${number(mostWaits)} times after one another.`);
  const waits: number[] = [];
  for (const part of parts) {
    const wait = often[part];
    const entry = wait === undefined ? spanEntry(part, repeatBounds) : valid(wait);
    if (!entry.isValid)
      return /^Write/.test(entry.problem) ? wrong('Write times such as 1 h, 3 h, daily; or never.') : entry;
    waits.push(entry.value);
  }
  return valid(waits);
}

const mostRungs = 20;
const rungBounds: Bounds = { least: 0, most: 1000 };

/** `60, 30, 14, 7 and 1`. */
export const rungsText = (rungs: readonly number[]): string =>
  rungs
    .map(number)
    .join(', ')
    .replace(/, ([^,]+)$/, ' and $1');

/** Days before an end, farthest first, each once. */
export function rungsEntry(text: string): Entry<readonly number[]> {
  const parts = listOf(text.replace(/days?\s*$/i, ''));
  if (parts.length === 0) return wrong('Write days such as 60, 30, 14, 7 and 1.');
  const rungs: number[] = [];
  for (const part of parts) {
    const entry = countEntry(part, rungBounds, 'days');
    if (!entry.isValid)
      return /^Write/.test(entry.problem) ? wrong('Write days such as 30, 7 and 1.') : entry;
    rungs.push(entry.value);
  }
  const unlike = [...new Set(rungs)].sort((a, b) => b - a);
  return unlike.length > mostRungs ? wrong(`At most ${number(mostRungs)} different days.`) : valid(unlike);
}
