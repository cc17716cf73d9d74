import { addMs, msOf } from './instant';
import type { Instant } from './instant';
import type { KnownEnd } from './ledger';
import type { Pool } from './pool';

export const dayMs = 86_400_000;

// An end that a vendor counts down in whole days, or writes down anew, moves about a little and is the same end.
const sameEndMs = 1.5 * dayMs;

/** An end of seats as a reading gives it. `days`: left, where the vendor counts down itself. */
export interface ListedEnd extends Pick<KnownEnd, 'endsAt' | 'source' | 'seats'> {
  readonly days: number | null;
  readonly isOver: boolean;
}

const isDate = (text: string | null): text is Instant => text !== null && !Number.isNaN(Date.parse(text));

const near = (a: Instant, b: Instant): boolean => Math.abs(msOf(a) - msOf(b)) <= sameEndMs;

function batchEnd({ expiring }: Pool, at: Instant): ListedEnd | null {
  if (expiring === null || expiring.seats <= 0 || !isDate(expiring.at)) return null;
  const { at: endsAt, seats } = expiring;
  return { endsAt, source: 'batch', seats, days: null, isOver: endsAt <= at };
}

/** The end of the whole pool. It has come when the pool is expired: some vendors go on past the date. */
function wholeEnd({ validity, total, level }: Pool, at: Instant): ListedEnd | null {
  const { until, days, kind } = validity;
  const isExpired = level === 'expired';
  const whole = { seats: total, isOver: isExpired };
  if (kind === 'perpetual') return null;
  const counted = days === null || kind !== 'days-from-first-use' ? null : addMs(at, days * dayMs);
  if (counted !== null && (!isDate(until) || msOf(counted) < msOf(until) - sameEndMs))
    return { ...whole, endsAt: counted, source: 'days', days };
  if (isDate(until) && (!isExpired || until <= at))
    return { ...whole, endsAt: until, source: 'until', days: null };
  return isExpired ? { ...whole, endsAt: at, source: 'word', days: null } : null;
}

/** The ends of a reading. Seats that end with the whole pool are one end; a pool without seats has nothing to lose. */
export function listedEnds(pool: Pool, at: Instant): readonly ListedEnd[] {
  const { expiring, validity, level, total } = pool;
  if (expiring === null && validity.until === null && validity.days === null && level !== 'expired')
    return none;
  if (total === 0) return none;
  const batch = batchEnd(pool, at);
  const whole = wholeEnd(pool, at);
  if (batch === null) return whole === null ? none : [whole];
  if (whole === null) return [batch];
  const isOne = near(batch.endsAt, whole.endsAt) && (batch.endsAt === whole.endsAt || batch.seats === total);
  return isOne ? [whole] : [batch, whole].sort((a, b) => msOf(a.endsAt) - msOf(b.endsAt));
}

const none: readonly ListedEnd[] = [];

const isSame = (known: KnownEnd, end: ListedEnd): boolean =>
  known.source === end.source &&
  (end.source === 'days' || end.source === 'word' || near(known.endsAt, end.endsAt));

/** Which known end each listed one is: the very date first, else one that is near and listed no more. */
export function matchEnds(
  listed: readonly ListedEnd[],
  known: readonly KnownEnd[],
): ReadonlyMap<ListedEnd, KnownEnd> {
  const matches = new Map<ListedEnd, KnownEnd>();
  const taken = new Set<KnownEnd>();
  const match = (fits: (one: KnownEnd, end: ListedEnd) => boolean): void => {
    for (const end of listed) {
      if (matches.has(end)) continue;
      const found = known.find((one) => !taken.has(one) && fits(one, end));
      if (found === undefined) continue;
      matches.set(end, found);
      taken.add(found);
    }
  };
  match((one, end) => one.source === end.source && one.endsAt === end.endsAt);
  match(isSame);
  return matches;
}
