import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';

// What is done under a lock takes milliseconds. A lock that is older was left behind, whoever has that process id now.
const staleMs = 10_000;
// Who takes a lock puts its name into it with the next breath. One that stays without was killed in between.
const namelessMs = 1000;
const stepMs = 5;
const patienceMs = 3000;

/** Another process holds the lock and does not let go. */
export class LockTaken extends Error {
  readonly code = 'ELOCKED';
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function take(lock: string): boolean {
  let handle: number;
  try {
    handle = openSync(lock, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, `${process.pid} ${hostname()}`);
  } catch (error) {
    // A full disk takes the name of a file and nothing in it; a lock without its holder would keep everybody out.
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return true;
}

/** Whether whoever took the lock is gone. Nothing waits while this process holds it, so one of its own id is an older one's. */
function isLeft(lock: string, nowMs: () => number): boolean {
  try {
    const [pid = '', host = ''] = readFileSync(lock, 'utf8').split(' ');
    if (host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true;
    // The clock may have been put back since.
    return Math.abs(nowMs() - statSync(lock).mtimeMs) > (pid === '' ? namelessMs : staleMs);
  } catch (error) {
    // Given back meanwhile.
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes a lock that was left behind; under a lock of its own, so that nobody removes one that was just taken anew. */
function clear(lock: string, nowMs: () => number): void {
  const clearing = `${lock}-clearing`;
  if (!take(clearing)) {
    if (isLeft(clearing, nowMs)) rmSync(clearing, { force: true });
    return;
  }
  try {
    if (isLeft(lock, nowMs)) rmSync(lock, { force: true });
  } finally {
    rmSync(clearing, { force: true });
  }
}

// Everything under a lock is written before anything else happens in this process, so the wait is such a one, too.
const rest = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stepMs);

/** One writer at a time, also among processes; a lock that a crash left behind is taken over. Throws `LockTaken`. */
export function underLock<T>(lock: string, nowMs: () => number, write: () => T): T {
  for (let waitedMs = 0; !take(lock); waitedMs += stepMs) {
    if (waitedMs >= patienceMs) throw new LockTaken('another process holds the lock');
    if (isLeft(lock, nowMs)) clear(lock, nowMs);
    else rest();
  }
  try {
    return write();
  } finally {
    rmSync(lock, { force: true });
  }
}
