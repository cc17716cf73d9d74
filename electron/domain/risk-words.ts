import { texts } from '../texts/language';
import { daysBetween } from './calendar';
import { type Instant, msOf } from './instant';
import { dayMs } from './listed-end';
import { type SeatRisk, riskDays } from './seat-risk';

function endsWords({ seats, total }: SeatRisk): string {
  const t = texts().overview.ends;
  if (seats === null) return t.unsaidEnds;
  if (total === null) return t.countEnds(seats);
  return seats === total ? t.allEnd(total) : t.someEnd(seats, total);
}

/** `25 of 50 end; on the past peak of 37 you would be 12 short.` */
export function riskWords(risk: SeatRisk): string {
  const t = texts().overview.ends;
  const { peak, short } = risk;
  if (peak === null || short === null) return t.peakUnknown(endsWords(risk));
  return short > 0 ? t.wouldBeShort(endsWords(risk), peak, short) : t.wouldFit(endsWords(risk), peak);
}

/** The same in two words: `12 short`, `enough`, `can’t tell`. */
export function shortWords({ short }: SeatRisk): string {
  const t = texts().overview.ends;
  if (short === null) return t.cannotTell;
  return short > 0 ? t.short(short) : t.enough;
}

/** `today`, `tomorrow`, `in 10 days`. */
export const inDays = ({ endsAt }: SeatRisk, now: Instant, timeZone: string): string =>
  texts().overview.ends.inDays(daysBetween(now, endsAt, timeZone));

/** Where it lies between now, 0, and the last day that is looked at, 1. */
export const dayPart = ({ endsAt }: SeatRisk, now: Instant): number =>
  Math.min(1, Math.max(0, (msOf(endsAt) - msOf(now)) / (riskDays * dayMs)));
