import { texts } from '../texts/language';
import { type Reader, duration, moment, poolSubtitle } from './format';
import { type Instant, msOf, parseInstant } from './instant';
import type { Holder } from './pool';
import type { RuleBook } from './rule-book';
import type { BoardPool, ConnectionState, Snapshot } from './snapshot';

/** One checkout: who holds seats of which pool. `heldMs`: null where the vendor's time names no zone, or none is given. */
export interface HeldSeat {
  /** The same for the same checkout from reading to reading. */
  readonly id: string;
  readonly state: ConnectionState;
  readonly pool: BoardPool;
  readonly holder: Holder;
  readonly heldMs: number | null;
  /** Whether the same person holds another seat of this pool. */
  readonly isFurther: boolean;
  /** Held for as long as this, by the rule in force, a seat looks forgotten; null where the rule is off. */
  readonly forgottenHours: number | null;
  /** Whether it was held for so long. */
  readonly isForgotten: boolean;
}

const hourMs = 3_600_000;

/** What was not seen of this kind before is the first, and so on: checkouts that nothing tells apart. */
function counter(): (key: string) => number {
  const times = new Map<string, number>();
  return (key) => {
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return count;
  };
}

interface Place {
  readonly state: ConnectionState;
  readonly pool: BoardPool;
  readonly forgottenHours: number | null;
}

function heldOf({ state, pool, forgottenHours }: Place, now: Instant): readonly HeldSeat[] {
  const [ofUser, alike] = [counter(), counter()];
  return (pool.holders ?? []).map((holder) => {
    const since = holder.since === null ? null : parseInstant(holder.since);
    const heldMs = since === null ? null : Math.max(0, msOf(now) - msOf(since));
    const mark = JSON.stringify(holder.leaseId ?? [holder.user, holder.host, holder.since]);
    return {
      id: `${state.id}\n${pool.key}\n${mark}\n${alike(mark)}`,
      ...{ state, pool, holder, heldMs, forgottenHours },
      isFurther: holder.user !== null && ofUser(holder.user) > 1,
      isForgotten: heldMs !== null && forgottenHours !== null && heldMs >= forgottenHours * hourMs,
    };
  });
}

const byTime = (a: HeldSeat, b: HeldSeat): number =>
  Number(a.isForgotten) - Number(b.isForgotten) || (a.heldMs ?? -1) - (b.heldMs ?? -1);

/** Everybody who holds a seat, at all vendors that say so: what looks forgotten first, then the longest held. */
export function heldSeats(snapshot: Snapshot, now: Instant, rules: RuleBook): readonly HeldSeat[] {
  return snapshot.connections
    .flatMap((state) => {
      const own = rules.forConnection({ vendor: state.vendor, connectionId: state.id });
      return state.pools.flatMap((pool) => {
        const { isOn, heldHours } = own.of(pool.key).forgotten;
        return heldOf({ state, pool, forgottenHours: isOn ? heldHours : null }, now);
      });
    })
    .sort((a, b) => byTime(b, a));
}

export const heldSorts = ['person', 'host', 'pool', 'seats', 'held'] as const;

/** What a list of checkouts may be ordered by. */
export type HeldSort = (typeof heldSorts)[number];

const text = (value: string | null): string => value ?? '\uffff';

// Names end in numbers, stand-ins above all, and `Person 10` comes after `Person 9`.
const { compare } = new Intl.Collator(undefined, { numeric: true });

