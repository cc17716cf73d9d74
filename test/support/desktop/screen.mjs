// @ts-check
import { eventually } from '../eventually.mjs';
import { panelHeight } from './configuration.mjs';

/** @typedef {import('./session.mjs').Desktop} Desktop */
/** @typedef {{ x: number, y: number }} Point in pixels of the screen */
/** @typedef {{ id: string, title: string, x: number, y: number, width: number, height: number }} ScreenWindow */

/** @param {string} lines NAME=VALUE, one a line */
function readShell(lines) {
  return Object.fromEntries(lines.split('\n').map((line) => line.split('=')));
}

/**
 * @param {Desktop} desktop
 * @param {string} id
 * @returns {Promise<ScreenWindow[]>} empty when it has just gone
 */
async function readWindow(desktop, id) {
  try {
    const { X, Y, WIDTH, HEIGHT } = readShell(
      await desktop.run('xdotool', ['getwindowgeometry', '--shell', id]),
    );
    const title = await desktop.run('xdotool', ['getwindowname', id]);
    return [{ id, title, x: Number(X), y: Number(Y), width: Number(WIDTH), height: Number(HEIGHT) }];
  } catch {
    return [];
  }
}

/**
 * @param {Desktop} desktop
 * @param {string[]} words what to look for
 */
async function searchWindows(desktop, words) {
  // It answers 1 when there is none.
  const ids = await desktop.run('xdotool', ['search', '--onlyvisible', ...words]).catch(() => '');
  const windows = await Promise.all(
    ids
      .split('\n')
      .filter(Boolean)
      .map((id) => readWindow(desktop, id)),
  );
  return windows.flat();
}

/**
 * What a user sees of a program, whatever the program believes: its visible windows, with their true places.
 * @param {Desktop} desktop
 * @param {number} pid of the main process
 */
export function windowsOf(desktop, pid) {
  return searchWindows(desktop, ['--all', '--pid', String(pid), '--name', '']);
}

/** @param {Desktop} desktop @param {string} name */
export function windowsOfClass(desktop, name) {
  return searchWindows(desktop, ['--class', `^${name}$`]);
}

/**
 * @param {Desktop} desktop
 * @param {import('./session.mjs').Area} area
 * @returns {Promise<string[]>} row by row, as `#RRGGBB`
 */
export async function readColours(desktop, { x, y, width, height }) {
  const crop = ['-crop', `${width}x${height}+${x}+${y}`, '+repage'];
  const [, ...lines] = (
    await desktop.run('import', ['-window', 'root', '-depth', '8', ...crop, 'txt:-'])
  ).split('\n');
  return lines.map((line) => /#[0-9A-F]{6}/.exec(line)?.[0] ?? '');
}

/**
 * Where the icons are in the panel, from the left: the pointer can be sent there.
 * @param {Desktop} desktop
 * @returns {Promise<Point[]>}
 */
export async function trayIconPlaces(desktop) {
  const y = Math.floor(panelHeight / 2);
  const row = await readColours(desktop, { x: 0, y, width: desktop.width, height: 1 });
  const drawn = row.flatMap((colour, x) => (colour === row[0] ? [] : [x]));
  // Less than an icon's width belongs to the same icon, which may have holes.
  const starts = drawn.filter((x, at) => x - (drawn[at - 1] ?? -panelHeight) >= panelHeight / 2);
  return starts.map((start) => {
    const icon = drawn.filter((x) => x >= start && x - start < panelHeight);
    return { x: Math.round((start + (icon.at(-1) ?? start)) / 2), y };
  });
}

/**
 * Waits for a window of the program to be seen, or with `false` for all to be gone from sight.
 * @param {Desktop} desktop
 * @param {number} pid
 * @param {boolean} [isSeen]
 */
export async function windowSeen(desktop, pid, isSeen = true) {
  const what = isSeen ? 'a window to be seen' : 'no window to be seen';
  await eventually(async () => (await windowsOf(desktop, pid)).length > 0 === isSeen, what);
}

/** @param {Desktop} desktop @returns {Promise<string | undefined>} id of the window that gets what is typed */
export async function focusedWindow(desktop) {
  return (await desktop.run('xdotool', ['getwindowfocus']).catch(() => '')) || undefined;
}

/**
 * A real click of the pointer.
 * @param {Desktop} desktop
 * @param {Point} point
 * @param {1 | 2 | 3} [button] left, middle, right
 */
export async function clickAt(desktop, { x, y }, button = 1) {
  await desktop.run('xdotool', ['mousemove', String(x), String(y), 'click', String(button)]);
}

/**
 * A real click on the icon in the panel, which must be the only one there. Other than `Bus.activate`, this leaves the
 * pointer where a user's would be, and a popup may be placed by it.
 * @param {Desktop} desktop
 * @param {1 | 2 | 3} [button]
 */
export async function clickTrayIcon(desktop, button) {
  const find = async () => {
    const places = await trayIconPlaces(desktop);
    return places.length === 1 ? places[0] : undefined;
  };
  await clickAt(desktop, await eventually(find, 'one icon to be drawn in the panel'), button);
}

/** Presses keys, as xdotool names them. @param {Desktop} desktop @param {string[]} keys */
export async function pressKeys(desktop, ...keys) {
  await desktop.run('xdotool', ['key', ...keys]);
}
