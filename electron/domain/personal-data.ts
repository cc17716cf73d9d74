import { texts } from '../texts/language';
import type { Detail, Holder, Pool } from './pool';
import type { Preferences } from './preferences';
import type { ConnectionState, Outcome, Snapshot } from './snapshot';

/** What becomes of names of people and computers: `hidden` puts stand-ins in their place, `unread` leaves them out. */
export type Personal = Preferences['personal'];

/** Names in the place of real ones: the same one for the same name, as long as the program runs. */
export interface StandIns {
  person(name: string): string;
  host(name: string): string;
  /** What stands for this name, if it was ever seen as one. */
  known(name: string): string | null;
}

export function createStandIns(): StandIns {
  const people = new Map<string, string>();
  const hosts = new Map<string, string>();
  const standIn = (taken: Map<string, string>, name: string, call: (count: number) => string): string => {
    const known = taken.get(name) ?? call(taken.size + 1);
    taken.set(name, known);
    return known;
  };
  return {
    person: (name) => standIn(people, name, texts().who.standIns.person),
    host: (name) => standIn(hosts, name, texts().who.standIns.host),
    known: (name) => people.get(name) ?? hosts.get(name) ?? null,
  };
}

// Lists among a vendor's details may name people, too, under the names that holders have.
const named = { user: 'person', host: 'host' } as const;

const isNamed = (member: string): member is keyof typeof named => Object.hasOwn(named, member);

type Row = Extract<Detail, readonly unknown[]>[number];

const concealedRow = (row: Row, standIns: StandIns | null): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([member, value]) => {
      if (typeof value !== 'string' || !isNamed(member)) return [[member, value]];
      return standIns === null ? [] : [[member, standIns[named[member]](value)]];
    }),
  );

function concealedDetail(detail: Detail, standIns: StandIns | null): Detail {
  if (Array.isArray(detail)) return detail.map((row) => concealedRow(row, standIns));
  return typeof detail === 'string' ? (standIns?.known(detail) ?? detail) : detail;
}

type Details = Readonly<Record<string, Detail>>;

const concealedDetails = (details: Details, standIns: StandIns | null): Record<string, Detail> =>
  Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [name, concealedDetail(detail, standIns)]),
  );

const concealedHolder = (holder: Holder, standIns: StandIns): Holder =>
  holder.isStandIn === true
    ? holder
    : {
        ...holder,
        user: holder.user === null ? null : standIns.person(holder.user),
        host: holder.host === null ? null : standIns.host(holder.host),
        isStandIn: true,
      };

function concealedPool<P extends Pool>(pool: P, standIns: StandIns | null): P {
  const holders = standIns === null ? null : pool.holders?.map((holder) => concealedHolder(holder, standIns));
  return { ...pool, holders: holders ?? null, details: concealedDetails(pool.details, standIns) };
}

const standInsFor = (personal: Exclude<Personal, 'kept'>, standIns: StandIns): StandIns | null =>
  personal === 'hidden' ? standIns : null;

/** What a poll came to without the name of anybody, before anyone is told of it. */
export function concealed(outcome: Outcome, personal: Personal, standIns: StandIns): Outcome {
  if (personal === 'kept' || outcome.kind === 'failure') return outcome;
  const stand = standInsFor(personal, standIns);
  return {
    ...outcome,
    pools: outcome.pools.map((pool) => concealedPool(pool, stand)),
    details: concealedDetails(outcome.details, stand),
  };
}

/** A board that was read before names were to be hidden, without them. */
export function concealedBoard(
  snapshot: Snapshot,
  personal: Exclude<Personal, 'kept'>,
  standIns: StandIns,
): Snapshot {
  const stand = standInsFor(personal, standIns);
  const without = (state: ConnectionState): ConnectionState => ({
    ...state,
    pools: state.pools.map((pool) => concealedPool(pool, stand)),
    details: concealedDetails(state.details, stand),
  });
  return { revision: snapshot.revision + 1, connections: snapshot.connections.map(without) };
}
