// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clickTrayIcon } from '../test/support/desktop/screen.mjs';
import { startDesktop } from '../test/support/desktop/session.mjs';
import { Problem, say } from './message.mjs';
import { startProgram } from './program.mjs';
import { ensurePackages, installAdvice } from './system-packages.mjs';

/** @typedef {import('../test/support/desktop/session.mjs').Desktop} Desktop */
/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

const startLimitMs = 30_000;
// Long enough for a first poll to arrive and for a window to be drawn by software.
const settleMs = 2500;
const ownPlaces = ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'];

async function requirePackages() {
  const missing = await ensurePackages(['runtime', 'comfort', 'desktop']);
  if (missing.length === 0) return;
  const names = missing.map(({ name, purpose }) => `${name} (${purpose})`).join(', ');
  throw new Problem(
    `A virtual desktop needs packages that are missing here: ${names}.`,
    await installAdvice(missing),
  );
}

/**
 * The desktop has a home folder of its own, which ends with it; a user's own connections are in the user's.
 * @param {Desktop} desktop
 * @param {string[]} words
 * @returns {NodeJS.ProcessEnv}
 */
function environment(desktop, words) {
  if (words.includes('--demo')) return desktop.env;
  return { ...desktop.env, ...Object.fromEntries(ownPlaces.map((name) => [name, process.env[name]])) };
}

/**
 * @param {Desktop} desktop
 * @param {number} pid
 * @param {string} folder
 */
async function takePictures(desktop, pid, folder) {
  mkdirSync(folder, { recursive: true });
  const item = await desktop.bus.trayItemOf(pid, startLimitMs);
  say(`The tray icon is registered: ${await desktop.bus.toolTip(item)}`);
  const steps = [
    { picture: 'tray.png', act: async () => undefined },
    { picture: 'popup.png', act: () => clickTrayIcon(desktop) },
    { picture: 'window.png', act: () => desktop.bus.menuClick(item, 'Open Seatwatch') },
  ];
  for (const { picture, act } of steps) {
    await act();
    await sleep(settleMs);
    await desktop.screenshot(join(folder, picture));
    say(`Picture: ${join(folder, picture)}`);
  }
}

/**
 * @param {Desktop} desktop
 * @param {Runtime} runtime
 * @param {string[]} words
 * @param {string} folder
 */
async function runOn(desktop, runtime, words, folder) {
  const { pid, ended } = startProgram(runtime, words, environment(desktop, words));
  const pictures = takePictures(desktop, pid ?? 0, folder).then(
    () => say('Seatwatch goes on running on the virtual desktop. Ctrl-C ends it.'),
    (error) => say(`No more pictures: ${error instanceof Error ? error.message : error}`),
  );
  await Promise.race([pictures, ended]);
  return ended;
}

/**
 * Starts the program on a desktop that nobody sees, and takes pictures of it.
 * @param {Runtime} runtime
 * @param {string[]} words
 * @param {string} folder for the pictures
 * @returns {Promise<number>} exit status
 */
export async function showVirtually(runtime, words, folder) {
  await requirePackages();
  const desktop = await startDesktop();
  try {
    return await runOn(desktop, runtime, words, folder);
  } finally {
    await desktop.stop();
  }
}
