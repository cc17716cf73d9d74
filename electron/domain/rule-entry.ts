import { texts } from '../texts/language';
import { number } from '../texts/number';
import type { Amount } from './rule';

/** What a person typed into a field, in English or German whichever is spoken: its value, or one plain sentence that says what is wrong. */
export type Entry<T> =
  { readonly isValid: true; readonly value: T } | { readonly isValid: false; readonly problem: string };

/** The least and the most that a field takes. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const valid = <T>(value: T): Entry<T> => ({ isValid: true, value });
const wrong = (problem: string): Entry<never> => ({ isValid: false, problem });

const unitMinutes = { min: 1, h: 60, day: 1440 } as const;

/** Thin spaces between digits, as we write them, and blanks at the ends mean nothing. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)[\s\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ');

function partsOf(minutes: number): readonly [days: number, hours: number, minutes: number] {
  const days = minutes >= 2 * unitMinutes.day ? Math.floor(minutes / unitMinutes.day) : 0;
  const rest = minutes - days * unitMinutes.day;
  return [days, Math.floor(rest / unitMinutes.h), rest % unitMinutes.h];
}

/** `15 min`, `1 h 30 min`, `2 days`: nothing is rounded, so that it can be read back. */
export const spanText = (minutes: number): string => texts().counts.times.span(...partsOf(minutes));

const unitOf = (name: string): number =>
  name.startsWith('m') ? unitMinutes.min : /^[hs]/.test(name) ? unitMinutes.h : unitMinutes.day;

const spanPattern =
  /^(\d+) ?(m|min|minutes?|minuten?|h|hours?|std|stunden?|d|days?|t|tage?n?)(?!\p{L})\.?,? ?/u;

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
  const words = plain(text).replace(/^(after|for at least|for|nach|mindestens|seit) /, '');
  const minutes = /^(at once|now|none|sofort|gleich|keine)$/.test(words) ? 0 : minutesIn(words, unit);
  return minutes === null ? wrong(texts().rules.entries.writeSpan) : within(minutes, least, most, spanText);
}

function within(value: number, least: number, most: number, say: (value: number) => string): Entry<number> {
  const { atLeast, atMost } = texts().rules.entries;
  if (value < least) return wrong(atLeast(say(least)));
  return value > most ? wrong(atMost(say(most))) : valid(value);
}

/** As `spanText`, where no time at all is said otherwise: `at once`, `after 15 min`. */
export const delayText = (minutes: number): string =>
  minutes === 0 ? texts().counts.times.atOnce : texts().counts.times.after(...partsOf(minutes));

const countIn = (text: string): number | null => {
  const found = /^(\d+)( \p{L}+)?$/u.exec(plain(text));
  return found === null ? null : Number(found[1]);
};

/** `5`, `5 times`, within bounds; `noun` says what is counted. */
export function countEntry(text: string, { least, most }: Bounds, noun: string): Entry<number> {
  const count = countIn(text);
  return count === null ? wrong(texts().rules.entries.writeCount(noun)) : within(count, least, most, number);
}

function amountPart(part: string): Entry<Partial<Amount>> | null {
  const { entries, amount } = texts().rules;
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(part);
  if (percent !== null) {
    const share = Number((percent[1] ?? '').replace(',', '.'));
    return share <= 100 ? valid({ percent: share }) : wrong(entries.atMost(amount.percent(100)));
  }
  const seats = /^(\d+)( seats?| pl[aä]tze?n?)?$/.exec(part);
  if (seats === null) return null;
  return Number(seats[1]) <= 1_000_000
    ? valid({ seats: Number(seats[1]) })
    : wrong(entries.atMostSeats(1_000_000));
}

/** Seats, per cent, or both with “or” between them; a bare number is in seats. */
export function amountEntry(text: string): Entry<Amount> {
  const unread = wrong(texts().rules.entries.writeAmount);
  const parts = plain(text)
    .split(/ (?:or|oder) /)
    .map(amountPart);
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
    .split(/,|;| (?:and|und) /)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const repeatBounds: Bounds = { least: 5, most: 43_200 };
const mostWaits = 10;
const often: Readonly<Record<string, number>> = {
  ...{ hourly: 60, daily: 1440, weekly: 10_080 },
  ...{ stündlich: 60, täglich: 1440, wöchentlich: 10_080 },
};

/** `1 h, 3 h, daily`; `never` where it is not told again. */
export function repeatText(waits: readonly number[]): string {
  const { never, daily } = texts().rules.entries;
  return waits.length === 0
    ? never
    : waits.map((wait) => (wait === 1440 ? daily : spanText(wait))).join(', ');
}

const waitIn = (text: string): number | null => often[text] ?? minutesIn(text, 'min');

export function repeatEntry(text: string): Entry<readonly number[]> {
  const { entries } = texts().rules;
  const parts = listOf(text);
  if (parts.length === 0 || (parts.length === 1 && /^(never|nie|niemals)$/.test(parts[0] ?? '')))
    return valid([]);
  if (parts.length > mostWaits) return wrong(entries.atMostWaits(mostWaits));
  const waits: number[] = [];
  for (const part of parts) {
    const wait = waitIn(part);
    if (wait === null) return wrong(entries.writeWaits);
    const entry = within(wait, repeatBounds.least, repeatBounds.most, spanText);
    if (!entry.isValid) return entry;
    waits.push(entry.value);
  }
  return valid(waits);
}

const mostRungs = 20;
const rungBounds: Bounds = { least: 0, most: 1000 };

/** `60, 30, 14, 7 and 1`. */
export function rungsText(rungs: readonly number[]): string {
  const [last, ...others] = rungs.map(number).reverse();
  if (last === undefined || others.length === 0) return last ?? '';
  return texts().rules.entries.list(others.reverse().join(', '), last);
}

/** Days before an end, farthest first, each once. */
export function rungsEntry(text: string): Entry<readonly number[]> {
  const { entries } = texts().rules;
  const parts = listOf(text.replace(/(days?|tage?n?)\s*$/i, ''));
  if (parts.length === 0) return wrong(entries.writeDays);
  const rungs: number[] = [];
  for (const part of parts) {
    const rung = countIn(part);
    if (rung === null) return wrong(entries.rewriteDays);
    const entry = within(rung, rungBounds.least, rungBounds.most, number);
    if (!entry.isValid) return entry;
    rungs.push(entry.value);
  }
  const unlike = [...new Set(rungs)].sort((a, b) => b - a);
  return unlike.length > mostRungs ? wrong(entries.atMostDays(mostRungs)) : valid(unlike);
}
