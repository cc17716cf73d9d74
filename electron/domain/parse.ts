import { z } from 'zod';
import { texts } from '../texts/language';
import { type Result, malformed, success } from './failure';
import { schemaProblem } from './schema-problem';

/** A count that vendors send as a number or as digits in a string; junk, fractions and negative numbers are refused. */
export const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\s*\d+\s*$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));

/** As `count`, but below zero is a legal answer (what remains may be overused). */
export const wholeNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\s*-?\d+\s*$/)
      .transform(Number),
  ])
  .pipe(z.int());

/** `['data', 0, 'x-y']` -> `data[0]["x-y"]`. */
export function pathText(path: readonly PropertyKey[], root = ''): string {
  let text = root;
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`;
    else text += `[${JSON.stringify(String(part))}]`;
  }
  return text === '' ? texts().failures.answer.top : text;
}

/** What a schema found wrong first, as the path and the problem. */
export function firstProblem(error: z.ZodError, root = ''): { path: string; problem: string } {
  const issue = error.issues[0];
  if (issue === undefined) return { path: pathText([], root), problem: texts().failures.values.unknown };
  // A union with words of its own says more than the first of its options.
  const isMute = issue.code === 'invalid_union' && issue.message === 'Invalid input';
  const inner = isMute ? issue.errors.flat()[0] : undefined;
  const path = [...issue.path, ...(inner?.path ?? [])];
  return { path: pathText(path, root), problem: schemaProblem((inner ?? issue).message) };
}

/** Parses a value at the border; a mismatch is a `malformed` failure that names the path. */
export function parseShape<T>(schema: z.ZodType<T>, value: unknown, root = ''): Result<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  const { path, problem } = firstProblem(parsed.error, root);
  return malformed(path, problem);
}

/** The entries of a vendor's list that could be read, each with its place, and a warning for each that could not. */
export interface ReadList<T> {
  readonly entries: readonly { readonly index: number; readonly value: T }[];
  readonly warnings: readonly string[];
}

/** Reads a list entry by entry: a bad one is left out and named; a list of which nothing can be read is malformed. */
export function readList<T>(
  schema: z.ZodType<T>,
  list: readonly unknown[],
  root: string,
): Result<ReadList<T>> {
  const entries: { index: number; value: T }[] = [];
  const warnings: string[] = [];
  let first: { path: string; problem: string } | null = null;
  list.forEach((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      entries.push({ index, value: parsed.data });
      return;
    }
    const found = firstProblem(parsed.error, `${root}[${index}]`);
    first ??= found;
    warnings.push(texts().failures.answer.leftOut(found.path, found.problem));
  });
  if (entries.length === 0 && first !== null) {
    const { path, problem } = first as { path: string; problem: string };
    return malformed(path, problem);
  }
  return success({ entries, warnings });
}
