import { texts } from '../texts/language';
import { type Reader, calendarDay } from './format';
import { type Instant, msOf } from './instant';
import type { Pool } from './pool';
import type { BoardPool } from './snapshot';

type Ending = Pick<Pool, 'expiring' | 'validity' | 'total' | 'level'>;

/** The next seats of a pool to end. `seats`: null where nobody says how many. */
export interface End {
  readonly at: Instant;
  readonly seats: number | null;
}

/** The next end that lies ahead; null where none is known. */
export function nextEnd({ expiring, validity, total }: Ending, now: Instant): End | null {
  if (expiring !== null && expiring.seats > 0 && expiring.at >= now)
    return { at: expiring.at, seats: expiring.seats };
  return validity.until !== null && validity.until >= now ? { at: validity.until, seats: total } : null;
}

export function endsWithin(pool: Ending, days: number, now: Instant): boolean {
  const end = nextEnd(pool, now);
  return end !== null && pool.level !== 'expired' && msOf(end.at) - msOf(now) <= days * 86_400_000;
}

/** When a pool came to its level: an ended one when it ended, however late that was first seen. */
export function levelBegan({ level, validity, levelSince }: BoardPool, now: Instant): Instant {
  return level === 'expired' && validity.until !== null && validity.until <= now
    ? validity.until
    : levelSince;
}

/** What ends next, as a short sentence: `4 end 1 Dec`, `all 25 end 3 Dec`, `1 ends 3 Dec`; null where nothing is known to end. */
export function endWords(pool: Ending, now: Instant, reader: Reader): string | null {
  const end = nextEnd(pool, now);
  if (end === null) return null;
  const { ends } = texts().counts;
  const day = calendarDay(end.at, now, reader);
  if (end.seats === null) return ends.whole(day);
  return end.seats === pool.total && end.seats > 1 ? ends.all(end.seats, day) : ends.next(end.seats, day);
}

/** Under the heading "Ends": `4 on 1 Dec`, `31 Dec 2027`, `49 days left`, `ended 20 Nov`, `perpetual`, `not said`. */
export function endCell(pool: Ending, now: Instant, reader: Reader): string {
  const { validity, expiring, level } = pool;
  const { ends, ended, notSaid } = texts().counts;
  const day = (at: Instant) => calendarDay(at, now, reader);
  if (level === 'expired')
    return validity.until === null || validity.until > now ? ended : ends.ended(day(validity.until));
  const end = nextEnd(pool, now);
  if (end !== null && expiring !== null && end.at === expiring.at)
    return ends.seatsOn(expiring.seats, day(end.at));
  if (validity.kind === 'perpetual') return ends.perpetual;
  if (validity.days !== null) return ends.daysLeft(validity.days);
  return end === null ? notSaid : day(end.at);
}
