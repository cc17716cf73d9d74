import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Systems and disks that do not know how to put a folder through answer with one of these.
const cannotSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR', 'EBADF']);

/** Waits until the names in a folder are on the disk: a file that was renamed is lost by a power cut before that. */
export function syncFolder(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!cannotSync.has(code)) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Writes all of it, readable by its user alone, and waits until it is on the disk. */
export function writeThrough(file: string, text: string | Uint8Array, flags: 'a' | 'w'): void {
  const handle = openSync(file, flags, 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a file in the place of another, whole or not at all, so that it is there after a power cut. One writer at a time. */
export function replaceThrough(file: string, text: string | Uint8Array): void {
  const temporary = `${file}.tmp-${process.pid}`;
  try {
    writeThrough(temporary, text, 'w');
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}
