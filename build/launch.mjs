// @ts-check

const commandSwitches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];

/**
 * Whether the words ask for an answer on the command line: then no display is needed. The tray application takes
 * `--demo` and `--profile DIR` and nothing else, so any other word, a wrong one too, is for the command line.
 * @param {string[]} words
 */
export function isCommand(words) {
  const rest = words.filter(
    (word, at) => !(word === '--demo' || isProfile(words, at) || isProfile(words, at - 1)),
  );
  return rest.length > 0;
}

/** @param {string[]} words @param {number} at whether the profile is named there */
const isProfile = (words, at) => words[at] === '--profile' && Boolean(words[at + 1]);

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
