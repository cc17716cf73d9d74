// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Bus } from './bus.mjs';

/** @typedef {import('./pieces.mjs').Pieces} Pieces */

/**
 * @param {Pieces} pieces
 * @param {{ screen: string, dpi: number }} looks
 * @returns {Promise<string>} its name
 */
export async function startDisplay(pieces, { screen, dpi }) {
  // Xvfb finds a free number itself and tells it, so that sessions can start at the same moment.
  const words = `-displayfd 3 -screen 0 ${screen} -dpi ${dpi} -nolisten tcp -noreset -ac`;
  const xvfb = pieces.launch('display', 'Xvfb', words.split(' '));
  await xvfb.ready(() => xvfb.said.endsWith('\n'), 'the number of the display');
  return `:${xvfb.said.trim()}`;
}

/**
 * The session bus, and one that passes for the system bus: nothing of a test reaches the real one.
 * @param {Pieces} pieces
 */
export async function startBuses(pieces) {
  const launch = (/** @type {string} */ name) => {
    const words = [`--config-file=${join(pieces.dir, name)}.conf`, '--nofork', '--nopidfile', '--nosyslog'];
    return pieces.launch(name, 'dbus-daemon', words);
  };
  const [session, system] = [launch('session-bus'), launch('system-bus')];
  await system.ready(() => existsSync(join(pieces.dir, 'run', 'system-bus')), 'the system bus');
  return session.ready(() => Bus.session(pieces.env), 'the session bus');
}
