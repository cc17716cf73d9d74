import { z } from 'zod';
import { ruleKinds } from './rule';
import { failureKinds } from './failure';
import { units } from './pool';

const count = z.int().nullable();
const instant = z.string();

export const alertFactsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('level'),
    level: z.enum(['low', 'critical', 'exhausted', 'ok']),
    used: count,
    total: count,
    free: count,
    /** Of one that is over: false where there were seats all the time, only too few. */
    wasOut: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('overuse'), over: z.int(), used: count, total: count }),
  /** `rung`: days before the end, 0 once it has ended. `short`: seats missing on past peak; null where not known. */
  z.object({
    kind: z.literal('expiry'),
    rung: z.int(),
    endsAt: instant,
    seats: count,
    total: count,
    used: count,
    peak: count,
    short: count,
  }),
  z.object({
    kind: z.literal('shortfall'),
    endsAt: instant,
    seats: count,
    total: count,
    peak: z.int(),
    short: z.int(),
  }),
  z.object({
    kind: z.literal('connection'),
    failure: z.enum(failureKinds).nullable(),
    message: z.string(),
    readAt: instant.nullable(),
  }),
  z.object({
    kind: z.literal('forgotten'),
    user: z.string().nullable(),
    host: z.string().nullable(),
    heldSince: instant,
    seats: count,
  }),
]);

/** The numbers of an alert as they were read: enough to word it later, without the board of then. */
export type AlertFacts = z.infer<typeof alertFactsSchema>;

export const alertSchema = z.object({
  id: z.string(),
  /** What it stands under in the ledger. */
  key: z.string(),
  kind: z.enum(ruleKinds),
  /** `worsened`: it stood raised and is worse now. `cleared`: it is well again. */
  happened: z.enum(['raised', 'worsened', 'cleared']),
  /** When the reading was taken that shows it. */
  at: instant,
  /** When it began. */
  since: instant,
  ruleId: z.string(),
  vendor: z.string(),
  connectionId: z.string(),
  connectionName: z.string(),
  /** Null where the connection itself is meant. */
  pool: z
    .object({ key: z.string(), product: z.string(), subtitle: z.string(), unit: z.enum(units) })
    .nullable(),
  facts: alertFactsSchema,
});

/** A crossing that deserves attention, as it is told, kept in the inbox, and written to disk. */
export type Alert = z.infer<typeof alertSchema>;
