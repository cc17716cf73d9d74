import { z } from 'zod';
import type { Instant } from './instant';
import type { Level } from './level';
import { type DemandMemory, emptyDemand } from './demand';

const instant = z.string();

/** How short of seats a pool is, from low to more in use than owned. */
export const steps = ['low', 'critical', 'exhausted', 'over'] as const;

export type Step = (typeof steps)[number];

const headroomSchema = z.object({
  /** The worst that was told and has not been cleared. */
  told: z.enum(steps).nullable(),
  /** When the trouble that was told began. */
  began: instant.nullable(),
  /** Since when the pool is at least so short, without a break; null while it is not. */
  since: z.record(z.enum(steps), instant.nullable()),
  /** Since when it is well again, while something stands told. */
  wellSince: instant.nullable(),
});

/** What is known of a pool that is short of seats, or was told to be. */
export type Headroom = Readonly<z.infer<typeof headroomSchema>>;

const endSchema = z.object({
  /** The date it was first known by: what it stands under, also when the date moves a little. */
  id: instant,
  endsAt: instant,
  /** `batch`: some seats end. `until`: all. `days`: counted down by the vendor. `word`: ended without a date. */
  source: z.enum(['batch', 'until', 'days', 'word']),
  seats: z.int().nullable(),
  total: z.int().nullable(),
  /** The lowest rung told, or passed before it could be: 0 once it has ended. */
  rung: z.int().nullable(),
  /** Told, and not over. */
  stands: z.boolean(),
  /** Since when it stands. */
  since: instant.nullable(),
  shortfall: z.enum(['untold', 'stands', 'told']),
  /** Not in the last reading: renewed, or ended. Kept for a while, so that nothing is told anew if it comes back. */
  isMissing: z.boolean(),
  /** Days left when first seen, where the vendor counts down. */
  firstDays: z.int().nullable(),
});

/** An end of seats, and what was told of it. */
export type KnownEnd = Readonly<z.infer<typeof endSchema>>;

const forgottenSchema = z.object({
  /** Tells holders apart without naming them. */
  mark: z.string(),
  at: instant,
  since: instant,
  stands: z.boolean(),
});

export type KnownForgotten = Readonly<z.infer<typeof forgottenSchema>>;

const poolSchema = z.object({
  headroom: headroomSchema.nullable(),
  ends: z.array(endSchema).readonly(),
  forgotten: z.array(forgottenSchema).readonly(),
});

/** What the ledger knows of a pool. */
export type PoolEntry = Readonly<z.infer<typeof poolSchema>>;

const troubleSchema = z.object({
  tries: z.int(),
  since: instant,
  /** When it was last read before: the board of a new run does not know. */
  readAt: instant.nullable(),
  /** Whether it was told, and that only the admin can mend it. */
  told: z.enum(['no', 'passing', 'for-the-admin']),
});

/** A connection that can't be read. */
export type Trouble = Readonly<z.infer<typeof troubleSchema>>;

export interface ConnectionEntry {
  readonly vendor: string;
  readonly trouble: Trouble | null;
  /** Only pools with something to know. */
  readonly pools: ReadonlyMap<string, PoolEntry>;
}

/**
 * What was told and what is on its way to be. A part that did not change stays the same object, so that it need not be
 * written: `told` to disk at each change (`savedLedger`), `demand` seldom and into a file of its own.
 */
export interface Ledger {
  /** Alerts told so far: makes each one's id. */
  readonly serial: number;
  readonly told: ReadonlyMap<string, ConnectionEntry>;
  readonly demand: DemandMemory;
}

export const emptyLedger: Ledger = { serial: 0, told: new Map(), demand: emptyDemand };

export const emptyPoolEntry: PoolEntry = { headroom: null, ends: [], forgotten: [] };

export const isEmptyEntry = ({ headroom, ends, forgotten }: PoolEntry): boolean =>
  headroom === null && ends.length === 0 && forgotten.length === 0;

export const savedLedgerSchema = z.object({
  serial: z.int().min(0),
  connections: z.array(
    z.object({
      connectionId: z.string(),
      vendor: z.string(),
      trouble: troubleSchema.nullable(),
      pools: z.array(z.object({ poolKey: z.string(), entry: poolSchema })),
    }),
  ),
});

/** Since when a pool is at a level, as far as the ledger knows: a restart does not begin it anew. */
export function levelSince(
  { told }: Ledger,
  connectionId: string,
  poolKey: string,
  level: Level,
): Instant | null {
  const since = told.get(connectionId)?.pools.get(poolKey)?.headroom?.since;
  return level === 'low' || level === 'critical' || level === 'exhausted' ? (since?.[level] ?? null) : null;
}

/** The ledger as it is written to disk, without the demand memory. */
export type SavedLedger = z.infer<typeof savedLedgerSchema>;

export const savedLedger = ({ serial, told }: Ledger): SavedLedger => ({
  serial,
  connections: [...told].map(([connectionId, { vendor, trouble, pools }]) => ({
    connectionId,
    vendor,
    trouble,
    pools: [...pools].map(([poolKey, entry]) => ({ poolKey, entry })),
  })),
});

export const ledgerOf = ({ serial, connections }: SavedLedger, demand: DemandMemory): Ledger => ({
  serial,
  demand,
  told: new Map(
    connections.map(({ connectionId, vendor, trouble, pools }) => [
      connectionId,
      { vendor, trouble, pools: new Map(pools.map(({ poolKey, entry }) => [poolKey, entry])) },
    ]),
  ),
});
