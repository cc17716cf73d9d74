import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { firstProblem } from '../domain/parse';

/** One step of a document's history: reads what number n wrote, and gives what number n + 1 would have written. */
export type SchemaStep = (old: unknown) => object | null;

/** A step from a document of this shape; null where it does not have it. */
export const schemaStep =
  <T>(shape: z.ZodType<T>, step: (old: T) => object): SchemaStep =>
  (old) => {
    const parsed = shape.safeParse(old);
    return parsed.success ? step(parsed.data) : null;
  };

/** A document's shape now, and the steps that lead to it: `steps[0]` from number 1 to 2. Its member `schema` names it, as `seatwatch.settings/3`. */
export interface DocumentSchema<T extends { readonly schema: string }> {
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  readonly steps?: readonly SchemaStep[];
}

/** Why a document is of no use, as facts: it may be found before a language is chosen. `misshapenAt`: null where no path says it. */
export type Unusable =
  'unreadable' | 'empty' | 'damaged' | { readonly newer: string } | { readonly misshapenAt: string | null };

/** What lies on the disk. `raw`: all its members, also those that this version does not know. */
export type LoadedDocument<T> =
  | {
      readonly kind: 'good';
      readonly value: T;
      readonly raw: unknown;
      readonly text: string;
      readonly number: number;
      readonly isOlder: boolean;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'newer' | 'bad'; readonly why: Unusable };

// What comes from a damaged file is not repeated at any length.
const longestPath = 80;

/** Whoever wrote it by hand is told where it is wrong. */
function misshapen(error: z.ZodError): LoadedDocument<never> {
  const { path } = firstProblem(error);
  const where = error.issues[0]?.path.length === 0 || path.length > longestPath ? null : path;
  return { kind: 'bad', why: { misshapenAt: where } };
}

const named = z.object({ schema: z.string().regex(/^seatwatch\.[a-z-]+\/\d+$/) });

/** `seatwatch.settings` and 3, of `seatwatch.settings/3`. */
function nameAndNumber(schema: string): readonly [string, number] {
  const [name = '', number = '0'] = schema.split('/');
  return [name, Number(number)];
}

/** The number of the shape of now. */
export const schemaNumber = ({ schema }: { readonly schema: string }): number => nameAndNumber(schema)[1];

function brought<T extends { readonly schema: string }>(
  value: unknown,
  text: string,
  { schema, empty, steps = [] }: DocumentSchema<T>,
): LoadedDocument<T> {
  const [name, current] = nameAndNumber(empty.schema);
  const head = named.safeParse(value);
  const [foundName, number] = head.success ? nameAndNumber(head.data.schema) : ['', current];
  if (head.success && foundName === name && number > current)
    return { kind: 'newer', why: { newer: head.data.schema } };
  let raw = value;
  for (const step of foundName === name ? steps.slice(number - 1, current - 1) : []) raw = step(raw);
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { kind: 'good', value: parsed.data, raw, text, number, isOlder: number < current }
    : misshapen(parsed.error);
}

/** Reads a document, and brings an older one up to the shape of now. */
export function loadDocument<T extends { readonly schema: string }>(
  file: string,
  schema: DocumentSchema<T>,
): LoadedDocument<T> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? { kind: 'absent' } : { kind: 'bad', why: 'unreadable' };
  }
  if (text.trim() === '') return { kind: 'bad', why: 'empty' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', why: 'damaged' };
  }
  return brought(value, text, schema);
}
