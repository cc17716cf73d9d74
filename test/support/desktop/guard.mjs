// @ts-check
// A process of its own: `node guard.mjs FOLDER ID`. Its standard input is a pipe that only the owner of the session
// holds open, so it learns of every end of the owner, SIGKILL included, and then ends the session.
// What it reads there: `+PID` and `-PID`, programs that were started on the desktop and those that are gone.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pieceMark, sessionMark } from './environment.mjs';
import { endProcesses, processesMarked, processesUnder } from './processes.mjs';

const [dir, id] = process.argv.slice(2);
if (dir === undefined || id === undefined) throw new Error('usage: guard.mjs FOLDER ID');

/** @type {Set<number>} */
const leaders = new Set();

function everything() {
  const marked = processesMarked(sessionMark, String(id));
  return processesUnder([...leaders, ...marked.map(({ pid }) => pid)]);
}

function programs() {
  const pieces = new Set(processesMarked(pieceMark, String(id)).map(({ pid }) => pid));
  return everything().filter(({ pid }) => !pieces.has(pid));
}

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) leaders.add(pid);
  else leaders.delete(pid);
}
await endProcesses(programs, 3_000);
await endProcesses(everything, 2_000);
rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
