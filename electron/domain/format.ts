import { number, plural } from '../texts/number';
import { texts } from '../texts/language';
import { type Instant, msOf } from './instant';
import type { Level, Worst } from './level';
import type { Holder, Pool } from './pool';

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
  if (pool.used !== null) return { figure: number(pool.used), rest: 'in use' };
  return {
    figure: '',
    rest: pool.total === null ? texts().counts.notCounted : `${number(pool.total)} owned, use not said`,
  };
}

/** `3 of 25 free`, `4 in use`, `not counted`. */
export function seatCount(pool: Pick<Pool, 'free' | 'total' | 'used'>): string {
  const { figure, rest } = seatCountParts(pool);
  return figure === '' ? rest : `${figure} ${rest}`;
}

/** `3 of 25 users free`: as `seatCount`, with the unit, for places that stand alone. */
export function seatCountWithUnit(pool: Pick<Pool, 'free' | 'total' | 'used' | 'unit'>): string {
  if (pool.total === null || pool.free === null) return seatCount(pool);
  return `${number(pool.free)} of ${number(pool.total)} ${pool.unit} free`;
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
    return { figure: number(total), rest: `${plural(total, 'seat')} ended` };
  if (level === 'expired') return { figure: '', rest: 'ended' };
  if (naming === 'short' || total === null || free === null) return seatCountParts(pool);
  return { figure: number(free), rest: `of ${number(total)} ${unit} free` };
}

/** `2 over`, where more seats are taken than there are; else null. */
export const overuse = ({ free }: Pick<Pool, 'free'>): string | null =>
  free !== null && free < 0 ? `${number(-free)} over` : null;

/** A count, or `not said` where the vendor does not say. */
export const countOrNot = (count: number | null): string => (count === null ? 'not said' : number(count));

/** `31 pools`. */
export const poolsWord = (count: number): string => `${number(count)} ${plural(count, 'pool')}`;

/** `6 of 300 match “draft”`. */
export const matchWords = (matching: number, all: number, query: string): string =>
  `${number(matching)} of ${number(all)} ${plural(matching, 'matches', 'match')} “${query}”`;

/** What a pool is called under its product: feature, version, edition, server; or its serial's end. */
export function poolSubtitle(
  pool: Pick<Pool, 'feature' | 'version' | 'edition' | 'server' | 'details'>,
): string {
  const parts = [pool.feature, pool.version, pool.edition, pool.server].filter(
    (part) => part !== null && part !== '',
  );
  if (parts.length > 0) return parts.join(' · ');
  return typeof pool.details['serial'] === 'string' ? `Serial ${pool.details['serial']}` : '';
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
    label: `${number(used)} used, ${number(idle)} reserved, ${number(free)} free`,
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

/** The largest two units (`3 h 5 min`); hours up to 48, then days. */
export function duration(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${number(Math.floor(hours / 24))} days`;
  return minutes % 60 === 0 || hours >= 24 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** `47 min old`, `just read`. */
export function age(readAt: Instant, now: Instant): string {
  const ms = msOf(now) - msOf(readAt);
  return ms < 60_000 ? 'under 1 min old' : `${duration(ms)} old`;
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
  `${levelWord(level)} since ${moment(since, now, reader)}`;

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
export const cannotBeRead = (name: string): string => `${name} can’t be read`;

/** `alice on ws-07, 2 seats, since 2026-11-22 10:20:00`: what the vendor says of a holder, in one line. */
export function holderText({ user, host, seats, since, until, reservation }: Holder): string {
  const who = user ?? 'unknown user';
  return [
    host === null ? who : `${who} on ${host}`,
    seats === null ? null : `${number(seats)} ${plural(seats, 'seat')}`,
    reservation,
    since === null ? null : `since ${since}`,
    until === null ? null : `until ${until}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
