// @ts-check
import { spawn } from 'node:child_process';
import { exitStatus } from './command.mjs';
import { launchEnvironment, launchWords } from './launch.mjs';
import { appFolder } from './paths.mjs';

/** @type {NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// A terminal gives Ctrl-C to the program as well as to us, and Electron takes a second signal as an order to
// stop at once. So the program gets ours only if it has not ended by itself.
const graceMs = 500;

/**
 * Starts the built program in our place: our input and output are its own, and so are our signals.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ pid: number | undefined, ended: Promise<number> }} `ended` gives the exit status
 */
export function startProgram(runtime, words, env = launchEnvironment()) {
  const child = spawn(runtime.path, launchWords(appFolder, words), { stdio: 'inherit', env });
  for (const signal of passedOn)
    process.on(signal, () => setTimeout(() => child.kill(signal), graceMs).unref());
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(exitStatus(code, signal)));
  });
  return { pid: child.pid, ended };
}
