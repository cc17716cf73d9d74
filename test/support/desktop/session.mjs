// @ts-check
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '../eventually.mjs';
import { requireCommands } from './commands.mjs';
import { sessionEnvironment } from './environment.mjs';
import { makeSessionFolder } from './folder.mjs';
import { startBuses, startDisplay } from './ground.mjs';
import { guardSession } from './guardian.mjs';
import { Pieces } from './pieces.mjs';
import { processesUnder } from './processes.mjs';

/**
 * @typedef {object} DesktopOptions
 * @property {'xfce' | 'none'} [tray] a panel that hosts tray icons
 * @property {'dunst' | 'none'} [notify] a notification daemon
 * @property {'unlocked' | 'locked' | 'none'} [keyring] locked: it asks for a password that nobody types
 * @property {'openbox' | 'none'} [wm] window manager
 * @property {string} [screen] width x height x depth
 * @property {number} [dpi]
 * @property {string} [currentDesktop] what XDG_CURRENT_DESKTOP says; empty: it is not set
 * @property {boolean} [panelDark]
 */

/** @typedef {{ x: number, y: number, width: number, height: number }} Area in pixels of the screen */

const trayHostName = 'org.kde.StatusNotifierWatcher';
const notificationName = 'org.freedesktop.Notifications';
const keyringName = 'org.freedesktop.secrets';
const wallpaperColour = '#4c5f73';
const commandTimeoutMs = 15_000;

/** @type {Required<DesktopOptions>} */
const defaults = {
  tray: 'xfce',
  notify: 'dunst',
  keyring: 'unlocked',
  wm: 'openbox',
  screen: '1280x800x24',
  dpi: 96,
  currentDesktop: 'XFCE',
  panelDark: false,
};

/** A desktop session of its own: display, buses, home folder, and the programs that make a desktop of them. */
export class Desktop {
  /** The environment of a program that is to run on this desktop. @type {Record<string, string>} */
  env;
  /** Home, settings, logs and temporary files of the session, all in one folder that ends with it. */
  dir;
  #plan;
  #guard;
  /** @type {import('./bus.mjs').Bus | undefined} */
  #bus;
  #pieces;

  /** @param {Required<DesktopOptions>} plan */
  constructor(plan) {
    const id = randomUUID();
    this.#plan = plan;
    this.dir = makeSessionFolder(plan.panelDark);
    this.env = sessionEnvironment({ dir: this.dir, id, currentDesktop: plan.currentDesktop });
    this.#pieces = new Pieces(this.dir, this.env);
    this.#guard = guardSession(this.dir, id);
  }

  get display() {
    return this.env['DISPLAY'] ?? '';
  }

