import { endCell, endWords } from '../../electron/domain/ending';
import { type Reader, calendarDay, countOrNot, moment, number, unitWord } from '../../electron/domain/format';
import type { PlacedPool } from '../../electron/domain/headline';
import { type Instant, parseInstant } from '../../electron/domain/instant';
import type { Detail, Holder } from '../../electron/domain/pool';
import { oldness } from '../../electron/domain/standing';
import { texts } from '../../electron/texts/language';

/** One line of the details panel. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

const given = (label: string, value: string | null): readonly Fact[] =>
  value === null || value === '' ? [] : [{ label, value }];

/** What is known of a pool, beside the numbers that head the panel. */
export function poolFacts(
  placed: PlacedPool,
  vendorName: string,
  now: Instant,
  reader: Reader,
): readonly Fact[] {
  const t = texts().details;
  const { pool, state } = placed;
  const { validity, activating, launches } = pool;
  const day = (at: Instant) => calendarDay(at, now, reader);
  return [
    { label: t.ends, value: endCell({ ...pool, expiring: null }, now, reader) },
    ...given(t.nextToEnd, pool.expiring === null ? null : endWords(pool, now, reader)),
    ...given(t.nextToStart, activating && t.seatsOn(activating.seats, day(activating.at))),
    ...given(t.validFrom, validity.from && day(validity.from)),
    { label: t.owned, value: countOrNot(pool.total) },
    { label: t.used, value: countOrNot(pool.used) },
    { label: t.reserved, value: countOrNot(pool.reserved) },
    { label: t.free, value: countOrNot(pool.free) },
    { label: t.countedIn, value: unitWord(pool.unit) },
    ...given(t.launches, launches && t.launchesOf(launches.current, launches.max)),
    ...given(t.feature, pool.feature),
    ...given(t.version, pool.version),
    ...given(t.edition, pool.edition),
    ...given(t.server, pool.server),
    { label: t.connection, value: state.name },
    { label: t.vendor, value: vendorName },
    ...given(t.asOf, state.readAt && moment(state.readAt, now, reader)),
    ...given(t.age, oldness(state, now)),
    { label: t.key, value: pool.key },
  ];
}

function detailWords(value: Exclude<Detail, readonly unknown[]>): string {
  if (value === null) return texts().details.notSaid;
  if (typeof value === 'boolean') return value ? texts().details.yes : texts().details.no;
  if (typeof value === 'number') return Number.isInteger(value) ? number(value) : String(value);
  return String(value);
}

/** What else the vendor reports, under its own names; a list becomes a line for each entry. */
export const detailFacts = (details: Readonly<Record<string, Detail>>): readonly Fact[] =>
  Object.entries(details).flatMap(([label, value]) =>
    Array.isArray(value)
      ? value.map((entry, index) => ({
          label: `${label} ${number(index + 1)}`,
          value: Object.values(entry).map(detailWords).join(' · '),
        }))
      : [{ label, value: detailWords(value) }],
  );

/** Who holds seats: a zoneless time stays as the vendor wrote it. */
export function holderWords(
  { user, host, since }: Holder,
  now: Instant,
  reader: Reader,
): { who: string; since: string } {
  const instant = since === null ? null : parseInstant(since);
  const who = [user, host].filter((part) => part !== null && part !== '').join(' · ');
  return {
    who: who === '' ? texts().details.notSaid : who,
    since: instant === null ? (since ?? '') : moment(instant, now, reader),
  };
}
