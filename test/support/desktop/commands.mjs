// @ts-check
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The commands that the desktop is made of, and the Debian package of each. */
const packageOf = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus',
  openbox: 'openbox',
  'gnome-keyring-daemon': 'gnome-keyring',
  dunst: 'dunst',
  'xfce4-panel': 'xfce4-panel',
  display: 'imagemagick',
  import: 'imagemagick',
  xdotool: 'xdotool',
};

/** @typedef {keyof typeof packageOf} DesktopCommand */

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command */
function isInstalled(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && isExecutable(join(folder, command)));
}

/**
 * Fails at the start, with a remedy, where a later failure would be a riddle.
 * @param {{ tray: string, notify: string, keyring: string, wm: string }} plan of the desktop
 */
export function requireCommands({ tray, notify, keyring, wm }) {
  /** @type {DesktopCommand[]} */
  const wanted = ['Xvfb', 'dbus-daemon', 'display', 'import', 'xdotool'];
  if (wm !== 'none') wanted.push('openbox');
  if (keyring !== 'none') wanted.push('gnome-keyring-daemon');
  if (notify !== 'none') wanted.push('dunst');
  if (tray !== 'none') wanted.push('xfce4-panel');
  const missing = wanted.filter((command) => !isInstalled(command));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((command) => packageOf[command]))].join(' ');
  throw new Error(
    `The desktop session needs ${missing.join(', ')}. ` +
      `On Debian and Ubuntu: apt-get install --no-install-recommends ${packages}`,
  );
}

/** The settings store of the panel, which only the bus can start; absent when no panel is installed. */
export function findXfconfDaemon() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  const places = [...folders, '/usr/libexec'].map((folder) => join(folder, 'xfce4/xfconf/xfconfd'));
  return places.find((path) => existsSync(path));
}
