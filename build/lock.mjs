// @ts-check
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './message.mjs';
import { outFolder } from './paths.mjs';

const lockFile = join(outFolder, 'set-up.lock');
const pollMs = 200;

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/** @returns {boolean} whether the lock is now ours */
function take() {
  const mine = `${lockFile}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // A link appears whole and only once, so nobody ever reads a lock without its owner.
    linkSync(mine, lockFile);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @returns {number | undefined} the process that holds the lock, if it still lives */
function holder() {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return codeOf(error) === 'EPERM' ? -1 : undefined;
  }
}

/**
 * One set-up at a time: two commands that start together must not write the same folders.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  mkdirSync(outFolder, { recursive: true });
  let told = false;
  while (!take()) {
    const pid = holder();
    if (pid === undefined) rmSync(lockFile, { force: true });
    else if (!told) say(`Another set-up is at work (process ${pid}); waiting for it.`);
    told ||= pid !== undefined;
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
