import { dayNumber } from './calendar';
import { type Day, type DayBook, type DayPool, dayBefore } from './day-book';
import { poolSubtitle } from './format';
import type { Instant } from './instant';
import { type Level, compareLevels, isWorse } from './level';
import type { BoardPool, ConnectionState, Snapshot } from './snapshot';

interface Counts {
  readonly total: number | null;
  readonly free: number | null;
}

/** What is another way than it was on the last day before this one. */
export type DayChange = {
  readonly connectionId: string;
  readonly connectionName: string;
  /** When it was last read before; null for a connection that never was. */
  readonly comparedWith: Instant | null;
} & (
  | ({ readonly pool: { readonly key: string; readonly product: string; readonly subtitle: string } } & (
      | {
          readonly kind: 'level';
          readonly from: Level;
          readonly to: Level;
          readonly was: Counts;
          readonly is: Counts;
        }
      | { readonly kind: 'total' | 'free'; readonly level: Level; readonly was: Counts; readonly is: Counts }
      | { readonly kind: 'new'; readonly level: Level; readonly is: Counts }
      | { readonly kind: 'gone'; readonly was: Counts }
    ))
  | { readonly pool: null; readonly kind: 'many-new' | 'many-gone' | 'connection'; readonly pools: number }
);

export interface DayReport {
  /** The newest of the readings that are compared with; null: none is known. */
  readonly since: Instant | null;
  /** Worst first. */
  readonly changes: readonly DayChange[];
  /** Names of connections of which nothing is proved: not read today, or never before. */
  readonly untold: readonly string[];
}

// So many new pools of a connection are told one by one; more are one sentence.
const mostSingle = 5;
const fewestMoved = 3;
const leastShare = 0.25;

/** Free seats come and go all day: only what is a quarter of the pool, and three seats at least, is a word worth. */
function hasMovedMuch(was: Counts, is: Counts): boolean {
  if (was.free === null || is.free === null || is.total === null) return false;
  const moved = Math.abs(is.free - was.free);
  return moved >= fewestMoved && moved >= is.total * leastShare;
}

const countsOf = ({ total, free }: Counts): Counts => ({ total, free });

type Frame = Pick<DayChange, 'connectionId' | 'connectionName' | 'comparedWith'>;

function poolChange(frame: Frame, was: DayPool, is: BoardPool): DayChange | null {
  const { key, product, level } = is;
  const change = {
    ...frame,
    pool: { key, product, subtitle: poolSubtitle(is) },
    was: countsOf(was),
    is: countsOf(is),
  };
  if (was.level !== level) return { ...change, kind: 'level', from: was.level, to: level };
  if (was.total !== is.total) return { ...change, kind: 'total', level };
  return hasMovedMuch(was, is) ? { ...change, kind: 'free', level } : null;
}

function listChanges(frame: Frame, day: Day, pools: readonly BoardPool[]): readonly DayChange[] {
  const before = new Map(day.pools.map((pool) => [pool.key, pool]));
  const now = new Set(pools.map(({ key }) => key));
  const added = pools.filter(({ key }) => !before.has(key));
  const gone = day.pools.filter(({ key }) => !now.has(key));
  const many = (kind: 'many-new' | 'many-gone', count: number): DayChange => ({
    ...frame,
    pool: null,
    kind,
    pools: count,
  });
  return [
    ...(added.length > mostSingle
      ? [many('many-new', added.length)]
      : added.map((pool): DayChange => {
          const { key, product, level } = pool;
          const named = { key, product, subtitle: poolSubtitle(pool) };
          return { ...frame, kind: 'new', pool: named, level, is: countsOf(pool) };
        })),
    ...(gone.length > mostSingle
      ? [many('many-gone', gone.length)]
      : gone.map((pool): DayChange => {
          const { key, product, subtitle } = pool;
          return { ...frame, kind: 'gone', pool: { key, product, subtitle }, was: countsOf(pool) };
        })),
  ];
}

function connectionChanges(state: ConnectionState, day: Day): readonly DayChange[] {
  const frame = { connectionId: state.id, connectionName: state.name, comparedWith: day.at };
  const before = new Map(day.pools.map((pool) => [pool.key, pool]));
  const changed = state.pools.flatMap((pool) => {
    const was = before.get(pool.key);
    return (was === undefined ? null : poolChange(frame, was, pool)) ?? [];
  });
  return [...changed, ...listChanges(frame, day, state.pools)];
}

const fewer = (was: number | null, is: number | null): boolean => was !== null && is !== null && is < was;

function weight(change: DayChange): number {
  switch (change.kind) {
    case 'level':
      return isWorse(change.to, change.from) ? 0 : 7;
    case 'gone':
    case 'many-gone':
      return 1;
    case 'total':
      return fewer(change.was.total, change.is.total) ? 2 : 6;
    case 'free':
      return fewer(change.was.free, change.is.free) ? 3 : 8;
    case 'connection':
      return 4;
    case 'new':
    case 'many-new':
      return 5;
  }
}

const nameOf = ({ pool, connectionName }: DayChange): string => pool?.product ?? connectionName;

const compareChanges = (a: DayChange, b: DayChange): number =>
  weight(a) - weight(b) ||
  (a.kind === 'level' && b.kind === 'level' ? compareLevels(a.to, b.to) : 0) ||
  nameOf(a).localeCompare(nameOf(b)) ||
  (a.pool?.key ?? a.connectionId).localeCompare(b.pool?.key ?? b.connectionId);

const added = ({ id, name, pools }: ConnectionState): DayChange => ({
  connectionId: id,
  connectionName: name,
  comparedWith: null,
  pool: null,
  kind: 'connection',
  pools: pools.length,
});

/** What is another way than on the last day before this one. Only a connection that was read today proves anything. */
export function dayReport(
  book: DayBook,
  { connections }: Snapshot,
  now: Instant,
  timeZone: string,
): DayReport {
  const today = dayNumber(now, timeZone);
  const isToday = (at: Instant): boolean => dayNumber(at, timeZone) === today;
  const isOldBook = book.since !== null && dayNumber(book.since, timeZone) < today;
  const changes: DayChange[] = [];
  const untold: string[] = [];
  const times: Instant[] = [];
  for (const state of connections) {
    const days = book.connections.get(state.id);
    const isRead = state.health === 'ok' && state.readAt !== null && isToday(state.readAt);
    const before = days === undefined ? null : dayBefore(days, today);
    if (isRead && before !== null) {
      times.push(before.at);
      changes.push(...connectionChanges(state, before));
    } else if (isRead && isOldBook && days !== undefined && isToday(days.since)) changes.push(added(state));
    else untold.push(state.name);
  }
  return { since: times.sort().at(-1) ?? null, changes: changes.sort(compareChanges), untold };
}
