import type { Alert } from './alert';
import { type Reader, duration, levelWord, moment, number, plural, seatCount } from './format';
import { type CallPool, byProduct, compareHeadroom } from './headline';
import { type Instant, msOf } from './instant';
import { compareLevels } from './level';
import type { Unit } from './pool';
import type { BoardPool, Snapshot } from './snapshot';

/** What the operating system shows, and which pool a click opens. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly connectionId: string;
  readonly poolKey: string;
}

/** A crossing of a pool with the pool as the board has it. */
export interface PoolAlert {
  readonly kind: 'raised' | 'recovered';
  readonly connectionId: string;
  readonly pool: BoardPool;
  /** When the pool was first told to be short; for a recovery, when that began. */
  readonly since: Instant;
}

/** Alerts about seats with their pools; those about anything else are left out. */
export const poolAlerts = (alerts: readonly Alert[], board: Snapshot): readonly PoolAlert[] =>
  alerts.flatMap(({ kind, happened, connectionId, pool: named, since }) => {
    const state = board.connections.find(({ id }) => id === connectionId);
    const pool = state?.pools.find(({ key }) => key === named?.key);
    if (pool === undefined || (kind !== 'level' && kind !== 'overuse')) return [];
    return [{ kind: happened === 'cleared' ? 'recovered' : 'raised', connectionId, pool, since }];
  });

// Licenses, users and devices are "seats" in a sentence that counts what is left of them.
const freeSeats = (free: number, total: number, unit: Unit): string =>
  `${number(free)} of ${number(total)} ${unit === 'licenses' || unit === 'users' || unit === 'devices' ? 'seats' : unit} free`;

function raisedNotice(
  { pool, connectionId }: PoolAlert,
  now: Instant,
  reader: Reader,
  call: CallPool,
): Notice {
  const name = call(pool);
  const place = { connectionId, poolKey: pool.key };
  const from = moment(pool.levelSince, now, reader);
  const { free, total, used } = pool;
  if (free === null || total === null)
    return { ...place, title: `${name}: ${seatCount(pool)}`, body: `Since ${from}.` };
  if (free < 0)
    return {
      ...place,
      title: `${name}: ${number(-free)} more in use than owned`,
      body: `${number(used ?? total - free)} of ${number(total)} ${pool.unit} since ${from}.`,
    };
  if (free === 0)
    return {
      ...place,
      title: `${name}: no seat free`,
      body: total === 0 ? `None owned since ${from}.` : `All ${number(total)} in use since ${from}.`,
    };
  return {
    ...place,
    title: `${name}: ${freeSeats(free, total, pool.unit)}`,
    body: `${levelWord(pool.level)} since ${from}.`,
  };
}

function recoveredNotice({ pool, connectionId, since }: PoolAlert, now: Instant, call: CallPool): Notice {
  const lasted = duration(Math.max(60_000, msOf(now) - msOf(since)));
  return {
    connectionId,
    poolKey: pool.key,
    title: `${call(pool)} has seats again`,
    body: `${seatCount(pool)}. It was low for ${lasted}.`.replace(/^./, (letter) => letter.toUpperCase()),
  };
}

function severalTitle(raised: readonly PoolAlert[], recovered: readonly PoolAlert[]): string {
  const out = raised.filter(({ pool }) => pool.level === 'exhausted').length;
  const low = raised.length - out;
  const parts = [
    low > 0 ? `${number(low)} ${plural(low, 'pool')} ${plural(low, 'is', 'are')} low` : '',
    out > 0
      ? `${number(out)}${low > 0 ? '' : ` ${plural(out, 'pool')}`} ${plural(out, 'is', 'are')} out`
      : '',
    recovered.length > 0 && raised.length === 0 ? `${number(recovered.length)} pools have seats again` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The one notification for the crossings of one poll; null for none. */
export function noticeFor(
  alerts: readonly PoolAlert[],
  now: Instant,
  reader: Reader,
  call: CallPool = byProduct,
): Notice | null {
  const raised = alerts
    .filter(({ kind }) => kind === 'raised')
    .sort((a, b) => compareLevels(a.pool.level, b.pool.level) || compareHeadroom(a.pool, b.pool));
  const recovered = alerts.filter(({ kind }) => kind === 'recovered');
  const [first] = [...raised, ...recovered];
  if (first === undefined) return null;
  if (alerts.length === 1)
    return first.kind === 'raised'
      ? raisedNotice(first, now, reader, call)
      : recoveredNotice(first, now, call);
  const { pool, connectionId } = first;
  const lead = raised.length > 0 ? 'Worst' : 'Among them';
  return {
    connectionId,
    poolKey: pool.key,
    title: severalTitle(raised, recovered),
    body: `${lead}: ${call(pool)}, ${seatCount(pool)}.`,
  };
}
