import { z } from 'zod';

export const validityKinds = ['perpetual', 'until', 'interval', 'days-from-first-use', 'unknown'] as const;

export const validitySchema = z.object({
  kind: z.enum(validityKinds),
  from: z.string().nullable(),
  until: z.string().nullable(),
  days: z.int().nullable(),
});

/** How long a pool may be used. `from`, `until`: instants. `days`: days left. `unknown`: the vendor does not say. */
export type Validity = Readonly<z.infer<typeof validitySchema>>;

export const unknownValidity: Validity = { kind: 'unknown', from: null, until: null, days: null };

export const perpetual: Validity = { kind: 'perpetual', from: null, until: null, days: null };
