import { seatsInUse } from '../../electron/demo/demand';
import type { Alert } from '../../electron/domain/alert';
import { defaultRules } from '../../electron/domain/default-rules';
import { type Instant, instantOf } from '../../electron/domain/instant';
import { judge } from '../../electron/domain/judge';
import { emptyLedger } from '../../electron/domain/ledger';
import { type Level, isAtLeast, levelOfCount } from '../../electron/domain/level';
import type { Pool } from '../../electron/domain/pool';
import { createRuleBook } from '../../electron/domain/rule-book';
import {
  type ConnectionState,
  type Outcome,
  advance,
  emptySnapshot,
  withConnections,
} from '../../electron/domain/snapshot';
import { aConnection, aFailedPoll, aGoodPoll, aPool, dayMs, hourMs, minuteMs } from './builders';
import { aRule } from './story';

/** A Monday, 00:00: simulated time begins with a week. */
export const startMs = Date.UTC(2026, 0, 5);

interface Site {
  readonly id: string;
  readonly pollMinutes: number;
  readonly pools: readonly { readonly seats: number; readonly pressure: number; readonly seed: number }[];
}

const levelRule = aRule('level');

const sizes = [3, 5, 8, 12, 16, 25, 40, 60, 100, 250];
// Most pools have room; one in eight is sought after, one in 25 is short on every working day.
const pressures = [
  0.3, 0.5, 0.6, 0.72, 0.45, 0.65, 0.2, 0.55, 0.8, 0.4, 0.35, 0.6, 0.9, 0.5, 0.25, 0.7, 0.45, 0.62, 1.04, 0.3,
  0.55, 0.66, 0.5, 0.4, 0.75,
];
const siteOf = (id: string, pollMinutes: number, count: number, first: number): Site => ({
  id,
  pollMinutes,
  pools: Array.from({ length: count }, (_, index) => ({
    seats: sizes[(first + index) % sizes.length] ?? 10,
    pressure: pressures[(first + index) % pressures.length] ?? 0.5,
    seed: first + index,
  })),
});

/** Fifty pools at five vendors, each read as often as its connector does by itself. */
export const sites: readonly Site[] = [
  siteOf('thinfinity', 1, 4, 0),
  siteOf('license-statistics', 1, 14, 4),
  siteOf('tenduke', 2, 12, 18),
  siteOf('guardant', 1, 8, 30),
  siteOf('citrix-cloud', 15, 12, 38),
];

/** What each pool had free, minute by minute as it was, read or not. */
export interface PoolYear {
  readonly free: Int16Array;
  readonly seats: number;
}

/** A poll with news: of its seats, or that it failed, or that it did so no more. */
export interface Moment {
  readonly at: Instant;
  readonly state: ConnectionState;
  readonly alerts: readonly Alert[];
}

export interface SiteYear {
  readonly site: Site;
  readonly moments: readonly Moment[];
  readonly pools: ReadonlyMap<string, PoolYear>;
}

const days = 364;
export const weeks = days / 7;
const minutesInAll = (days * dayMs) / minuteMs;

const draw = (seed: number, slot: number): number => {
  const mixed = Math.imul((seed + 1) * 2654435761, slot + 97) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32;
};

/** One poll in 500 fails by itself; every few weeks a server is away for up to three hours. */
function isAway({ id }: Site, minute: number): boolean {
  const seed = id.length * 31 + id.charCodeAt(0);
  const fortnight = Math.floor(minute / (14 * 24 * 60));
  const beginsAt = Math.floor(draw(seed, fortnight) * 13 * 24 * 60);
  const lasts = Math.floor(draw(seed, fortnight + 500) * 180);
  const within = minute - fortnight * 14 * 24 * 60 - beginsAt;
  return (within >= 0 && within < lasts) || draw(seed, minute + 5000) < 0.002;
}

function yearOfPool({ seats, pressure, seed }: Site['pools'][number]): PoolYear {
  const free = new Int16Array(minutesInAll);
  for (let minute = 0; minute < minutesInAll; minute += 1)
    free[minute] = seats - seatsInUse({ seats, pressure, seed }, minute * minuteMs);
  return { free, seats };
}

