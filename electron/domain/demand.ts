import { z } from 'zod';
import { type Instant, instantOf, msOf } from './instant';
import type { Pool } from './pool';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Days that a peak is remembered. */
export const peakDays = 28;
/** A peak of fewer days than this says little about demand. */
export const fewestDays = 7;
const mostPoints = 16;

const poolDemandSchema = z.object({
  /** The day of the last peak: days since 1970 in UTC, so that a change of time zone moves nothing. */
  day: z.int(),
  /** Most seats in use on each day, the last one last; null: not seen on that day. */
  peaks: z.array(z.int().nullable()).max(peakDays).readonly(),
  /** Seats in use when last read. */
  used: z.int(),
  /** Minute since 1970 and free seats, only where they changed; the last one holds until the next reading says else. */
  points: z
    .array(z.tuple([z.int(), z.int()]))
    .max(mostPoints)
    .readonly(),
});

/** How sought after a pool is: the peak of each day, and how its free seats moved lately. Some hundred bytes. */
export type PoolDemand = Readonly<z.infer<typeof poolDemandSchema>>;

/**
 * By connection and pool. It changes with almost every reading, and losing ten minutes of it loses nothing: it belongs
 * into a file of its own (`savedDemand`), written when the program quits and every ten minutes at most.
 */
export type DemandMemory = ReadonlyMap<string, ReadonlyMap<string, PoolDemand>>;

export const emptyDemand: DemandMemory = new Map();

const dayOf = (at: Instant): number => Math.floor(msOf(at) / dayMs);

/** The peaks with this day's among them; days in between were not seen. A clock that was put back adds nothing new. */
function withPeak(
  { day, peaks }: Pick<PoolDemand, 'day' | 'peaks'>,
  today: number,
  used: number,
): PoolDemand['peaks'] {
  if (today > day) {
    const unseen = Math.min(today - day - 1, peakDays);
    return [...peaks, ...Array.from({ length: unseen }, () => null), used].slice(-peakDays);
  }
  const index = peaks.length - 1 - (day - today);
  const known = peaks[index];
  if (index < 0 || (known !== undefined && known !== null && known >= used)) return peaks;
  return peaks.map((peak, at) => (at === index ? used : peak));
}

function withPoint(points: PoolDemand['points'], minute: number, free: number): PoolDemand['points'] {
  const last = points.at(-1);
  if (last !== undefined && last[1] === free && last[0] <= minute) return points;
  // A clock that was put back leaves points of a time to come; those of the same minute are one.
  const before = points.filter(([when]) => when < minute);
  return [...before, [minute, free] satisfies [number, number]].slice(-mostPoints);
}

type Counted = Pick<Pool, 'used' | 'free' | 'total'>;

/** The memory of a pool after a reading; the same object where nothing changed, null where its use is not known. */
export function rememberPool(
  known: PoolDemand | null,
  { used, free, total }: Counted,
  atMs: number,
): PoolDemand | null {
  const inUse = used ?? (total === null || free === null ? null : total - free);
  if (inUse === null) return known;
  const today = Math.floor(atMs / dayMs);
  const minute = Math.floor(atMs / minuteMs);
  const points = free === null ? (known?.points ?? []) : withPoint(known?.points ?? [], minute, free);
  if (known === null) return { day: today, peaks: [inUse], used: inUse, points };
  const peaks = withPeak(known, today, inUse);
  if (peaks === known.peaks && points === known.points && inUse === known.used) return known;
  return { day: Math.max(today, known.day), peaks, used: inUse, points };
}

/** Takes in a reading of a connection. Ended pools say nothing about demand; those that are gone are forgotten after a while. */
export function rememberReading(
  memory: DemandMemory,
  connectionId: string,
  pools: readonly Pool[],
  at: Instant,
): DemandMemory {
  const known = memory.get(connectionId);
  const atMs = msOf(at);
  const changed = new Map<string, PoolDemand>();
  for (const pool of pools) {
    if (pool.level === 'expired') continue;
    const before = known?.get(pool.key) ?? null;
    const after = rememberPool(before, pool, atMs);
    if (after !== null && after !== before) changed.set(pool.key, after);
  }
  if (changed.size === 0) return memory;
  const isFresh = ({ day }: PoolDemand): boolean => dayOf(at) - day <= peakDays;
  const kept = [...(known ?? [])].filter(([, demand]) => isFresh(demand));
  return new Map(memory).set(connectionId, new Map([...kept, ...changed]));
}

/** Most seats in use on any of the last 28 days; null where fewer than seven days are known. */
export function peakOf(demand: PoolDemand | undefined, at: Instant): number | null {
  if (demand === undefined) return null;
  const oldest = demand.peaks.length - 1 - demand.day + (dayOf(at) - peakDays + 1);
  const seen = demand.peaks.slice(Math.max(0, oldest)).filter((peak) => peak !== null);
  return seen.length < fewestDays ? null : Math.max(...seen);
}

/** What is missing on such a peak when so many seats of a pool have ended; null where one of them is not known. */
export function shortOf(peak: number | null, total: number | null, lost: number | null): number | null {
  if (peak === null || total === null || lost === null) return null;
  return Math.max(0, peak - Math.max(0, total - lost));
}

// A trend is read from the last two hours, from three changes over twenty minutes at least, and carried half a day on.
const trendMinutes = 120;
const shortestMinutes = 20;
const furthestMinutes = 12 * 60;

/**
 * When nothing will be free if seats go on being taken as in the last two hours; null where that can't be told: too
 * little was seen, or seats are not going. Ask only while the pool is freshly read: a memory does not know its age.
 */
export function estimateRunOut({ points }: PoolDemand, now: Instant): Instant | null {
  const minute = msOf(now) / minuteMs;
  const last = points.at(-1);
  if (last === undefined || last[0] > minute) return null;
  if (last[1] <= 0) return now;
  const lately = points.filter(([when]) => when >= minute - trendMinutes);
  const [first] = lately;
  if (first === undefined || lately.length < 3 || minute - first[0] < shortestMinutes) return null;
  const highest = Math.max(...lately.slice(-3).map(([, free]) => free));
  const perMinute = (first[1] - last[1]) / (minute - first[0]);
  // Seats that come back again and again are no trend.
  if (perMinute <= 0 || highest > first[1]) return null;
  const left = last[1] / perMinute;
  return left > furthestMinutes ? null : instantOf(Math.round((minute + left) * minuteMs));
}

export const savedDemandSchema = z.array(
  z.object({ connectionId: z.string(), poolKey: z.string(), demand: poolDemandSchema }),
);

/** The memory as it is written to disk. */
export type SavedDemand = z.infer<typeof savedDemandSchema>;

export const savedDemand = (memory: DemandMemory): SavedDemand =>
  [...memory].flatMap(([connectionId, pools]) =>
    [...pools].map(([poolKey, demand]) => ({ connectionId, poolKey, demand })),
  );

export function demandOf(saved: SavedDemand): DemandMemory {
  const memory = new Map<string, Map<string, PoolDemand>>();
  for (const { connectionId, poolKey, demand } of saved) {
    const pools = memory.get(connectionId) ?? new Map<string, PoolDemand>();
    memory.set(connectionId, pools.set(poolKey, demand));
  }
  return memory;
}
