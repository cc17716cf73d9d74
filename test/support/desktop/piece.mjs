// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, Hopeless } from '../eventually.mjs';
import { pieceMark, sessionMark } from './environment.mjs';
import { isAlive } from './processes.mjs';

/**
 * @typedef {object} PieceDescription
 * @property {string} name also of its log file
 * @property {string} command
 * @property {string[]} words
 * @property {string} input what it reads from its standard input
 * @property {Record<string, string>} env
 * @property {string} logFolder
 */

/** One program of the desktop itself, not of those that run on it. */
export class Piece {
  /** What it wrote to its file descriptor 3. */
  said = '';
  #description;
  #log;
  #child;
  #failure = '';

  /** @param {PieceDescription} description */
  constructor(description) {
    this.#description = description;
    this.#log = join(description.logFolder, `${description.name}.log`);
    const log = openSync(this.#log, 'a');
    const env = { ...description.env, [pieceMark]: description.env[sessionMark] };
    // Detached: Ctrl-C in a terminal must not take the desktop from under the programs on it.
    const options = { env, detached: true };
    this.#child = spawn(description.command, description.words, {
      ...options,
      stdio: ['pipe', log, log, 'pipe'],
    });
    closeSync(log);
    this.#child.on('error', (error) => (this.#failure = error.message));
    this.#connect();
  }

  #connect() {
    const { stdin, stdio } = this.#child;
    const channel = /** @type {import('node:net').Socket} */ (stdio[3]);
    channel.on('data', (text) => (this.said += text));
    // It may end without having read all, which is told by its end.
    stdin?.on('error', () => undefined);
    stdin?.end(this.#description.input);
    // A test run that forgot to stop its desktop must still come to its end.
    this.#child.unref();
    channel.unref();
  }

  get #hasEnded() {
    const { exitCode, signalCode, pid } = this.#child;
    return pid === undefined || exitCode !== null || signalCode !== null;
  }

  #lastWords() {
    const lines = readFileSync(this.#log, 'utf8').trim().split('\n').slice(-5);
    return [this.#failure, ...lines].filter(Boolean).join('\n') || '(none)';
  }

  /**
   * @template T
   * @param {() => T | Promise<T>} check
   * @param {string} what
   */
  async ready(check, what) {
    const checkAlive = () => {
      if (this.#hasEnded) throw new Hopeless('It has ended.');
      return check();
    };
    try {
      return await eventually(checkAlive, what, 15_000);
    } catch (error) {
      const { command } = this.#description;
      const message = `${command} did not give ${what}. Its last words:\n${this.#lastWords()}`;
      throw new Error(message, { cause: error });
    }
  }

  async stop() {
    const { pid } = this.#child;
    if (pid === undefined || this.#hasEnded) return;
    this.#child.kill('SIGTERM');
    const { name } = this.#description;
    await eventually(() => !isAlive(pid), `${name} to end`, 3_000).catch(() => this.#child.kill('SIGKILL'));
    await eventually(() => !isAlive(pid), `${name} to be gone`);
  }
}
