import {
  type Reader,
  cannotBeRead,
  longestName,
  longestSubtitle,
  clockTime,
  number,
  plural,
  poolSubtitle,
  poolsWord,
  seatCount,
  seatCountWithUnit,
  shorten,
} from './format';
import type { Instant } from './instant';
import { type Level, type Worst, compareLevels, needsAttention } from './level';
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

/** Below zero where `a` has less headroom for its size; the tie is broken by name, so that nothing jumps about. */
export const compareHeadroom = (a: Pool, b: Pool): number =>
  headroom(a) - headroom(b) || a.product.localeCompare(b.product) || a.key.localeCompare(b.key);

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
  return placed.sort((a, b) => compareLevels(trouble(a), trouble(b)) || compareHeadroom(a.pool, b.pool));
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

function troubleCounts(troubled: readonly PlacedPool[]): { out: number; ended: number; low: number } {
  const out = troubled.filter(({ pool }) => pool.level === 'exhausted').length;
  const ended = troubled.filter(({ pool }) => pool.level === 'expired').length;
  return { out, ended, low: troubled.length - out - ended };
}

export function troubleTitle(troubled: readonly PlacedPool[], all: number): string {
  const { out, ended, low } = troubleCounts(troubled);
  const parts = [
    { count: out, state: 'out' },
    { count: ended, state: 'expired' },
    { count: low, state: 'low' },
  ].filter(({ count }) => count > 0);
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  if (rest.length === 0) {
    const some = `${number(first.count)} of ${poolsWord(all)}`;
    const subject = all === 1 ? 'The pool' : first.count === all ? `All ${poolsWord(all)}` : some;
    return `${subject} ${plural(first.count, 'is', 'are')} ${first.state}`;
  }
  const tail = rest.map(({ count, state }) => `${number(count)} ${plural(count, 'is', 'are')} ${state}`);
  return `${poolsWord(first.count)} ${plural(first.count, 'is', 'are')} ${first.state}, ${tail.join(', ')}`;
}

const failingText = (failing: readonly ConnectionState[]): string =>
  failing.length === 1 && failing[0] !== undefined
    ? `${cannotBeRead(failing[0].name)}.`
    : `${number(failing.length)} connections can’t be read.`;

function troubleDetail(worst: PlacedPool, failing: readonly ConnectionState[], others: number): string {
  const name = shorten(worst.pool.product, longestName);
  const first =
    worst.pool.level === 'expired' ? `${name} has ended.` : `${name} has ${seatCount(worst.pool)}.`;
  if (failing.length > 0) return `${first} ${failingText(failing)}`;
  if (others === 0) return first;
  return `${first} ${others === 1 ? 'The other one is fine.' : `The other ${number(others)} are fine.`}`;
}

/** Nothing can be read, so everything there is, if anything, is old. */
function unreadHeadline(failing: readonly ConnectionState[], hasNumbers: boolean): Headline {
  const [first, ...others] = failing;
  const title =
    first === undefined || others.length > 0 ? 'No connection can be read' : cannotBeRead(first.name);
  return {
    title,
    detail: hasNumbers ? 'The last numbers stay here, and they are old.' : 'No numbers have been read yet.',
  };
}

function partlyRead(placed: readonly PlacedPool[], failing: readonly ConnectionState[]): Headline {
  const fresh = placed.filter(({ isStale }) => !isStale).length;
  const untold = placed.length - fresh;
  if (untold > 0)
    return {
      title: `${number(untold)} of ${poolsWord(placed.length)} can’t be told`,
      detail: failingText(failing),
    };
  return {
    title: failingText(failing).replace(/\.$/, ''),
    detail:
      fresh === 0
        ? 'The others list no licenses.'
        : `The ${poolsWord(fresh)} of the others ${plural(fresh, 'is', 'are')} well.`,
  };
}

function allWell(placed: readonly PlacedPool[]): Headline {
  const counted = placed.find(({ pool }) => pool.free !== null);
  const title = placed.length === 1 ? 'The pool is well' : `All ${poolsWord(placed.length)} are well`;
  if (counted === undefined) return { title, detail: 'No pool here is counted.' };
  return {
    title,
    detail: `Tightest: ${shorten(counted.pool.product, longestName)}, ${seatCountWithUnit(counted.pool)}.`,
  };
}

/** The board in one title and one sentence. */
export function headline(snapshot: Snapshot): Headline {
  const { connections } = snapshot;
  if (connections.length === 0)
    return { title: 'No connections yet', detail: 'Connect a license server or cloud account.' };
  const failing = failingConnections(snapshot);
  const placed = worstFirst(snapshot);
  const troubled = inTrouble(placed);
  const [worst] = troubled;
  if (worst !== undefined) {
    const detail = troubleDetail(worst, failing, placed.length - troubled.length);
    return { title: troubleTitle(troubled, placed.length), detail };
  }
  const waiting = connections.filter(({ health }) => health === 'waiting').length;
  if (placed.length === 0 && waiting > 0)
    return {
      title: 'Reading for the first time',
      detail: `Asking ${number(waiting)} ${plural(waiting, 'connection')} for seats.`,
    };
  if (failing.length === connections.length) return unreadHeadline(failing, placed.length > 0);
  if (placed.length === 0 && failing.length === 0)
    return { title: 'No pools found', detail: 'The vendors answer, but list no licenses.' };
  return failing.length > 0 ? partlyRead(placed, failing) : allWell(placed);
}

/** `2 of 31 pools are low: CATIA V5 1 of 25 free; as of 10:42`. */
export function tooltip(snapshot: Snapshot, reader: Reader): string {
  const { title } = headline(snapshot);
  const [worst] = inTrouble(worstFirst(snapshot));
  const readAt = lastReadAt(snapshot);
  const named =
    worst === undefined ? title : `${title}: ${callPools(snapshot)(worst.pool)} ${seatCount(worst.pool)}`;
  if (readAt === null) return named;
  const allStale = failingConnections(snapshot).length === snapshot.connections.length;
  return `${named}; ${allStale ? 'last numbers' : 'as of'} ${clockTime(readAt, reader)}`;
}

/** `CATIA V5 — 1 of 25 free`, with its age in words where it is old. */
export const poolLine = ({ pool, isStale }: PlacedPool, call: CallPool = byProduct): string =>
  `${call(pool)} — ${seatCount(pool)}${isStale ? ' (old)' : ''}`;
