import type { Alert } from './alert';
import { type DemandMemory, rememberReading } from './demand';
import { type Instant, msOf } from './instant';
import { judgeFailure, judgeReturn } from './judge-connection';
import { endsOfGonePool, judgeEnds } from './judge-end';
import { judgeForgotten } from './judge-forgotten';
import { judgeHeadroom } from './judge-headroom';
import { type ConnectionEntry, type Ledger, type PoolEntry, emptyPoolEntry, isEmptyEntry } from './ledger';
import type { Rule } from './rule';
import { type ConnectionRules, type RuleBook, createRuleBook } from './rule-book';
import { type Closing, type Sight, alertOf } from './sight';
import type { ConnectionState, Snapshot } from './snapshot';
import { standing, standingOfPool } from './standing-alert';

export interface Judgement {
  readonly alerts: readonly Alert[];
  /** What stood told and is over without a word. */
  readonly closings: readonly Closing[];
  /** The same object where nothing changed. */
  readonly ledger: Ledger;
}

export interface Surroundings {
  /** This computer's own network is down: no connection is to blame for a failed poll. */
  readonly networkIsDown: boolean;
}

function judgePool(
  sight: Sight,
  rules: ConnectionRules,
  pool: ConnectionState['pools'][number],
  known: PoolEntry,
): PoolEntry {
  const seen = { sight, pool, rules: rules.of(pool.key) };
  const headroom = judgeHeadroom(seen, known.headroom);
  const ends = judgeEnds(seen, known.ends);
  const forgotten = judgeForgotten(seen, known.forgotten);
  const isSame = headroom === known.headroom && ends === known.ends && forgotten === known.forgotten;
  return isSame ? known : { headroom, ends, forgotten };
}

/** A pool that is not listed any more: what stands of it is over, without a word, since nobody knows what became of it. */
function gonePool(sight: Sight, poolKey: string, known: PoolEntry): PoolEntry {
  const ends = endsOfGonePool(sight, poolKey, known.ends);
  const others = standingOfPool({ connectionId: sight.state.id, poolKey }, { ...known, ends: [] });
  for (const { key } of others) sight.close(key, 'gone');
  if (ends === known.ends && known.headroom === null && known.forgotten.length === 0) return known;
  return { ...emptyPoolEntry, ends };
}

function judgePools(
  sight: Sight,
  rules: ConnectionRules,
  known: ConnectionEntry['pools'],
): ConnectionEntry['pools'] {
  const changed = new Map<string, PoolEntry>();
  let seen = 0;
  for (const pool of sight.state.pools) {
    const before = known.get(pool.key);
    if (before !== undefined) seen += 1;
    const after = judgePool(sight, rules, pool, before ?? emptyPoolEntry);
    if (after !== (before ?? emptyPoolEntry)) changed.set(pool.key, after);
  }
  if (seen < known.size) {
    const listed = new Set(sight.state.pools.map(({ key }) => key));
    for (const [key, before] of known) {
      const after = listed.has(key) ? before : gonePool(sight, key, before);
      if (after !== before) changed.set(key, after);
    }
  }
  if (changed.size === 0) return known;
  const next = new Map([...known, ...changed]);
  for (const [key, entry] of changed) if (isEmptyEntry(entry)) next.delete(key);
  return next;
}

const noPools: ConnectionEntry['pools'] = new Map();

function judgeConnection(
  sight: Sight,
  rules: ConnectionRules,
  known: ConnectionEntry | undefined,
  networkIsDown: boolean,
): ConnectionEntry | undefined {
  const { state } = sight;
  const before = known ?? { vendor: state.vendor, trouble: null, pools: noPools };
  const isRead = state.health === 'ok';
  const rule = rules.usual.connection;
  const trouble = isRead
    ? judgeReturn(sight, rule, before.trouble)
    : judgeFailure(sight, rule, before.trouble, networkIsDown);
  const pools = isRead ? judgePools(sight, rules, before.pools) : before.pools;
  if (trouble === null && pools.size === 0) return undefined;
  return trouble === before.trouble && pools === before.pools ? before : { ...before, trouble, pools };
}

