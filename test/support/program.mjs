// @ts-check
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { bareEnvironment } from './desktop/environment.mjs';
import { endProcesses, processesUnder } from './desktop/processes.mjs';
import { eventually, Hopeless } from './eventually.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./desktop/session.mjs').Desktop} Desktop */
/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Exit */
/** @typedef {{ code: number | null, stdout: string, stderr: string, ms: number }} CommandAnswer */

/**
 * @typedef {object} UnderTest
 * @property {'built' | 'packaged'} kind
 * @property {string} executable takes Chromium's switches, then for `built` the folder of the program
 * @property {string[]} app that folder, or nothing
 * @property {string} launcher what users of the packaged program call; it takes the program's words only
 */

const commandSwitches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** @returns {UnderTest} as the environment of the test run names it */
export function programUnderTest() {
  const { SEATWATCH_UNDER_TEST: kind, SEATWATCH_EXECUTABLE: executable, SEATWATCH_APP: app } = process.env;
  if (!executable || (kind !== 'built' && kind !== 'packaged') || (kind === 'built' && !app)) {
    throw new Error(
      'Nothing is named to be tested: SEATWATCH_UNDER_TEST is "built" (with SEATWATCH_EXECUTABLE, the Electron, and ' +
        'SEATWATCH_APP, the folder of the program) or "packaged" (with SEATWATCH_EXECUTABLE). `npm test` sets them.',
    );
  }
  const launcher = process.env['SEATWATCH_LAUNCHER'] ?? join(dirname(executable), 'seatwatch');
  return { kind, executable, app: kind === 'built' && app ? [app] : [], launcher };
}

/** A started program. */
export class Program {
  /** @type {Promise<Exit>} also its output has ended then */
  exited;
  #child;
  #stdout = '';
  #stderr = '';
  #hasEnded = false;
  /** @type {Promise<import('playwright-core').Browser> | undefined} */
  #browser;

