// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './command.mjs';
import { Problem, say } from './message.mjs';

/**
 * @typedef {object} SystemPackage
 * @property {string} name on Debian 12 and Ubuntu 22.04
 * @property {string} [later] its name since the 64-bit time change (Debian 13, Ubuntu 24.04)
 * @property {'runtime' | 'comfort' | 'desktop'} need Electron does not start without it; it starts, but something
 *   is missing; the virtual desktop of the tests and of `--virtual`
 * @property {string} purpose
 * @property {string} [command] by which it is known on other systems
 */

/** @type {SystemPackage[]} */
export const systemPackages = [
  { name: 'libgtk-3-0', later: 'libgtk-3-0t64', need: 'runtime', purpose: 'windows and menus' },
  { name: 'libnss3', need: 'runtime', purpose: 'certificates' },
  { name: 'libasound2', later: 'libasound2t64', need: 'runtime', purpose: 'sound, which Electron links to' },
  { name: 'libgbm1', need: 'runtime', purpose: 'drawing' },
  { name: 'libnotify4', need: 'comfort', purpose: 'notifications' },
  { name: 'libsecret-1-0', need: 'comfort', purpose: 'the keyring' },
  { name: 'fonts-dejavu-core', need: 'comfort', purpose: 'a font' },
  { name: 'fonts-inter', need: 'comfort', purpose: 'the font of the pictures' },
  { name: 'xvfb', command: 'Xvfb', need: 'desktop', purpose: 'the display' },
  { name: 'dbus', command: 'dbus-daemon', need: 'desktop', purpose: 'the session bus' },
  { name: 'libglib2.0-bin', need: 'desktop', purpose: 'asking the bus (gdbus)' },
  { name: 'openbox', command: 'openbox', need: 'desktop', purpose: 'the window manager' },
  { name: 'xfce4-panel', command: 'xfce4-panel', need: 'desktop', purpose: 'the panel that shows the tray' },
  { name: 'dunst', command: 'dunst', need: 'desktop', purpose: 'showing notifications' },
  { name: 'gnome-keyring', command: 'gnome-keyring-daemon', need: 'desktop', purpose: 'keeping secrets' },
  { name: 'xdotool', command: 'xdotool', need: 'desktop', purpose: 'pointer and keyboard' },
  { name: 'imagemagick', command: 'import', need: 'desktop', purpose: 'pictures of the screen' },
];

/** @param {string} command */
function isOnPath(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, command)));
}

/** @param {SystemPackage} entry */
const namesOf = (entry) => [entry.name, ...(entry.later ? [entry.later] : [])];

async function installedNames() {
  const names = systemPackages.flatMap(namesOf);
  const { output } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n', ...names]);
  const lines = output.split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length)));
}

function isDebianLike() {
  return process.platform === 'linux' && existsSync('/usr/bin/dpkg-query') && existsSync('/usr/bin/apt-get');
}

/**
 * @param {SystemPackage['need'][]} needs
 * @returns {Promise<SystemPackage[]>} without dpkg only what has a command can be looked for
 */
export async function missingPackages(needs) {
  if (process.platform !== 'linux') return [];
  if (!isDebianLike()) {
    return systemPackages.filter(
      ({ need, command }) => needs.includes(need) && command && !isOnPath(command),
    );
  }
  const installed = await installedNames();
  return systemPackages.filter(
    (entry) => needs.includes(entry.need) && !namesOf(entry).some((name) => installed.has(name)),
  );
}

/** @param {SystemPackage[]} missing */
async function aptNames(missing) {
  /** @param {SystemPackage} entry */
  const nameHere = async (entry) => {
    if (entry.later === undefined) return entry.name;
    return (await run('apt-cache', ['show', entry.later])).status === 0 ? entry.later : entry.name;
  };
  return Promise.all(missing.map(nameHere));
}

/**
 * What the reader can do about missing packages.
 * @param {SystemPackage[]} missing
 */
export async function installAdvice(missing) {
  const names = (await aptNames(missing)).join(' ');
  if (!isDebianLike()) return `Install what this system calls these Debian packages: ${names}`;
  return `Install them with: sudo apt-get install -y --no-install-recommends ${names}`;
}

/** @param {SystemPackage[]} missing */
async function install(missing) {
  say('Installing system packages, because this runs as root on a Debian or Ubuntu:');
  for (const { name, purpose } of missing) say(`  ${name} (${purpose})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const words = ['install', '-y', '-q', '--no-install-recommends', ...(await aptNames(missing))];
  const { status, output } = await run('apt-get', words, { env });
  if (status !== 0) say(`${output.trimEnd()}\napt-get install ended with status ${status}.`);
}

/**
 * Installs what is missing where that is right (root, Debian or Ubuntu); anywhere else the system is left alone.
 * @param {SystemPackage['need'][]} needs
 * @returns {Promise<SystemPackage[]>} what is still missing
 */
export async function ensurePackages(needs) {
  const missing = await missingPackages(needs);
  if (missing.length === 0 || process.getuid?.() !== 0 || !isDebianLike()) return missing;
  await install(missing);
  return missingPackages(needs);
}

/**
 * @param {SystemPackage['need'][]} needs
 * @returns {Promise<SystemPackage[]>} what is missing and can be done without
 */
export async function ensureLibraries(needs) {
  const missing = await ensurePackages(needs);
  if (!missing.some(({ need }) => need === 'runtime')) return missing;
  throw new Problem(
    `Electron needs system packages that are missing here: ${missing.map(({ name }) => name).join(', ')}.`,
    await installAdvice(missing),
  );
}
