import { texts } from '../texts/language';
import { daysBetween } from './calendar';
import type { DayChange, DayReport } from './day-change';
import { type Reader, clockTime, moment, number, seatCount } from './format';
import type { Instant } from './instant';

/** `yesterday 17:40`, `Fri 17:40`. */
export const dayMoment = (at: Instant, now: Instant, reader: Reader): string =>
  daysBetween(at, now, reader.timeZone) === 1
    ? texts().overview.days.yesterday(clockTime(at, reader))
    : moment(at, now, reader);

const count = ({ total, free }: { readonly total: number | null; readonly free: number | null }): string =>
  seatCount({ total, free, used: null });

const owned = (total: number | null): string =>
  total === null ? texts().overview.days.notSaid : number(total);

function happened(change: DayChange): string {
  const t = texts().overview.days;
  switch (change.kind) {
    case 'level': {
      const isFirst = change.from === 'uncounted' && change.to === 'ok';
      return t.wasBefore(isFirst ? t.firstCounted : t.level[change.to], count(change.is), count(change.was));
    }
    case 'total':
      return t.total(owned(change.is.total), owned(change.was.total));
    case 'free':
      return t.free(count(change.is), count(change.was));
    case 'new':
      return t.isNew(count(change.is));
    case 'gone':
      return t.isGone(count(change.was));
    case 'many-new':
      return t.manyNew(change.pools);
    case 'many-gone':
      return t.manyGone(change.pools);
    case 'connection':
      return t.connection(change.pools);
  }
}

/** What happened, to be read after the name of its pool or connection; with the day, where it is not that of the others. */
export function changeWords(change: DayChange, { since }: DayReport, now: Instant, reader: Reader): string {
  const { comparedWith } = change;
  const isOlder =
    comparedWith !== null && since !== null && daysBetween(comparedWith, since, reader.timeZone) > 0;
  return isOlder
    ? `${happened(change)} ${texts().overview.days.comparedWith(dayMoment(comparedWith, now, reader))}`
    : happened(change);
}

// So many names are read in one line.
const mostNames = 3;

/** Which connections prove nothing; null where all of them do. */
export function untoldWords({ untold, since }: DayReport): string | null {
  const t = texts().overview.days;
  if (untold.length === 0 || since === null) return null;
  const names = untold.slice(0, mostNames).join(', ');
  return t.untold(untold.length > mostNames ? t.andOthers(names, untold.length - mostNames) : names);
}
