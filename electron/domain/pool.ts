import { z } from 'zod';
import { type Level, levels } from './level';
import { validitySchema } from './validity';

export const units = [
  'users',
  'devices',
  'workstations',
  'connections',
  'software copies',
  'licenses',
  'seats',
] as const;

/** What one seat of a pool is. Unlike units are never added up. */
export type Unit = (typeof units)[number];

const seats = z.int().nullable();
const text = z.string().nullable();
const instant = z.string();

export const holderSchema = z.object({
  user: text,
  host: text,
  seats,
  since: text,
  until: text,
  leaseId: text,
  reservation: text,
  /** The names are stand-ins: the admin wants to see none. */
  isStandIn: z.literal(true).optional(),
});

/** Who holds seats of a pool. Unknown members are null; a zoneless time stays as the vendor wrote it. */
export type Holder = z.infer<typeof holderSchema>;

const detailSchema: z.ZodType<Detail> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  ]),
);

/** What else a vendor reports: flat, under the vendor's own field names with dots. */
export type Detail = string | number | boolean | null | Record<string, string | number | null>[];

export const poolSchema = z.object({
  key: z.string(),
  product: z.string(),
  feature: text,
  version: text,
  edition: text,
  server: text,
  unit: z.enum(units),
  used: seats,
  total: seats,
  free: seats,
  reserved: seats,
  level: z.enum(levels as readonly [Level, ...Level[]]),
  validity: validitySchema,
  launches: z.object({ current: z.int(), max: z.int() }).nullable(),
  expiring: z.object({ at: instant, seats: z.int(), days: z.int().nullable() }).nullable(),
  activating: z.object({ at: instant, seats: z.int() }).nullable(),
  details: z.record(z.string(), detailSchema),
  holders: z.array(holderSchema).nullable(),
});

/**
 * One countable set of seats. Counts are whole numbers, or null where the vendor does not say; null is never shown as 0.
 * `free` is what may still be taken and may be negative (overuse). `key` is stable and unique in its connection.
 */
export type Pool = Readonly<z.infer<typeof poolSchema>>;
