import { texts } from '../texts/language';
import {
  type Reader,
  cannotBeRead,
  longestName,
  longestSubtitle,
  clockTime,
  poolSubtitle,
  seatCount,
  seatCountWithUnit,
  shorten,
} from './format';
import type { Instant } from './instant';
import { type Level, type Worst, levelRank, needsAttention } from './level';
import type { Pool } from './pool';
import type { BoardPool, ConnectionState, Snapshot } from './snapshot';

/** A pool with the connection it was read from. */
export interface PlacedPool {
  readonly state: ConnectionState;
  readonly pool: BoardPool;
  readonly isStale: boolean;
}

/** What a glance must tell, said once for tray, popup and window. */
export interface Headline {
  readonly title: string;
  readonly detail: string;
}

const headroom = (pool: Pool): number =>
  pool.free === null || pool.total === null ? Infinity : pool.total === 0 ? 0 : pool.free / pool.total;

const compareNames = (a: Pool, b: Pool): number =>
  a.product.localeCompare(b.product) || a.key.localeCompare(b.key);

/** Below zero where `a` has less headroom for its size; the tie is broken by name, so that nothing jumps about. */
export const compareHeadroom = (a: Pool, b: Pool): number => headroom(a) - headroom(b) || compareNames(a, b);

/** What a pool is called in a line of its own. */
export type CallPool = (pool: Pool) => string;

export const byProduct: CallPool = (pool) => shorten(pool.product, longestName);

/** Names for the pools of a board: the product, and what tells it from another pool of the same product. */
export function callPools(snapshot: Snapshot): CallPool {
  const times = new Map<string, number>();
  for (const { pools } of snapshot.connections)
    for (const { product } of pools) times.set(product, (times.get(product) ?? 0) + 1);
  return (pool) => {
    const subtitle = poolSubtitle(pool);
    const isAlone = (times.get(pool.product) ?? 0) < 2 || subtitle === '';
    return isAlone ? byProduct(pool) : `${byProduct(pool)} (${shorten(subtitle, longestSubtitle)})`;
  };
}

const trouble = ({ pool, isStale }: PlacedPool): Level =>
  isStale && needsAttention(pool.level) ? 'ok' : pool.level;

/** All pools, worst first: by level (stale ones can't be told, so they do not come first), then by least headroom. */
export function worstFirst(snapshot: Snapshot): readonly PlacedPool[] {
  const placed = snapshot.connections.flatMap((state) =>
    state.pools.map((pool) => ({ state, pool, isStale: state.health !== 'ok' })),
  );
  // What is compared often is worked out once: there may be many thousand pools.
  return placed
    .map((one) => ({ one, rank: levelRank(trouble(one)), room: headroom(one.pool) }))
    .sort((a, b) => a.rank - b.rank || a.room - b.room || compareNames(a.one.pool, b.one.pool))
    .map(({ one }) => one);
}

/** Pools that want someone now: fresh, and low or worse. */
export const inTrouble = (pools: readonly PlacedPool[]): readonly PlacedPool[] =>
  pools.filter(({ pool, isStale }) => !isStale && needsAttention(pool.level));

/** The level as it can be told now: old numbers tell nothing. */
export const toldLevel = ({ pool, isStale }: PlacedPool): Worst => (isStale ? 'unknown' : pool.level);

/** When the newest numbers were read; null before the first. */
export function lastReadAt(snapshot: Snapshot): Instant | null {
  const times = snapshot.connections.flatMap(({ readAt }) => (readAt === null ? [] : [readAt]));
  return times.reduce<Instant | null>((newest, at) => (newest === null || at > newest ? at : newest), null);
}

export const failingConnections = (snapshot: Snapshot): readonly ConnectionState[] =>
  snapshot.connections.filter((state) => state.health === 'failing');

type TroubleState = 'out' | 'expired' | 'low';

/** How many pools are in which trouble, the gravest first. */
function troubleCounts(troubled: readonly PlacedPool[]) {
  const out = troubled.filter(({ pool }) => pool.level === 'exhausted').length;
  const expired = troubled.filter(({ pool }) => pool.level === 'expired').length;
  const counts: readonly { count: number; state: TroubleState }[] = [
    { count: out, state: 'out' },
    { count: expired, state: 'expired' },
    { count: troubled.length - out - expired, state: 'low' },
  ];
  return counts.filter(({ count }) => count > 0);
}

