// @ts-check
import { resolve } from 'node:path';
import { hasDisplay, isCommand } from './launch.mjs';
import { Problem, runMain, say } from './message.mjs';
import { pictureFolder } from './paths.mjs';
import { startProgram } from './program.mjs';
import { setUp } from './set-up.mjs';
import { ensureLibraries, installAdvice } from './system-packages.mjs';

/**
 * @typedef {object} Start
 * @property {string[]} words for the program
 * @property {string | undefined} pictures the folder for the pictures of a virtual desktop, if one is wanted
 */

/**
 * @param {string[]} given
 * @returns {Start}
 */
function parse(given) {
  const virtual = given.findLast((word) => /^--virtual(=|$)/.test(word));
  const words = given.filter((word) => word !== '--no-demo' && !/^--virtual(=|$)/.test(word));
  const isDemo = !given.includes('--no-demo') && !given.includes('--demo');
  const folder = virtual?.slice('--virtual='.length) ?? '';
  return {
    words: isDemo ? ['--demo', ...words] : words,
    pictures: virtual === undefined ? undefined : resolve(folder || pictureFolder),
  };
}

/** @param {Start} start */
function requireDisplay({ words, pictures }) {
  if (pictures !== undefined && process.platform !== 'linux') {
    throw new Problem('A virtual desktop can be put up on Linux only.', 'Start without --virtual.');
  }
  if (pictures !== undefined || isCommand(words) || hasDisplay()) return;
  throw new Problem(
    'There is no display to show Seatwatch on: neither DISPLAY nor WAYLAND_DISPLAY is set.',
    'Start it from a desktop, or see it on a virtual one, with pictures: npm start -- --virtual',
  );
}

async function ensureComforts() {
  const missing = await ensureLibraries(['runtime', 'comfort']);
  if (missing.length === 0) return;
  const losses = missing.map(({ name, purpose }) => `${purpose} (${name})`).join(', ');
  say(`Missing here, and Seatwatch starts without it: ${losses}. ${await installAdvice(missing)}`);
}

/** `npm start [-- --no-demo | --virtual[=FOLDER] | WORDS]` */
async function main() {
  const start = parse(process.argv.slice(2));
  requireDisplay(start);
  const runtime = await setUp();
  await ensureComforts();
  if (runtime.source === 'fallback')
    say(`Runs on Electron ${runtime.version}, for development and tests only.`);
  if (start.words.includes('--demo')) {
    say('Seatwatch starts on simulated vendors. For your own connections: npm start -- --no-demo');
  }
  if (start.pictures === undefined) return startProgram(runtime, start.words).ended;
  const { showVirtually } = await import('./virtual-desktop.mjs');
  return showVirtually(runtime, start.words, start.pictures);
}

await runMain(main);