const compares: Readonly<Record<HeldSort, (a: HeldSeat, b: HeldSeat) => number>> = {
  person: (a, b) => compare(text(a.holder.user), text(b.holder.user)),
  host: (a, b) => compare(text(a.holder.host), text(b.holder.host)),
  pool: (a, b) => compare(a.pool.product, b.pool.product) || compare(a.pool.key, b.pool.key),
  seats: (a, b) => (a.holder.seats ?? -1) - (b.holder.seats ?? -1),
  held: byTime,
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

export const heldGroups = ['person', 'host', 'pool', 'connection'] as const;

/** What checkouts may be put together by. */
export type HeldGroup = (typeof heldGroups)[number];

const keys: Readonly<Record<HeldGroup, (seat: HeldSeat) => string>> = {
  // Whoever is not named may be many.
  person: ({ holder }) => JSON.stringify(holder.user),
  host: ({ holder }) => JSON.stringify(holder.host),
  pool: ({ state, pool }) => JSON.stringify([state.id, pool.key]),
  connection: ({ state }) => JSON.stringify(state.id),
};

export const heldGroupKey = (seat: HeldSeat, by: HeldGroup): string => keys[by](seat);

/** What a group is called, by any of its checkouts. */
export function heldGroupName({ holder, pool, state }: HeldSeat, by: HeldGroup): string {
  const { noPerson, noHost } = texts().who;
  switch (by) {
    case 'person':
      return holder.user ?? noPerson;
    case 'host':
      return holder.host ?? noHost;
    case 'pool':
      return [pool.product, poolSubtitle(pool)].filter((part) => part !== '').join(' · ');
    case 'connection':
      return state.name;
  }
}

const peopleIn = (seats: readonly HeldSeat[]): number =>
  new Set(seats.flatMap(({ holder }) => (holder.user === null ? [] : [holder.user]))).size;

/** `148 checkouts by 97 people`: seats of unlike units are not added. */
export const heldSummary = (seats: readonly HeldSeat[]): string =>
  texts().who.summary(seats.length, peopleIn(seats));

/** `3 checkouts, 2 of them held for long`: what stands behind the name of a group. */
export function heldGroupSummary(seats: readonly HeldSeat[], by: HeldGroup): string {
  const people = by === 'person' ? 0 : peopleIn(seats);
  const forgotten = seats.filter(({ isForgotten }) => isForgotten).length;
  return texts().who.groupSummary(seats.length, people, forgotten);
}

/** `Sun 08:40`; a time without a zone stays as the vendor wrote it. */
export function heldSince({ holder }: HeldSeat, now: Instant, reader: Reader): string {
  if (holder.since === null) return texts().who.notSaid;
  const since = parseInstant(holder.since);
  return since === null ? texts().who.serversTime(holder.since) : moment(since, now, reader);
}

/** `26 h`, or `–` where it can’t be told. */
export function heldFor({ heldMs }: HeldSeat): string {
  if (heldMs === null) return '–';
  return heldMs < 60_000 ? texts().counts.times.underMinuteShort : duration(heldMs);
}

/** A mark of a checkout, and what it stands for. */
export interface HeldMark {
  readonly kind: 'forgotten' | 'further' | 'reservation';
  readonly text: string;
}

/** What is worth a mark: held longer than the rule says, a second seat, reserved or denied. */
export function heldMarks({ isForgotten, forgottenHours, isFurther, holder }: HeldSeat): readonly HeldMark[] {
  const { marks } = texts().who;
  const forgotten: readonly HeldMark[] =
    isForgotten && forgottenHours !== null
      ? [{ kind: 'forgotten', text: marks.over(duration(forgottenHours * hourMs)) }]
      : [];
  const further: readonly HeldMark[] = isFurther ? [{ kind: 'further', text: marks.further }] : [];
  const { reservation } = holder;
  const reserved: readonly HeldMark[] =
    reservation === null ? [] : [{ kind: 'reservation', text: marks.reservation(reservation) }];
  return [...forgotten, ...further, ...reserved];
}

/** Vendors of whose pools nobody says who holds a seat, by id, each once. */
export function silentVendors(snapshot: Snapshot): readonly string[] {
  const said = new Set<string>();
  const silent = new Set<string>();
  for (const { vendor, pools } of snapshot.connections)
    for (const { holders } of pools) (holders === null ? silent : said).add(vendor);
  return [...silent].filter((vendor) => !said.has(vendor));
}
