import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ActionEnding, ActionIntent } from '../domain/action-record';
import { type ChainCheck, type Link, chainStart, checkChain, entryLine } from './action-chain';

export const actionLogName = 'action-log.jsonl';

const headSchema = z.object({ seq: z.int().min(0), hash: z.string(), bytes: z.int().min(0) });
const pendingSchema = z.object({
  auditId: z.string(),
  pid: z.int(),
  intent: z.record(z.string(), z.unknown()),
});

type Head = z.infer<typeof headSchema>;

/** The log of what was done at the vendors: append-only, each line chained to the one before. It throws where the disk refuses. */
export interface ActionLog {
  /** Notes on disk what is about to be sent, and gives its id. Nothing may be sent where this throws. */
  begin(intent: ActionIntent): Promise<string>;
  /** Appends the entry. */
  end(auditId: string, intent: ActionIntent, ending: ActionEnding): Promise<void>;
}

const headFile = (file: string): string => `${file.replace(/\.jsonl$/, '')}.head.json`;

function readHead(file: string): Head | null {
  try {
    return headSchema.safeParse(JSON.parse(fs.readFileSync(headFile(file), 'utf8'))).data ?? null;
  } catch {
    // Absent before the first entry and in copies of a log; damaged, it proves nothing.
    return null;
  }
}

/** Writes and waits until it is on the disk. */
function writeThrough(file: string, text: string, flags: 'a' | 'w'): void {
  const handle = fs.openSync(file, flags, 0o600);
  try {
    fs.writeSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What the next entry follows: the head, or what a crash kept from it. A shortened log does not move it back. */
function lastLink(file: string): Link {
  const head = readHead(file);
  if (head !== null && head.bytes === sizeOf(file)) return head;
  const start: Link = head ?? { seq: 0, hash: chainStart };
  if (sizeOf(file) === 0) return start;
  const check = checkChain(fs.readFileSync(file, 'utf8'), head);
  return check.ok ? check.last : start;
}

function append(file: string, content: object): void {
  const { line, link } = entryLine(content, lastLink(file));
  const size = sizeOf(file);
  // A cut last line keeps its own line, so that the check can name it.
  const isCut = size > 0 && fs.readFileSync(file).at(-1) !== 0x0a;
  writeThrough(file, `${isCut ? '\n' : ''}${line}\n`, 'a');
  const temporary = `${headFile(file)}.tmp-${process.pid}`;
  writeThrough(temporary, JSON.stringify({ ...link, bytes: sizeOf(file) }), 'w');
  fs.renameSync(temporary, headFile(file));
}

const staleLockMs = 10_000;

/** One writer at a time, also among processes; a lock that a crash left behind is taken over. */
async function locked(file: string, nowMs: () => number, write: () => void): Promise<void> {
  const lock = `${file}.lock`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      fs.closeSync(fs.openSync(lock, 'wx', 0o600));
      break;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || attempt >= 200) throw error;
      const takenAt = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? nowMs();
      if (nowMs() - takenAt > staleLockMs) fs.rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    write();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const pendingFile = (file: string, auditId: string): string =>
  path.join(path.dirname(file), `action-log.pending-${auditId}.json`);

const lost = {
  requests: [],
  outcome: 'unknown',
  results: [
    {
      target: null,
      outcome: 'unknown',
      message: 'Seatwatch ended before the answer was known; look before trying again.',
    },
  ],
  effectiveAt: null,
  before: null,
  after: null,
} as const satisfies ActionEnding;

function readPending(file: string): z.infer<typeof pendingSchema> | null {
  try {
    return pendingSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    // Half a note is none.
    return null;
  }
}

/** Entries of actions whose process ended before they did. */
function sweep(file: string): void {
  for (const name of fs.readdirSync(path.dirname(file))) {
    if (!/^action-log\.pending-[\w-]+\.json$/.test(name)) continue;
    const pending = path.join(path.dirname(file), name);
    const note = readPending(pending);
    if (note !== null && isAlive(note.pid)) continue;
    // A note that was cut by a crash was not finished, and nothing is sent before it is.
    if (note !== null) append(file, { auditId: note.auditId, ...note.intent, ...lost });
    fs.rmSync(pending);
  }
}

export function openActionLog(directory: string, nowMs: () => number): ActionLog {
  const file = path.join(directory, actionLogName);
  return {
    begin: async (intent) => {
      fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
      const auditId = randomUUID();
      const note = JSON.stringify({ auditId, pid: process.pid, intent });
      await locked(file, nowMs, () => {
        sweep(file);
        writeThrough(pendingFile(file, auditId), note, 'w');
      });
      return auditId;
    },
    end: async (auditId, intent, ending) => {
      await locked(file, nowMs, () => append(file, { auditId, ...intent, ...ending }));
      fs.rmSync(pendingFile(file, auditId), { force: true });
    },
  };
}

/** Checks a log on disk; null where there is none. `isEndKnown`: whether what notes its end lies beside it. */
export function checkActionLog(file: string): (ChainCheck & { readonly isEndKnown: boolean }) | null {
  const head = readHead(file);
  const isThere = fs.existsSync(file);
  if (!isThere && head === null) return null;
  const check = checkChain(isThere ? fs.readFileSync(file, 'utf8') : '', head);
  return { ...check, isEndKnown: head !== null };
}