  /** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child */
  constructor(child) {
    this.#child = child;
    this.#child.stdout.setEncoding('utf8').on('data', (text) => (this.#stdout += text));
    this.#child.stderr.setEncoding('utf8').on('data', (text) => (this.#stderr += text));
    this.#child.on('error', (error) => (this.#stderr += error.message));
    this.exited = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        this.#hasEnded = true;
        resolve({ code, signal });
      });
    });
  }

  /** Of the main process. */
  get pid() {
    if (this.#child.pid === undefined) throw new Error(`The program did not start: ${this.#stderr}`);
    return this.#child.pid;
  }

  stdout() {
    return this.#stdout;
  }

  stderr() {
    return this.#stderr;
  }

  /** All its processes, the main one first; empty when it has ended to the last one. */
  processTree() {
    return processesUnder([this.pid]);
  }

  #debuggerAddress() {
    const find = () => {
      if (this.#hasEnded)
        throw new Hopeless(`The program has ended. It said:\n${this.#stdout}${this.#stderr}`);
      return /DevTools listening on (ws:\S+)/.exec(this.#stderr)?.[1];
    };
    return eventually(find, 'the address of the debugger in the words of the program');
  }

  async #connect() {
    return chromium.connectOverCDP(await this.#debuggerAddress(), { timeout: 5_000 });
  }

  /**
   * Every page that the program has open, hidden windows included. From the first call on a debugger is attached to
   * them, so nothing is to be measured after it, and a page always believes that it has the focus.
   * @returns {Promise<Page[]>}
   */
  async windows() {
    // A connection that failed is not kept: the next question makes another one.
    this.#browser ??= this.#connect().catch((error) => {
      this.#browser = undefined;
      throw error;
    });
    return (await this.#browser).contexts().flatMap((context) => context.pages());
  }

  /**
   * @param {string} part of its address
   * @param {number} [timeoutMs]
   * @returns {Promise<Page>}
   */
  async page(part, timeoutMs) {
    const find = async () => {
      const pages = await this.windows();
      const found = pages.find((page) => page.url().includes(part));
      if (!found) throw new Error(`open are: ${pages.map((page) => page.url()).join(', ') || 'none'}`);
      return found;
    };
    return eventually(find, `a window with "${part}" in its address`, timeoutMs);
  }

  /** Takes the debugger away again. */
  async detach() {
    await (await this.#browser)?.close();
    this.#browser = undefined;
  }

  /** Asks it to end, as the end of a login session does, and waits until no process of it is left. */
  async quit() {
    if (!this.#hasEnded) this.#child.kill('SIGTERM');
    const exit = await this.exited;
    await this.gone();
    return exit;
  }

  /** @param {number} [timeoutMs] */
  async gone(timeoutMs) {
    const check = () => {
      const left = this.processTree();
      if (left.length > 0)
        throw new Error(`left are: ${left.map(({ kind, pid }) => `${kind} (${pid})`).join(', ')}`);
      return true;
    };
    await eventually(check, 'every process of the program to end', timeoutMs);
  }

  /** Ends every process of it, whatever it is at. */
  async kill() {
    await endProcesses(() => this.processTree(), 0);
    return this.exited;
  }
}

/**
 * Starts the tray application under test.
 * @param {string[]} words
 * @param {object} options
 * @param {Desktop} options.desktop
 * @param {Record<string, string>} [options.env] added to that of the desktop
 * @param {string[]} [options.switches] more of Chromium's
 * @param {string} [options.cwd]
 */
export function startProgram(words, { desktop, env, cwd, switches = [] }) {
  const { executable, app } = programUnderTest();
  const all = [...rootSwitches, '--remote-debugging-port=0', ...switches, ...app, '--', ...words];
  return new Program(desktop.spawn(executable, all, { env, cwd }));
}

/** @param {UnderTest} underTest @param {string[]} words @param {string[]} switches @returns {[string, string[]]} */
function commandLine({ kind, executable, app, launcher }, words, switches) {
  if (kind === 'packaged' && switches.length === 0) return [launcher, words];
  return [executable, [...rootSwitches, ...commandSwitches, ...switches, ...app, '--', ...words]];
}

/**
 * Starts a program with no display, no bus and an empty home folder.
 * @param {string} executable
 * @param {string[]} words
 * @param {{ env: Record<string, string>, cwd: string | undefined }} options
 */
function spawnBare(executable, words, { env, cwd }) {
  const home = mkdtempSync(join(tmpdir(), 'seatwatch-home-'));
  const all = { ...bareEnvironment(), HOME: home, ...env };
  const child = spawn(executable, words, { env: all, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child.once('close', () => rmSync(home, { recursive: true, force: true }));
  return child;
}

/**
 * Calls the program under test as a command.
 * @param {string[]} words
 * @param {object} [options]
 * @param {Desktop} [options.desktop] for a command that needs the keyring; else it has no display, no bus, an empty home
 * @param {Record<string, string>} [options.env] added to what is there
 * @param {string} [options.profile] folder
 * @param {number} [options.timeoutMs]
 * @param {string} [options.cwd]
 * @param {string[]} [options.switches] of Chromium's, past the launcher, which takes none
 * @returns {Promise<CommandAnswer>}
 */
export async function runCommand(
  words,
  { desktop, env = {}, profile, timeoutMs = 30_000, cwd, switches = [] } = {},
) {
  const all = profile === undefined ? words : ['--profile', profile, ...words];
  const [executable, line] = commandLine(programUnderTest(), all, switches);
  const start = performance.now();
  const options = { env, cwd };
  const program = new Program(
    desktop ? desktop.spawn(executable, line, options) : spawnBare(executable, line, options),
  );
  const late = new AbortController();
  const answer = await Promise.race([program.exited, pause(timeoutMs, undefined, { signal: late.signal })]);
  const ms = performance.now() - start;
  late.abort();
  if (!answer) await program.kill();
  const said = { stdout: program.stdout(), stderr: program.stderr() };
  if (answer) return { code: answer.code, ...said, ms };
  throw new Error(
    `seatwatch ${all.join(' ')} did not end in ${timeoutMs} ms. It said:\n${said.stdout}${said.stderr}`,
  );
}
