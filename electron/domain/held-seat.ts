import { type Reader, duration, moment, number, plural } from './format';
import { type Instant, msOf, parseInstant } from './instant';
import type { Holder } from './pool';
import type { BoardPool, ConnectionState, Snapshot } from './snapshot';

/** One checkout: who holds seats of which pool. `heldMs`: null where the vendor's time names no zone, or none is given. */
export interface HeldSeat {
  readonly id: string;
  readonly state: ConnectionState;
  readonly pool: BoardPool;
  readonly holder: Holder;
  readonly heldMs: number | null;
  /** Whether the same person holds another seat of this pool. */
  readonly isFurther: boolean;
}

const samePerson = (pool: BoardPool): ReadonlySet<string> => {
  const times = new Map<string, number>();
  for (const { user } of pool.holders ?? []) if (user !== null) times.set(user, (times.get(user) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count > 1).map(([user]) => user));
};

function heldOf(state: ConnectionState, pool: BoardPool, now: Instant): readonly HeldSeat[] {
  const further = samePerson(pool);
  const seen = new Set<string>();
  return (pool.holders ?? []).map((holder, index) => {
    const since = holder.since === null ? null : parseInstant(holder.since);
    const isFurther = holder.user !== null && further.has(holder.user) && seen.has(holder.user);
    if (holder.user !== null) seen.add(holder.user);
    return {
      id: `${state.id}\n${pool.key}\n${index}`,
      state,
      pool,
      holder,
      heldMs: since === null ? null : Math.max(0, msOf(now) - msOf(since)),
      isFurther,
    };
  });
}

/** Everybody who holds a seat, at all vendors that say so; those who have held theirs longest come first. */
export function heldSeats(snapshot: Snapshot, now: Instant): readonly HeldSeat[] {
  return snapshot.connections
    .flatMap((state) => state.pools.flatMap((pool) => heldOf(state, pool, now)))
    .sort((a, b) => (b.heldMs ?? -1) - (a.heldMs ?? -1));
}

export const heldSorts = ['person', 'host', 'pool', 'seats', 'held'] as const;

/** What a list of checkouts may be ordered by. */
export type HeldSort = (typeof heldSorts)[number];

const text = (value: string | null): string => value ?? '\uffff';

const compares: Readonly<Record<HeldSort, (a: HeldSeat, b: HeldSeat) => number>> = {
  person: (a, b) => text(a.holder.user).localeCompare(text(b.holder.user)),
  host: (a, b) => text(a.holder.host).localeCompare(text(b.holder.host)),
  pool: (a, b) => a.pool.product.localeCompare(b.pool.product) || a.pool.key.localeCompare(b.pool.key),
  seats: (a, b) => (a.holder.seats ?? -1) - (b.holder.seats ?? -1),
  held: (a, b) => (a.heldMs ?? -1) - (b.heldMs ?? -1),
};

/** What is not known comes last whichever way the list runs; within one value the longest held come first. */
export function sortHeld(seats: readonly HeldSeat[], by: HeldSort, isDown: boolean): readonly HeldSeat[] {
  const isUnknown: Readonly<Record<HeldSort, (seat: HeldSeat) => boolean>> = {
    person: ({ holder }) => holder.user === null,
    host: ({ holder }) => holder.host === null,
    pool: () => false,
    seats: ({ holder }) => holder.seats === null,
    held: ({ heldMs }) => heldMs === null,
  };
  const known = seats.filter((seat) => !isUnknown[by](seat));
  const ordered = known.toSorted((a, b) => compares[by](a, b) * (isDown ? -1 : 1) || compares.held(b, a));
  return [...ordered, ...seats.filter(isUnknown[by])];
}

/** `148 checkouts by 97 people`: seats of unlike units are not added. */
export function heldSummary(seats: readonly HeldSeat[]): string {
  const people = new Set(seats.flatMap(({ holder }) => (holder.user === null ? [] : [holder.user]))).size;
  const checkouts = `${number(seats.length)} ${plural(seats.length, 'checkout')}`;
  return people === 0 ? checkouts : `${checkouts} by ${number(people)} ${plural(people, 'person', 'people')}`;
}

/** `Sun 08:40`; a time without a zone stays as the vendor wrote it. */
export function heldSince({ holder }: HeldSeat, now: Instant, reader: Reader): string {
  if (holder.since === null) return 'not said';
  const since = parseInstant(holder.since);
  return since === null ? `${holder.since}, server’s time` : moment(since, now, reader);
}

/** `26 h`, or `–` where it can’t be told. */
export const heldFor = ({ heldMs }: HeldSeat): string => (heldMs === null ? '–' : duration(heldMs));

const dayMs = 86_400_000;

/** What is worth a mark: held for over a day, a second seat, reserved or denied. */
export function heldMarks({ heldMs, isFurther, holder }: HeldSeat): readonly string[] {
  return [
    heldMs !== null && heldMs > dayMs ? 'over a day' : null,
    isFurther ? 'second seat' : null,
    holder.reservation,
  ].filter((mark) => mark !== null);
}

/** Vendors of whose pools nobody says who holds a seat, by id, each once. */
export function silentVendors(snapshot: Snapshot): readonly string[] {
  const said = new Set<string>();
  const silent = new Set<string>();
  for (const { vendor, pools } of snapshot.connections)
    for (const { holders } of pools) (holders === null ? silent : said).add(vendor);
  return [...silent].filter((vendor) => !said.has(vendor));
}
