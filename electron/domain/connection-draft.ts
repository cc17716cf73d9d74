import { z } from 'zod';
import { connectionIdPattern, tlsSchema } from './connection';
import type { Failure } from './failure';
import type { Pool } from './pool';

const short = z.string().max(2000);

export const connectionDraftSchema = z.strictObject({
  /** Of the connection that is edited; null for a new one. */
  id: z.string().regex(connectionIdPattern).max(200).nullable(),
  vendor: short,
  name: short,
  /** Null: as the vendor's description says. */
  pollSeconds: z.number().positive().nullable(),
  /** As typed: texts, and lists of texts; what is left empty is absent. */
  settings: z.record(short, z.union([short, z.array(short).max(1000)])),
  /** Only those typed now: the others stay as they are kept. */
  secrets: z.record(short, z.string().min(1).max(20_000)),
  /** Names of kept secrets that are to go. */
  forgotten: z.array(short).max(50),
  tls: tlsSchema.nullable(),
});

/** A connection as a form gives it. Its secrets travel one way: into the vault. */
export type ConnectionDraft = z.infer<typeof connectionDraftSchema>;

/** What is wrong with one field of a draft: `name`, `settings.baseUrl`, `secrets.token`, `tls.caFile`. */
export interface DraftFault {
  readonly path: string;
  readonly problem: string;
}

/** A connection as a form shows it; of secrets only the names of those that are kept. */
export interface ConnectionView {
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  readonly pollSeconds: number | null;
  readonly settings: ConnectionDraft['settings'];
  readonly keptSecrets: readonly string[];
  readonly tls: ConnectionDraft['tls'];
}

/** What a try of a draft came to. */
export type TestAnswer =
  | { readonly kind: 'faulty'; readonly faults: readonly DraftFault[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly durationMs: number }
  | {
      readonly kind: 'read';
      readonly durationMs: number;
      readonly pools: readonly Pool[];
      readonly warnings: readonly string[];
    }
  /** Another try, or another page, took its place. */
  | { readonly kind: 'stopped' };

/** What saving or removing came to. `remark`: a sentence about what the admin may not expect. */
export type SetupAnswer =
  | { readonly kind: 'saved'; readonly id: string; readonly remark: string | null }
  | { readonly kind: 'faulty'; readonly faults: readonly DraftFault[] }
  | { readonly kind: 'refused'; readonly message: string };

/** A new draft's id from its name: letters, digits and dashes, and a number where it is taken. */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const base = plain === '' ? 'connection' : plain;
  if (!taken.has(base)) return base;
  let next = 2;
  while (taken.has(`${base}-${next}`)) next += 1;
  return `${base}-${next}`;
}
