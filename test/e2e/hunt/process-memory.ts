import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const pieceBytes = 16 * 1024 * 1024;
// Longer than any form of a secret: one that lies across two pieces is found in the second.
const overlapBytes = 4096;

interface Region {
  readonly start: number;
  readonly end: number;
}

/** What a process can write to; what it can only read came out of files that everybody has. */
function writableRegions(pid: number): readonly Region[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (start === undefined || end === undefined || line.endsWith('[vvar]')) return [];
      return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
    });
}

function readPiece(memory: number, at: number, buffer: Buffer): number {
  try {
    return readSync(memory, buffer, 0, buffer.length, at);
  } catch (error) {
    // A region that was unmapped since it was listed, or a device's.
    if (error instanceof Error && 'code' in error && (error.code === 'EIO' || error.code === 'EFAULT'))
      return 0;
    throw error;
  }
}

export interface MemoryLook {
  readonly found: readonly string[];
  readonly bytes: number;
}

/** Looks through the memory of a live process. */
export function lookIntoMemory(pid: number, hunt: (haystack: Buffer) => readonly string[]): MemoryLook {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const found = new Set<string>();
  let bytes = 0;
  const empty = Buffer.alloc(pieceBytes);
  try {
    for (const { start, end } of writableRegions(pid))
      for (let at = start; at < end; at += pieceBytes - overlapBytes) {
        const buffer = Buffer.alloc(Math.min(pieceBytes, end - at));
        const read = buffer.subarray(0, readPiece(memory, at, buffer));
        bytes += read.length;
        if (!read.equals(empty.subarray(0, read.length))) for (const what of hunt(read)) found.add(what);
      }
  } finally {
    closeSync(memory);
  }
  return { found: [...found], bytes };
}
