import { z } from 'zod';

/** Letters, digits, `-` and `_`. */
export const connectionIdPattern = /^[A-Za-z0-9_-]+$/;

export const tlsSchema = z.strictObject({
  caFile: z.string().min(1).optional(),
  pinSha256: z
    .string()
    .regex(
      /^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$/,
      'expected a SHA-256: 32 pairs of hex digits, with or without colons',
    )
    .optional(),
});

/** `caFile`: path of a PEM file. `pinSha256`: SHA-256 of the server's own certificate (DER). */
export type TlsTrust = z.infer<typeof tlsSchema>;

export const connectionSchema = z.object({
  id: z.string().regex(connectionIdPattern),
  vendor: z.string(),
  name: z.string(),
  pollSeconds: z.number().positive().optional(),
  settings: z.record(z.string(), z.unknown()),
  tls: tlsSchema.optional(),
});

/** One set of credentials at one vendor, polled as a unit. Its secrets are elsewhere, by its id. */
export type Connection = Readonly<z.infer<typeof connectionSchema>>;