const noYear: PoolYear = { free: new Int16Array(0), seats: 0 };

/** A year of one site through the real board and the real judge. */
export function yearOf(site: Site): SiteYear {
  const keys = site.pools.map((_, index) => `${site.id} ${index}`);
  const years = site.pools.map(yearOfPool);
  const readings = keys.map((key, index) => readingsOf(key, years[index] ?? noYear));
  let board = withConnections(emptySnapshot, [aConnection({ id: site.id, vendor: site.id })]);
  let ledger = emptyLedger;
  const moments: Moment[] = [];
  const book = createRuleBook(defaultRules);
  const toPoll = pollsWorthJudging(site, years);
  for (let minute = 0; minute < minutesInAll; minute += site.pollMinutes) {
    if (toPoll[minute] === 0) continue;
    const at = instantOf(startMs + minute * minuteMs);
    const next = advance(board, outcomeAt(site, minute, at, readings, years), null);
    const judgement = judge(board, next, book, ledger);
    const isNews = board.connections[0]?.health !== next.connections[0]?.health;
    [board, ledger] = [next, judgement.ledger];
    const [state] = next.connections;
    if (state !== undefined && (isNews || judgement.alerts.length > 0))
      moments.push({ at, state, alerts: judgement.alerts });
  }
  return { site, moments, pools: new Map(keys.map((key, index) => [key, years[index] ?? noYear])) };
}

/** A pool as it is read with none free, one free, and so on. */
const readingsOf = (key: string, { seats }: PoolYear): readonly Pool[] =>
  Array.from({ length: seats + 1 }, (_, free) =>
    aPool({ key, product: key, total: seats, free, used: seats - free }),
  );

/** By free seats: the same number where the default rules see the same. */
function bandsOf({ seats }: PoolYear): Uint8Array {
  const levels: readonly Level[] = ['exhausted', 'critical', 'low', 'ok'];
  return Uint8Array.from({ length: seats + 1 }, (_, free) => {
    const isClear = levelRule.clear !== null && isAtLeast(levelRule.clear, free, seats);
    return levels.indexOf(levelOfCount(free, seats, levelRule)) + (isClear ? levels.length : 0);
  });
}

/**
 * A poll that shows what the one before showed tells nothing but that time goes by: only polls in which a pool goes from
 * one band of the default rules to another, those that fail and those after them, and one in five minutes are judged.
 */
function pollsWorthJudging(site: Site, years: readonly PoolYear[]): Uint8Array {
  const worth = new Uint8Array(minutesInAll);
  const pools = years.map((year) => ({ free: year.free, bands: bandsOf(year) }));
  let wasAway = false;
  for (let minute = 0; minute < minutesInAll; minute += site.pollMinutes) {
    const away = isAway(site, minute);
    const before = minute - site.pollMinutes;
    const isChanged = pools.some(({ free, bands }) => bands[free[minute] ?? 0] !== bands[free[before] ?? 0]);
    worth[minute] = away || wasAway || isChanged || minute % 5 === 0 ? 1 : 0;
    wasAway = away;
  }
  return worth;
}

function outcomeAt(
  site: Site,
  minute: number,
  polledAt: string,
  readings: readonly (readonly Pool[])[],
  years: readonly PoolYear[],
): Outcome {
  if (isAway(site, minute)) return aFailedPoll({ connectionId: site.id, polledAt });
  const pools = readings.flatMap((pool, index) => pool[years[index]?.free[minute] ?? 0] ?? []);
  return aGoodPoll({ connectionId: site.id, polledAt, pools });
}

/** Whether nothing was free at any minute of the 24 hours after an alert; truth, and not only what was read. */
export function wasFollowedByShortage({ free }: PoolYear, atMs: number): boolean {
  const from = Math.max(0, Math.floor((atMs - startMs) / minuteMs));
  return free.subarray(from, from + (24 * hourMs) / minuteMs).some((left) => left <= 0);
}