  /** Of the screen, in pixels. */
  get width() {
    return Number.parseInt(this.#plan.screen, 10);
  }

  /** A connection to the session bus, open as long as the session. */
  get bus() {
    if (this.#bus === undefined) throw new Error('The desktop session has no bus: it is not running.');
    return this.#bus;
  }

  async start() {
    const { tray, notify, keyring, wm } = this.#plan;
    const [display, bus] = await Promise.all([
      startDisplay(this.#pieces, this.#plan),
      startBuses(this.#pieces),
    ]);
    this.env['DISPLAY'] = display;
    this.#bus = bus;
    if (wm !== 'none') this.#pieces.launch('window-manager', 'openbox', ['--sm-disable']);
    await Promise.all([
      this.#paintWall(),
      keyring === 'none' ? undefined : this.startKeyring(keyring),
      notify === 'none' ? undefined : this.startNotifications(),
      tray === 'none' ? undefined : this.startTray(),
    ]);
  }

  async #paintWall() {
    const words = ['-window', 'root', '-size', '64x64', `xc:${wallpaperColour}`];
    // It may answer 1 without a word although the wall is painted; and no test hangs on a colour.
    await this.run('display', words).catch((error) => {
      if (error.code !== 1) throw error;
    });
  }

  /** A panel along the top edge, with the tray at its right end. */
  async startTray() {
    const panel = this.#pieces.launch('tray', 'xfce4-panel', ['--disable-wm-check']);
    await panel.ready(() => this.bus.hasTrayHost(), 'a tray host');
  }

  stopTray() {
    return this.#end('tray', trayHostName);
  }

  async startNotifications() {
    const dunst = this.#pieces.launch('notifications', 'dunst', []);
    await dunst.ready(() => this.bus.ownerOf(notificationName), `an owner of ${notificationName}`);
  }

  stopNotifications() {
    return this.#end('notifications', notificationName);
  }

  /** @param {'unlocked' | 'locked'} [state] */
  async startKeyring(state = 'unlocked') {
    await this.#launchKeyring(['--unlock'], 'desk');
    if (state === 'unlocked') return;
    // Only an unlocked daemon makes the keyring file; a later one that nobody gives the password finds it locked.
    const file = join(this.dir, 'data', 'keyrings', 'login.keyring');
    await eventually(() => existsSync(file), 'the file of the login keyring');
    await this.stopKeyring();
    await this.#launchKeyring([]);
  }

  /**
   * @param {string[]} words
   * @param {string} [password]
   */
  async #launchKeyring(words, password) {
    const control = `--control-directory=${join(this.dir, 'run', 'keyring')}`;
    const all = ['--foreground', ...words, '--components=secrets', control];
    const daemon = this.#pieces.launch('keyring', 'gnome-keyring-daemon', all, password);
    await daemon.ready(() => this.bus.ownerOf(keyringName), `an owner of ${keyringName}`);
  }

  stopKeyring() {
    return this.#end('keyring', keyringName);
  }

  /**
   * @param {string} name
   * @param {string} busName
   */
  async #end(name, busName) {
    await this.#pieces.end(name);
    await this.bus.waitForNoName(busName);
  }

  /**
   * Runs a command on this desktop, to its end.
   * @param {string} command
   * @param {string[]} words
   * @returns {Promise<string>} what it wrote to standard output, trimmed
   */
  async run(command, words) {
    const options = { env: this.env, timeout: commandTimeoutMs, maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await promisify(execFile)(command, words, options);
    return stdout.trim();
  }

  /**
   * Starts a program on this desktop, which ends with it at the latest.
   * @param {string} command
   * @param {string[]} words
   * @param {{ env?: Record<string, string> | undefined, cwd?: string | undefined }} [options] `env` is added to that of the desktop
   */
  spawn(command, words, { env, cwd } = {}) {
    const all = { ...this.env, ...env };
    const program = spawn(command, words, {
      env: all,
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { pid } = program;
    this.#guard.watch(program);
    program.once('exit', () => {
      if (pid !== undefined && processesUnder([pid]).length === 0) this.#guard.forget(program);
    });
    return program;
  }

  /**
   * A picture of the screen, or of a part of it. Its kind comes from the ending of the file's name.
   * @param {string} file
   * @param {{ crop?: Area }} [options]
   */
  async screenshot(file, { crop } = {}) {
    const part = crop ? ['-crop', `${crop.width}x${crop.height}+${crop.x}+${crop.y}`, '+repage'] : [];
    await this.run('import', ['-window', 'root', ...part, file]);
  }

  /** Ends every process of the session, those that a test started included, and removes its folder. */
  async stop() {
    this.#bus?.close();
    this.#bus = undefined;
    await this.#guard.finish();
  }
}

/**
 * @param {DesktopOptions} [options]
 * @returns {Promise<Desktop>} running; whatever becomes of this process, nothing of the session outlives it for long
 */
export async function startDesktop(options = {}) {
  const plan = { ...defaults, ...options };
  requireCommands(plan);
  const desktop = new Desktop(plan);
  try {
    await desktop.start();
    return desktop;
  } catch (error) {
    await desktop.stop();
    throw error;
  }
}
