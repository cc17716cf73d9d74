import { z } from 'zod';
import { dayNumber } from './calendar';
import { poolSubtitle } from './format';
import type { Instant } from './instant';
import { type Level, levels } from './level';
import type { Pool } from './pool';
import type { Snapshot } from './snapshot';

const seats = z.int().nullable();

const dayPoolSchema = z.object({
  key: z.string(),
  product: z.string(),
  subtitle: z.string(),
  total: seats,
  free: seats,
  level: z.enum(levels as readonly [Level, ...Level[]]),
});

/** The numbers of a pool when it was last read on a day. */
export type DayPool = Readonly<z.infer<typeof dayPoolSchema>>;

const daySchema = z.object({
  /** Days since 1970 by the calendar on the reader's wall. */
  day: z.int(),
  at: z.string(),
  pools: z.array(dayPoolSchema).readonly(),
});

/** What a connection's last good poll of a day said. */
export type Day = Readonly<z.infer<typeof daySchema>>;

const connectionDaysSchema = z.object({
  vendor: z.string(),
  /** When it was read for the first time. */
  since: z.string(),
  today: daySchema,
  /** The last day before that on which it was read. */
  before: daySchema.nullable(),
});

export type ConnectionDays = Readonly<z.infer<typeof connectionDaysSchema>>;

/** What the last two days of each connection were like. It is no history: a third day is forgotten. */
export interface DayBook {
  /** When the first reading was noted; null: none was. */
  readonly since: Instant | null;
  readonly connections: ReadonlyMap<string, ConnectionDays>;
}

export const emptyDayBook: DayBook = { since: null, connections: new Map() };

const dayPool = (pool: Pool): DayPool => {
  const { key, product, total, free, level } = pool;
  return { key, product, subtitle: poolSubtitle(pool), total, free, level };
};

/** The last day known before this one. A clock that was ahead left days that are still to come: they are forgotten. */
export function dayBefore({ today, before }: ConnectionDays, day: number): Day | null {
  if (today.day < day) return today;
  return before !== null && before.day < day ? before : null;
}

/** Takes in what a good poll of a connection said. */
export function withReading(
  book: DayBook,
  connection: { readonly id: string; readonly vendor: string },
  pools: readonly Pool[],
  at: Instant,
  timeZone: string,
): DayBook {
  const { id, vendor } = connection;
  const known = book.connections.get(id);
  const own = known?.vendor === vendor ? known : undefined;
  const day = dayNumber(at, timeZone);
  const days = {
    vendor,
    since: own !== undefined && own.since < at ? own.since : at,
    today: { day, at, pools: pools.map(dayPool) },
    before: own === undefined ? null : dayBefore(own, day),
  };
  const since = book.since !== null && book.since < at ? book.since : at;
  return { since, connections: new Map(book.connections).set(id, days) };
}

/** Without connections that are gone from the board, or whose numbers now come from another place. */
export function withBoard(book: DayBook, previous: Snapshot, next: Snapshot): DayBook {
  const wasRead = new Set(previous.connections.flatMap(({ id, readAt }) => (readAt === null ? [] : [id])));
  const kept = next.connections.filter(({ id, readAt }) => readAt !== null || !wasRead.has(id));
  const ids = new Set(kept.map(({ id }) => id));
  const entries = [...book.connections].filter(([id]) => ids.has(id));
  return entries.length === book.connections.size ? book : { ...book, connections: new Map(entries) };
}

export const savedDaysSchema = z.object({
  since: z.string().nullable(),
  connections: z.array(connectionDaysSchema.extend({ connectionId: z.string() })),
});

/** The book as it is written to disk. */
export type SavedDays = z.infer<typeof savedDaysSchema>;

export const savedDays = ({ since, connections }: DayBook): SavedDays => ({
  since,
  connections: [...connections].map(([connectionId, days]) => ({ connectionId, ...days })),
});

export const dayBookOf = ({ since, connections }: SavedDays): DayBook => ({
  since,
  connections: new Map(connections.map(({ connectionId, ...days }) => [connectionId, days])),
});
