import { number, plural } from '../texts/number';
import { texts } from '../texts/language';
import { type Instant, msOf } from './instant';
import type { Level, Worst } from './level';
import type { Holder, Pool, Unit } from './pool';

export { number, plural };

/** Where and how the reader reads: BCP 47 locale and IANA time zone. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
}

export const levelWord = (level: Worst): string => texts().counts.levels[level];

/** A seat count in two parts, so that a surface may set the number larger: `3` + `of 25 free`. */
export function seatCountParts(pool: Pick<Pool, 'free' | 'total' | 'used'>): {
  figure: string;
  rest: string;
} {
  if (pool.total !== null && pool.free !== null)
    return { figure: number(pool.free), rest: texts().counts.ofFree(pool.total) };
  if (pool.used !== null) return { figure: number(pool.used), rest: texts().counts.inUse };
  const { notCounted, ownedOnly } = texts().counts;
  return { figure: '', rest: pool.total === null ? notCounted : ownedOnly(pool.total) };
}

/** `3 of 25 free`, `4 in use`, `not counted`. */
export function seatCount(pool: Pick<Pool, 'free' | 'total' | 'used'>): string {
  const { figure, rest } = seatCountParts(pool);
  return figure === '' ? rest : `${figure} ${rest}`;
}

/** `3 of 25 users free`: as `seatCount`, with the unit, for places that stand alone. */
export function seatCountWithUnit(pool: Pick<Pool, 'free' | 'total' | 'used' | 'unit'>): string {
  if (pool.total === null || pool.free === null) return seatCount(pool);
  return `${number(pool.free)} ${texts().counts.ofUnitFree(pool.total, pool.unit)}`;
}

/**
 * As `seatCountParts`, for places that show one pool: an ended one has no seats to take (`10` + `seats ended`), and
 * with the unit where the place stands alone (`3` + `of 25 users free`).
 */
export function poolCountParts(
  pool: Pick<Pool, 'free' | 'total' | 'used' | 'unit' | 'level'>,
  naming: 'short' | 'with unit' = 'short',
): { figure: string; rest: string } {
  const { level, total, free, unit } = pool;
  if (level === 'expired' && total !== null)
    return { figure: number(total), rest: texts().counts.seatsEnded(total) };
  if (level === 'expired') return { figure: '', rest: texts().counts.ended };
  if (naming === 'short' || total === null || free === null) return seatCountParts(pool);
  return { figure: number(free), rest: texts().counts.ofUnitFree(total, unit) };
}

/** `2 over`, where more seats are taken than there are; else null. */
export const overuse = ({ free }: Pick<Pool, 'free'>): string | null =>
  free !== null && free < 0 ? texts().counts.over(-free) : null;

/** A count, or `not said` where the vendor does not say. */
export const countOrNot = (count: number | null): string =>
  count === null ? texts().counts.notSaid : number(count);

/** `31 pools`. */
export const poolsWord = (count: number): string => texts().counts.pools(count);

/** `users`: what the seats of a pool are called. */
export const unitWord = (unit: Unit): string => texts().counts.units[unit];

/** `6 of 300 match “draft”`. */
export const matchWords = (matching: number, all: number, query: string): string =>
  texts().counts.matches(matching, all, query);

/** What a pool is called under its product: feature, version, edition, server; or its serial's end. */
export function poolSubtitle(
  pool: Pick<Pool, 'feature' | 'version' | 'edition' | 'server' | 'details'>,
): string {
  const parts = [pool.feature, pool.version, pool.edition, pool.server].filter(
    (part) => part !== null && part !== '',
  );
  if (parts.length > 0) return parts.join(' · ');
  const serial = pool.details['serial'];
  return typeof serial === 'string' ? texts().counts.serial(serial) : '';
}

/** How a bar reads aloud, and its three parts in drawing order. Idle reservations lie between used and free. */
export function seatBar(pool: Pick<Pool, 'free' | 'total' | 'used' | 'reserved'>) {
  if (pool.total === null || pool.free === null) return null;
  const free = Math.min(Math.max(pool.free, 0), pool.total);
  const taken = pool.total - free;
  const idle = Math.max(0, Math.min(pool.reserved ?? 0, taken - (pool.used ?? 0)));
  const used = taken - idle;
  return {
    used,
    reserved: idle,
    free,
    total: pool.total,
    label: texts().counts.bar(used, idle, free),
  };
}

/** `10:42`, as the reader's place has it. */
export const clockTime = (at: Instant, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(msOf(at));

/** `3 Dec`; with the year only when it is not this one. */
export function calendarDay(at: Instant, now: Instant, { locale, timeZone }: Reader): string {
  const year = (when: Instant) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(msOf(when));
  const options = { day: 'numeric', month: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(
    locale,
    year(at) === year(now) ? options : { ...options, year: 'numeric' },
  ).format(msOf(at));
}

/** Days, hours and minutes as a span is worded with: the largest two, hours up to 48, then days. */
export function spanOf(ms: number): readonly [days: number, hours: number, minutes: number] {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return [Math.floor(hours / 24), 0, 0];
  return [0, hours, hours >= 24 ? 0 : minutes % 60];
}

/** `3 h 5 min`, `2 days`. */
export const duration = (ms: number): string => texts().counts.times.span(...spanOf(ms));

/** `47 min old`, `just read`. */
export function age(readAt: Instant, now: Instant): string {
  const ms = msOf(now) - msOf(readAt);
  const { times } = texts().counts;
  return ms < 60_000 ? times.underMinuteOld : times.old(duration(ms));
}

const isSameDay = (a: Instant, b: Instant, { timeZone }: Reader): boolean => {
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });
  return day.format(msOf(a)) === day.format(msOf(b));
};

/** `10:31` today, `Tue 10:31` before. */
export function moment(at: Instant, now: Instant, reader: Reader): string {
  const time = clockTime(at, reader);
  if (isSameDay(at, now, reader)) return time;
  const { locale, timeZone } = reader;
  if (msOf(now) - msOf(at) > 6 * 86_400_000) return `${calendarDay(at, now, reader)} ${time}`;
  return `${new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }).format(msOf(at))} ${time}`;
}

/** `Low since 10:31`. */
export const levelSince = (level: Level, since: Instant, now: Instant, reader: Reader): string =>
  texts().counts.levelSince(levelWord(level), moment(since, now, reader));

/** Letters that fit into a tooltip's or a notification's line beside the numbers, which are never cut. */
export const longestName = 32;

/** Letters of what tells a pool from another of the same product, behind its name. */
export const longestSubtitle = 20;

/** Cut in the middle, so that both ends of a long name can be told. */
export function shorten(name: string, longest: number): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const head = Math.ceil((longest - 1) / 2);
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (longest - 1 - head)).join('')}`;
}

/** `Citrix EU can’t be read`. */
export const cannotBeRead = (name: string): string => texts().counts.cannotBeRead(name);

/** `alice on ws-07, 2 seats, since 2026-11-22 10:20:00`: what the vendor says of a holder, in one line. */
export function holderText({ user, host, seats, since, until, reservation }: Holder): string {
  const { holder, seats: seatsWord } = texts().counts;
  const who = user ?? holder.unknown;
  return [
    host === null ? who : holder.on(who, host),
    seats === null ? null : seatsWord(seats),
    reservation,
    since === null ? null : holder.since(since),
    until === null ? null : holder.until(until),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
