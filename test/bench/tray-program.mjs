// @ts-check
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { processesUnder } from '../support/desktop/processes.mjs';
import { eventually } from '../support/eventually.mjs';

/** @typedef {import('../support/desktop/session.mjs').Desktop} Desktop */

/**
 * A tray program to be measured, however it is made.
 * @typedef {object} Measured
 * @property {string} executable
 * @property {string[]} words
 * @property {Record<string, string>} env
 */

// Otherwise the driver makes a page believe that it is always seen.
const asItIs = { noDefaults: true };
const settleMs = 4000;

export class TrayProgram {
  #desktop;
  #child;
  #stderr = '';
  #startedAt = performance.now();
  /** @type {import('../support/desktop/bus.mjs').TrayItem | undefined} */
  #item;

  /** @param {Desktop} desktop @param {Measured} measured */
  constructor(desktop, { executable, words, env }) {
    this.#desktop = desktop;
    this.#child = desktop.spawn(executable, words, { env });
    this.#child.stderr.setEncoding('utf8').on('data', (text) => (this.#stderr += text));
  }

  get #pid() {
    return this.#child.pid ?? 0;
  }

  /** Milliseconds from the start until its tray icon is registered. */
  async registered() {
    this.#item = await this.#desktop.bus.trayItemOf(this.#pid, 20_000);
    return performance.now() - this.#startedAt;
  }

  /** Bytes of all its processes, at rest: what is theirs alone (USS), and with their share of what is common (PSS). */
  async memory() {
    await pause(settleMs);
    const sums = { uss: 0, pss: 0 };
    for (const { pid } of processesUnder([this.#pid])) {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      const of = (/** @type {string} */ name) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * 1024;
      sums.uss += of('Private_Clean') + of('Private_Dirty');
      sums.pss += of('Pss');
    }
    return sums;
  }

  async #press() {
    if (!this.#item) throw new Error('its tray icon was not waited for');
    const pressedAt = Date.now();
    await this.#desktop.bus.activate(this.#item);
    return pressedAt;
  }

  /**
   * Milliseconds from a press on the icon until the popup has painted: the first, for which its window is made, and
   * then each time it is shown again.
   * @param {number} times
   */
  async popups(times) {
    const find = () => /DevTools listening on (ws:\S+)/.exec(this.#stderr)?.[1];
    const browser = await chromium.connectOverCDP(
      await eventually(find, 'the address of the debugger'),
      asItIs,
    );
    const pressedAt = await this.#press();
    const page = await eventually(
      () => browser.contexts().flatMap((context) => context.pages())[0],
      'the popup',
    );
    const paintedAt = await eventually(() => page.evaluate(firstPaint), 'its first paint');
    await page.evaluate(watchFrames);
    const warm = [];
    for (let time = 0; time < times; time += 1) warm.push(await this.#again(page));
    await browser.close();
    return { first: paintedAt - pressedAt, again: warm };
  }

  /** @param {import('playwright-core').Page} page */
  async #again(page) {
    await this.#press();
    await eventually(
      () => page.evaluate(() => Date.now() - Number(Reflect.get(globalThis, 'frameAt')) > 300),
      'the popup to hide',
    );
    const pressedAt = await this.#press();
    const painted = () =>
      page.evaluate(
        (since) => Number(Reflect.get(globalThis, 'shownAt')) > since && Reflect.get(globalThis, 'shownAt'),
        pressedAt,
      );
    return Number(await eventually(painted, 'the popup to paint')) - pressedAt;
  }

  async end() {
    this.#child.kill('SIGTERM');
    await eventually(() => processesUnder([this.#pid]).length === 0, 'its processes to end').catch(() =>
      this.#child.kill('SIGKILL'),
    );
    await eventually(async () => (await this.#desktop.bus.trayItems()).length === 0, 'its tray icon to go');
  }
}

/** In the page: when its first content was painted, in milliseconds of the wall clock. */
function firstPaint() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint ? performance.timeOrigin + paint.startTime : 0;
}

/** In the page: notes each frame, and the first one after a time without any, when the window was shown again. */
function watchFrames() {
  const note = () => {
    const now = Date.now();
    if (now - Number(Reflect.get(globalThis, 'frameAt')) > 200) Reflect.set(globalThis, 'shownAt', now);
    Reflect.set(globalThis, 'frameAt', now);
    requestAnimationFrame(() => setTimeout(note));
  };
  Reflect.set(globalThis, 'frameAt', Date.now());
  note();
}
