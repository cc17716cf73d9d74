// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { eventually } from '../eventually.mjs';

/**
 * A live process. Zombies are not listed: they hold nothing and only wait for their parent.
 * @typedef {object} ProcessEntry
 * @property {number} pid
 * @property {number} parent
 * @property {number} session the process that it was started under with `setsid`, which it keeps as an orphan too
 * @property {string} command its words, joined by blanks
 * @property {string} kind Chromium's own word ("renderer", "zygote", "utility", "gpu-process"), or "main"
 */

/** @param {string} path */
function readGone(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // The process ended between listing and reading, or belongs to somebody else.
    return '';
  }
}

/** @param {number} pid @returns {ProcessEntry | undefined} */
function readProcess(pid) {
  const stat = readGone(`/proc/${pid}/stat`);
  // The name in parentheses may itself hold blanks and parentheses.
  const [state, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === undefined || state === '' || state === 'Z' || state === 'X') return undefined;
  const command = readGone(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  const kind = /(?:^| )--type=([\w-]+)/.exec(command)?.[1] ?? 'main';
  return { pid, parent: Number(parent), session: Number(session), command, kind };
}

/** @returns {ProcessEntry[]} */
export function liveProcesses() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => readProcess(Number(pid)) ?? []);
}

/**
 * @param {(process: ProcessEntry) => boolean} isRoot
 * @returns {ProcessEntry[]} those, and all below them
 */
function treesOf(isRoot) {
  const all = liveProcesses();
  const wanted = new Set(all.filter(isRoot).map(({ pid }) => pid));
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.filter(({ pid }) => wanted.has(pid));
}

/**
 * Electron wipes its own environment, so its processes are told by their session: it must have been started with
 * `detached`.
 * @param {Iterable<number>} leaders
 * @returns {ProcessEntry[]} these, all of their sessions, and all below them
 */
export function processesUnder(leaders) {
  const pids = new Set(leaders);
  return treesOf(({ pid, session }) => pids.has(pid) || pids.has(session));
}

/**
 * @param {string} name
 * @param {string} value
 * @returns {ProcessEntry[]} those with this variable in their environment, and all below them
 */
export function processesMarked(name, value) {
  const mark = `\0${name}=${value}\0`;
  return treesOf(({ pid }) => `\0${readGone(`/proc/${pid}/environ`)}`.includes(mark));
}

/** @param {number} pid */
export const isAlive = (pid) => readProcess(pid) !== undefined;

/**
 * @param {ProcessEntry[]} processes
 * @param {NodeJS.Signals} signal
 */
function signalAll(processes, signal) {
  for (const { pid } of processes) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/**
 * Asks them to end, and makes those that do not.
 * @param {() => ProcessEntry[]} list asked again and again: what is ending may still start something
 * @param {number} graceMs
 */
export async function endProcesses(list, graceMs) {
  const isEmpty = () => list().length === 0;
  if (isEmpty()) return;
  signalAll(list(), 'SIGTERM');
  try {
    await eventually(isEmpty, 'processes to end when asked', graceMs);
  } catch {
    await eventually(() => (signalAll(list(), 'SIGKILL'), isEmpty()), 'killed processes to be gone', 5_000);
  }
}