export function troubleTitle(troubled: readonly PlacedPool[], all: number): string {
  const { trouble: t } = texts().headlines;
  const [first, ...rest] = troubleCounts(troubled);
  if (first === undefined) return '';
  const { count, state } = first;
  if (rest.length > 0) {
    const further = rest.map((one) => t.further(one.count, one.state));
    return [t.first(count, state), ...further].join(', ');
  }
  if (all === 1) return t.onlyPool(state);
  return count === all ? t.all(count, state) : t.some(count, all, state);
}

const failingTitle = (failing: readonly ConnectionState[]): string => {
  const { one, several } = texts().headlines.unread;
  return failing.length === 1 && failing[0] !== undefined ? one(failing[0].name) : several(failing.length);
};

function troubleDetail(worst: PlacedPool, failing: readonly ConnectionState[], others: number): string {
  const { trouble: t } = texts().headlines;
  const name = shorten(worst.pool.product, longestName);
  const first = worst.pool.level === 'expired' ? t.hasEnded(name) : t.has(name, seatCount(worst.pool));
  if (failing.length > 0) return `${first} ${failingTitle(failing)}.`;
  if (others === 0) return first;
  return `${first} ${others === 1 ? t.otherIsFine : t.othersAreFine(others)}`;
}

/** Nothing can be read, so everything there is, if anything, is old. */
function unreadHeadline(failing: readonly ConnectionState[], hasNumbers: boolean): Headline {
  const { unread } = texts().headlines;
  const [first, ...others] = failing;
  const title = first === undefined || others.length > 0 ? unread.all : cannotBeRead(first.name);
  return { title, detail: hasNumbers ? unread.hasNumbers : unread.noNumbers };
}

function partlyRead(placed: readonly PlacedPool[], failing: readonly ConnectionState[]): Headline {
  const { unread } = texts().headlines;
  const fresh = placed.filter(({ isStale }) => !isStale).length;
  const untold = placed.length - fresh;
  if (untold > 0) return { title: unread.pools(untold, placed.length), detail: `${failingTitle(failing)}.` };
  const detail = fresh === 0 ? unread.othersAreEmpty : unread.othersAreWell(fresh);
  return { title: failingTitle(failing), detail };
}

/** That nothing is wrong with any of so many pools. */
export const wellTitle = (pools: number): string => {
  const { one, all } = texts().headlines.well;
  return pools === 1 ? one : all(pools);
};

function allWell(placed: readonly PlacedPool[]): Headline {
  const { well } = texts().headlines;
  const counted = placed.find(({ pool }) => pool.free !== null);
  const title = wellTitle(placed.length);
  if (counted === undefined) return { title, detail: well.noneCounted };
  const name = shorten(counted.pool.product, longestName);
  return { title, detail: well.tightest(name, seatCountWithUnit(counted.pool)) };
}

/** The board in one title and one sentence. */
export function headline(snapshot: Snapshot, placed = worstFirst(snapshot)): Headline {
  const { connections } = snapshot;
  if (connections.length === 0) return texts().headlines.empty;
  const failing = failingConnections(snapshot);
  const troubled = inTrouble(placed);
  const [worst] = troubled;
  if (worst !== undefined) {
    const detail = troubleDetail(worst, failing, placed.length - troubled.length);
    return { title: troubleTitle(troubled, placed.length), detail };
  }
  const waiting = connections.filter(({ health }) => health === 'waiting').length;
  const { firstRead, noPools } = texts().headlines;
  if (placed.length === 0 && waiting > 0)
    return { title: firstRead.title, detail: firstRead.detail(waiting) };
  if (failing.length === connections.length) return unreadHeadline(failing, placed.length > 0);
  if (placed.length === 0 && failing.length === 0) return noPools;
  return failing.length > 0 ? partlyRead(placed, failing) : allWell(placed);
}

/** `2 of 31 pools are low: CATIA V5 1 of 25 free; as of 10:42`. */
export function tooltip(snapshot: Snapshot, reader: Reader): string {
  const { title } = headline(snapshot);
  const { tooltip: t } = texts().headlines;
  const [worst] = inTrouble(worstFirst(snapshot));
  const readAt = lastReadAt(snapshot);
  const named =
    worst === undefined ? title : t.worst(title, callPools(snapshot)(worst.pool), seatCount(worst.pool));
  if (readAt === null) return named;
  const allStale = failingConnections(snapshot).length === snapshot.connections.length;
  return (allStale ? t.lastNumbers : t.asOf)(named, clockTime(readAt, reader));
}

/** `CATIA V5 — 1 of 25 free`, with its age in words where it is old. */
export function poolLine({ pool, isStale }: PlacedPool, call: CallPool = byProduct): string {
  const { poolLine: line, oldPoolLine } = texts().headlines;
  return (isStale ? oldPoolLine : line)(call(pool), seatCount(pool));
}
