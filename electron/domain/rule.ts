import { z } from 'zod';
import { type RuleKind, ruleKinds } from './rule-kind';

export { type RuleKind, ruleKinds };

const id = z.string().min(1).max(1000);

export const scopeSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('vendor'), vendor: id }),
  z.strictObject({ of: z.literal('connection'), connectionId: id }),
  z.strictObject({ of: z.literal('pool'), connectionId: id, poolKey: id }),
]);

/** What a rule applies to. The narrowest that matches is in force: pool before connection, vendor, all. */
export type Scope = z.infer<typeof scopeSchema>;

const seats = z.int().min(0).max(1_000_000);
const minutes = z.int().min(0).max(10_080);

export const amountSchema = z
  .strictObject({ seats: seats.nullable(), percent: z.number().min(0).max(100).nullable() })
  .refine(({ seats: count, percent }) => count !== null || percent !== null, 'give seats, per cent or both');

/** So many free seats, or so many per cent of the total; where both are given, either is enough. */
export type Amount = z.infer<typeof amountSchema>;

const common = {
  id,
  scope: scopeSchema,
  isOn: z.boolean(),
  /** Told again while it lasts, after these waits; the last one goes on. Empty: never again. */
  repeatMinutes: z.array(z.int().min(5).max(43_200)).max(10),
  /** So often at most. */
  mostRepeats: z.int().min(0).max(50),
  inQuietHours: z.enum(['hold', 'tell']),
};

const shapes = {
  level: z.strictObject({
    ...common,
    kind: z.literal('level'),
    /** At or below this a pool is low, or nearly out; null: it never is. Out is when nothing is free. */
    low: amountSchema.nullable(),
    critical: amountSchema.nullable(),
    /** How long each must last before it is told. */
    forMinutes: z.strictObject({ low: minutes, critical: minutes, exhausted: minutes }),
    /** From this on it is well again; null: as soon as it is above low. */
    clear: amountSchema.nullable(),
    clearForMinutes: minutes,
  }),
  overuse: z.strictObject({
    ...common,
    kind: z.literal('overuse'),
    by: z.int().min(1).max(1_000_000),
    forMinutes: minutes,
  }),
  expiry: z.strictObject({
    ...common,
    kind: z.literal('expiry'),
    /** Days before the end, each told once. */
    rungs: z.array(z.int().min(0).max(1000)).min(1).max(20),
  }),
  shortfall: z.strictObject({
    ...common,
    kind: z.literal('shortfall'),
    withinDays: z.int().min(1).max(1000),
  }),
  connection: z.strictObject({
    ...common,
    kind: z.literal('connection'),
    afterTries: z.int().min(1).max(100),
    forMinutes: minutes,
  }),
  forgotten: z.strictObject({
    ...common,
    kind: z.literal('forgotten'),
    heldHours: z.int().min(1).max(8760),
    /** Only while the pool is low or worse: a seat that nobody waits for may be kept. */
    onlyWhenShort: z.boolean(),
  }),
} as const;

export const ruleSchema = z.discriminatedUnion('kind', [
  shapes.level,
  shapes.overuse,
  shapes.expiry,
  shapes.shortfall,
  shapes.connection,
  shapes.forgotten,
]);

/** When to tell of something, how long it must last, and how often to say it again. */
export type Rule = z.infer<typeof ruleSchema>;
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
export type LevelRule = RuleOf<'level'>;
