import { type Instant, addMs, instantOf, msOf } from '../../electron/domain/instant';
import type { Notice } from '../../electron/domain/delivery-round';
import {
  type ConnectionState,
  type Snapshot,
  emptySnapshot,
  withConnections,
} from '../../electron/domain/snapshot';
import { type SiteYear, startMs } from './alert-year';
import { aConnection, aSnapshot, minuteMs } from './builders';
import { DeliveryRun } from './delivery';

const quarterMs = 15 * minuteMs;

/** What the real delivery makes of the alerts of all sites, as one program would read them, with settings as they come. */
export function noticesOf(years: readonly SiteYear[]): readonly Notice[] {
  const connections = years.map(({ site: { id } }) => aConnection({ id, vendor: id }));
  const waiting = withConnections(emptySnapshot, connections).connections;
  const states = new Map(waiting.map((state) => [state.id, state]));
  const run = new DeliveryRun({}, instantOf(startMs));
  // Most looks need no more of the board than who was read, so it is made when it is asked for.
  const board = (): Snapshot =>
    aSnapshot(...years.flatMap((year) => withSeats(year, states.get(year.site.id), run.now)));
  Object.defineProperty(run.context, 'snapshot', { get: board });
  for (const { at, state, alerts } of inOrder(years)) {
    // What waits until the board shows it is looked at with each poll; every quarter of an hour stands for those.
    while (run.standing.size > 0 && addMs(run.now, quarterMs) < at) run.pass(quarterMs);
    run.until(at);
    states.set(state.id, state);
    run.happen(...alerts);
  }
  run.pass(minuteMs);
  return run.told.map(({ notice }) => notice);
}

/** As it was read last. */
function withSeats(
  { site, pools }: SiteYear,
  state: ConnectionState | undefined,
  now: Instant,
): ConnectionState[] {
  if (state === undefined) return [];
  const minute = Math.floor((msOf(now) - startMs) / minuteMs);
  const read = minute - (minute % site.pollMinutes);
  const seen = state.pools.map((pool) => {
    const free = pools.get(pool.key)?.free[read] ?? 0;
    return { ...pool, free, used: (pool.total ?? 0) - free };
  });
  return [{ ...state, pools: seen }];
}

const compare = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (years: readonly SiteYear[]) =>
  years.flatMap(({ moments }) => moments).sort((a, b) => compare(a.at, b.at));
