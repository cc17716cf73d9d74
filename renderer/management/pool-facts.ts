import { endCell, endWords } from '../../electron/domain/ending';
import { type Reader, calendarDay, countOrNot, moment, number } from '../../electron/domain/format';
import type { PlacedPool } from '../../electron/domain/headline';
import { type Instant, parseInstant } from '../../electron/domain/instant';
import type { Detail, Holder } from '../../electron/domain/pool';
import { oldness } from '../../electron/domain/standing';

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
  const { pool, state } = placed;
  const { validity, activating, launches } = pool;
  const day = (at: Instant) => calendarDay(at, now, reader);
  return [
    { label: 'Ends', value: endCell({ ...pool, expiring: null }, now, reader) },
    ...given('Next to end', pool.expiring === null ? null : endWords(pool, now, reader)),
    ...given('Next to start', activating && `${number(activating.seats)} on ${day(activating.at)}`),
    ...given('Valid from', validity.from && day(validity.from)),
    { label: 'Owned', value: countOrNot(pool.total) },
    { label: 'Used', value: countOrNot(pool.used) },
    { label: 'Reserved', value: countOrNot(pool.reserved) },
    { label: 'Free', value: countOrNot(pool.free) },
    { label: 'Counted in', value: pool.unit },
    ...given('Launches', launches && `${number(launches.current)} of ${number(launches.max)}`),
    ...given('Feature', pool.feature),
    ...given('Version', pool.version),
    ...given('Edition', pool.edition),
    ...given('Server', pool.server),
    { label: 'Connection', value: state.name },
    { label: 'Vendor', value: vendorName },
    ...given('As of', state.readAt && moment(state.readAt, now, reader)),
    ...given('Age', oldness(state, now)),
    { label: 'Key', value: pool.key },
  ];
}

function detailWords(value: Exclude<Detail, readonly unknown[]>): string {
  if (value === null) return 'not said';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
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
    who: who === '' ? 'not said' : who,
    since: instant === null ? (since ?? '') : moment(instant, now, reader),
  };
}
