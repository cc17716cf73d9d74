import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ActionEnding, ActionIntent } from '../domain/action-record';
import { type ChainCheck, type Link, chainStart, checkChain, entryLine } from './action-chain';
import { replaceThrough, syncFolder, writeThrough } from './durable-file';
import { isAlive, underLock } from './file-lock';
import { makePrivateFolder } from './private-folder';
import { texts } from '../texts/language';

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

function writeHead(file: string, link: Link): void {
  replaceThrough(headFile(file), JSON.stringify({ ...link, bytes: sizeOf(file) }));
}

/** Bytes without a line that a crash cut while it was written: it lies behind the noted end, and nobody was told of it. */
function finishedBytes(file: string, head: Head | null): number {
  const size = sizeOf(file);
  if (head === null || size <= head.bytes) return size;
  return fs.readFileSync(file).subarray(head.bytes).includes(0x0a) ? size : head.bytes;
}

function dropUnfinished(file: string): void {
  const bytes = finishedBytes(file, readHead(file));
  if (bytes < sizeOf(file)) fs.truncateSync(file, bytes);
}

function append(file: string, content: object): void {
  // So that the first line has a noted end before it, too.
  if (sizeOf(file) === 0 && readHead(file) === null) writeHead(file, { seq: 0, hash: chainStart });
  dropUnfinished(file);
  const { line, link } = entryLine(content, lastLink(file));
  const size = sizeOf(file);
  // A last line that was cut afterwards keeps its own line, so that the check can name it.
  const isCut = size > 0 && fs.readFileSync(file).at(-1) !== 0x0a;
  writeThrough(file, `${isCut ? '\n' : ''}${line}\n`, 'a');
  writeHead(file, link);
}

const pendingFile = (file: string, auditId: string): string =>
  path.join(path.dirname(file), `action-log.pending-${auditId}.json`);

const lost = () =>
  ({
    requests: [],
    outcome: 'unknown',
    results: [
      {
        target: null,
        outcome: 'unknown',
        message: texts().actions.outcomes.lost,
      },
    ],
    effectiveAt: null,
    before: null,
    after: null,
  }) as const satisfies ActionEnding;

function readPending(file: string): z.infer<typeof pendingSchema> | null {
  try {
    return pendingSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    // Half a note is none.
    return null;
  }
}

/** Whether a process ended between its entry and the end of its note. */
const isLogged = (file: string, auditId: string): boolean =>
  sizeOf(file) > 0 && fs.readFileSync(file, 'utf8').includes(`"auditId":${JSON.stringify(auditId)}`);

/** Entries of actions whose process ended before they did. */
function sweep(file: string): void {
  for (const name of fs.readdirSync(path.dirname(file))) {
    if (!/^action-log\.pending-[\w-]+\.json$/.test(name)) continue;
    const pending = path.join(path.dirname(file), name);
    const note = readPending(pending);
    if (note !== null && isAlive(note.pid)) continue;
    // A note that was cut by a crash was not finished, and nothing is sent before it is.
    if (note !== null && !isLogged(file, note.auditId))
      append(file, { auditId: note.auditId, ...note.intent, ...lost() });
    fs.rmSync(pending);
  }
}

export function openActionLog(directory: string, nowMs: () => number): ActionLog {
  const file = path.join(directory, actionLogName);
  const locked = (write: () => void): void => underLock(`${file}.lock`, nowMs, write);
  const begin = (intent: ActionIntent): string => {
    makePrivateFolder(directory);
    const auditId = randomUUID();
    const note = JSON.stringify({ auditId, pid: process.pid, intent });
    locked(() => {
      sweep(file);
      writeThrough(pendingFile(file, auditId), note, 'w');
      syncFolder(directory);
    });
    return auditId;
  };
  const end = (auditId: string, content: object): void => {
    locked(() => append(file, { auditId, ...content }));
    fs.rmSync(pendingFile(file, auditId), { force: true });
  };
  return {
    begin: (intent) => Promise.resolve().then(() => begin(intent)),
    end: (auditId, intent, ending) => Promise.resolve().then(() => end(auditId, { ...intent, ...ending })),
  };
}

/** Copies the log, and beside it what notes its end; null where there is no log. Throws where the disk refuses. */
export function copyActionLog(
  directory: string,
  target: string,
  nowMs: () => number,
): { readonly head: string | null } | null {
  const file = path.join(directory, actionLogName);
  return underLock(`${file}.lock`, nowMs, () => {
    if (!fs.existsSync(file)) return null;
    const head = fs.existsSync(headFile(file)) ? headFile(target) : null;
    replaceThrough(target, fs.readFileSync(file));
    // A note that lies there from another copy would prove the wrong end.
    if (head === null) fs.rmSync(headFile(target), { force: true });
    else replaceThrough(head, fs.readFileSync(headFile(file)));
    return { head };
  });
}

/** Checks a log on disk; null where there is none. `isEndKnown`: whether what notes its end lies beside it. */
export function checkActionLog(file: string): (ChainCheck & { readonly isEndKnown: boolean }) | null {
  const head = readHead(file);
  const isThere = fs.existsSync(file);
  if (!isThere && head === null) return null;
  const finished = isThere ? fs.readFileSync(file).subarray(0, finishedBytes(file, head)) : '';
  const check = checkChain(finished.toString(), head);
  return { ...check, isEndKnown: head !== null };
}
