import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ActionEntry, ActionLogView } from '../domain/action-record';
import { checkActionLog } from './action-log';

const entrySchema = z.looseObject({
  seq: z.int(),
  auditId: z.string(),
  at: z.string(),
  who: z.object({ user: z.string(), host: z.string() }),
  connection: z.object({ id: z.string(), name: z.string(), vendor: z.string() }),
  action: z.string(),
  parameters: z.record(z.string(), z.string()),
  why: z.string().optional(),
  requests: z.array(
    z.object({
      method: z.string(),
      path: z.string(),
      form: z.record(z.string(), z.string()).nullable(),
      status: z.int().nullable(),
    }),
  ),
  outcome: z.enum(['done', 'refused', 'partial', 'unknown']),
  results: z.array(z.object({ target: z.string().nullable(), outcome: z.string(), message: z.string() })),
  effectiveAt: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  /** Why nothing at all was sent. */
  unsent: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
});

function entryOf(line: string): ActionEntry | null {
  try {
    // Written by this program: what its members hold beyond their shape is its own.
    return (entrySchema.safeParse(JSON.parse(line)).data as ActionEntry | undefined) ?? null;
  } catch {
    // A line that is none is the chain's check to name.
    return null;
  }
}

/** The entries that can be read, oldest first; lines that are none are left out. Throws where the file can't be read. */
export function readActionEntries(file: string): readonly ActionEntry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    const entry = line === '' ? null : entryOf(line);
    return entry === null ? [] : [entry];
  });
}

/** The log with the check of its chain. Throws where the file can't be read. */
export function viewActionLog(file: string): ActionLogView {
  const check = checkActionLog(file);
  return {
    entries: readActionEntries(file).toReversed(),
    problem: check === null || check.ok ? null : { line: check.line, what: check.problem },
    isEndKnown: check?.isEndKnown ?? true,
    head: check?.ok === true && check.count > 0 ? check.last.hash : null,
  };
}