/** Whether a poll lies between the two boards; a board that only changed its names or its times shows nothing new. */
function isPolled(state: ConnectionState, before: ConnectionState | undefined): boolean {
  if (state.health === 'waiting' || state.polledAt === null) return false;
  return (
    before?.polledAt !== state.polledAt || before.health !== state.health || before.pools !== state.pools
  );
}

/** What was told of connections that are not on the board any more is over. Only the admin removes one. */
function removed(ledger: Ledger, next: Snapshot, closings: Closing[]): Ledger {
  const vendors = new Map(next.connections.map(({ id, vendor }) => [id, vendor]));
  const isGone = (id: string, vendor?: string) =>
    vendors.get(id) === undefined || (vendor !== undefined && vendors.get(id) !== vendor);
  const gone = new Set([...ledger.told].filter(([id, { vendor }]) => isGone(id, vendor)).map(([id]) => id));
  for (const id of ledger.demand.keys()) if (isGone(id)) gone.add(id);
  if (gone.size === 0) return ledger;
  for (const { key, connectionId } of standing(ledger))
    if (gone.has(connectionId)) closings.push({ key, at: null, reason: 'removed' });
  const without = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => !gone.has(id)));
  return { ...ledger, told: without(ledger.told), demand: without(ledger.demand) };
}

interface Collected {
  readonly alerts: Alert[];
  readonly closings: Closing[];
}

function sightOf(
  state: ConnectionState,
  at: Instant,
  serial: number,
  [before, after]: readonly [DemandMemory, DemandMemory],
  { alerts, closings }: Collected,
): Sight {
  return {
    state,
    at,
    atMs: msOf(at),
    before: before.get(state.id),
    demand: after.get(state.id),
    tell: (telling) => alerts.push(alertOf(telling, state, at, serial + alerts.length)),
    close: (key, reason) => closings.push({ key, at, reason }),
  };
}

/**
 * What to tell after a poll: crossings, raised, worsened and cleared. Only connections that were polled between the two
 * boards are looked at, and of those that failed only the failure, so that neither stale nor failed data can raise or
 * clear anything. `rules`: as a book where many polls are judged by the same. Time is each poll's own. The same function judges live and replays history.
 */
export function judge(
  previous: Snapshot,
  next: Snapshot,
  rules: readonly Rule[] | RuleBook,
  ledger: Ledger,
  { networkIsDown }: Surroundings = { networkIsDown: false },
): Judgement {
  const collected: Collected = { alerts: [], closings: [] };
  const { alerts, closings } = collected;
  const kept = removed(ledger, next, closings);
  const polled = polledBetween(previous, next);
  if (polled.length === 0) return { ...collected, ledger: kept };
  const book = 'inForce' in rules ? rules : createRuleBook(rules);
  let { told, demand } = kept;
  for (const state of polled) {
    const at = state.polledAt;
    const before = demand;
    if (state.health === 'ok') demand = rememberReading(demand, state.id, state.pools, at);
    const sight = sightOf(state, at, ledger.serial, [before, demand], collected);
    const own = book.forConnection({ vendor: state.vendor, connectionId: state.id });
    const known = told.get(state.id);
    const entry = judgeConnection(sight, own, known, networkIsDown);
    if (entry === known) continue;
    const changed = new Map(told);
    if (entry === undefined) changed.delete(state.id);
    else changed.set(state.id, entry);
    told = changed;
  }
  const isSame = told === kept.told && demand === kept.demand && alerts.length === 0;
  const after = isSame ? kept : { serial: ledger.serial + alerts.length, told, demand };
  return { alerts, closings, ledger: after };
}

type Polled = ConnectionState & { readonly polledAt: Instant };

function polledBetween(previous: Snapshot, next: Snapshot): readonly Polled[] {
  const before = new Map(previous.connections.map((state) => [state.id, state]));
  return next.connections.filter((state): state is Polled => isPolled(state, before.get(state.id)));
}
