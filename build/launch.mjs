// @ts-check

const commandSwitches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
const aloneSwitches = ['--version', '--help', '-h'];

/**
 * Whether the words ask for an answer on the command line: then no display is needed. The tray application
 * takes no bare word, so any bare word, a wrong one too, is for the command line.
 * @param {string[]} words
 */
export function isCommand(words) {
  return words.some(
    (word, at) => aloneSwitches.includes(word) || (!word.startsWith('-') && words[at - 1] !== '--profile'),
  );
}

/** Electron without a display does not start but crash, so this is asked before. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {string[]} words */
export function chromiumSwitches(words) {
  const isRoot = process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), ...(isCommand(words) ? commandSwitches : [])];
}

/**
 * @param {string} app the folder that holds the built program
 * @param {string[]} words
 */
export function launchWords(app, words) {
  return [...chromiumSwitches(words), app, '--', ...words];
}

/** The environment of the program: a variable that would turn Electron into a plain Node is left out. */
export function launchEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}
