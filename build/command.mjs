// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} CommandResult
 * @property {number} status 127 when the command does not exist, 128 + signal number when a signal ended it
 * @property {string} output stdout and stderr in the order they came, empty unless captured
 */

/**
 * @typedef {object} CommandOptions
 * @property {'capture' | 'stderr' | 'inherit'} [output] where the command's words go; default `capture`
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [timeoutMs]
 */

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitStatus(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * Runs a command to its end; it never throws.
 * @param {string} command
 * @param {string[]} words
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function run(command, words, options = {}) {
  const { output = 'capture', env = process.env, cwd = root, timeoutMs } = options;
  const sink = output === 'capture' ? 'pipe' : output === 'stderr' ? 2 : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd,
      env,
      stdio: [output === 'inherit' ? 'inherit' : 'ignore', sink, output === 'stderr' ? 2 : sink],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    /** @type {Buffer[]} */
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => resolve({ status: 127, output: error.message }));
    child.on('close', (code, signal) =>
      resolve({ status: exitStatus(code, signal), output: Buffer.concat(pieces).toString() }),
    );
  });
}

/**
 * npm of the running Node, also where only `node` was called and no `npm` is on the path.
 * @param {string[]} words
 * @param {CommandOptions} options
 */
export function runNpm(words, options) {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const windows = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const named = process.env['npm_execpath'] ?? '';
  const script = [named, beside, windows].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  // `npm run -s` hands its silence down by the environment; a failing install must not be silent.
  const all = [...words, '--loglevel=error', '--no-update-notifier'];
  return script ? run(process.execPath, [script, ...all], options) : run('npm', all, options);
}
