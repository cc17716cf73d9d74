// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDesktop } from '../test/support/desktop/session.mjs';
import { Notifications } from '../test/support/desktop/notifications.mjs';
import { clickTrayIcon, windowSeen, windowsOf } from '../test/support/desktop/screen.mjs';
import { launchWords } from './launch.mjs';
import { runMain, say } from './message.mjs';
import { appFolder, root } from './paths.mjs';
import { setUp } from './set-up.mjs';
import { ensurePackages } from './system-packages.mjs';

/** @typedef {import('../test/support/desktop/session.mjs').Desktop} Desktop */

const folder = join(root, 'build', 'pictures');
// Two polls of the demo, and the time that software needs to draw a window.
const drawnMs = 1500;
const polledMs = 6000;
const margin = 12;
const titleBar = 22;

/** @param {Desktop} desktop @param {number} pid @param {string} name @param {boolean} withPanel */
async function pictureOfWindow(desktop, pid, name, withPanel) {
  await windowSeen(desktop, pid);
  await sleep(drawnMs);
  const [window] = await windowsOf(desktop, pid);
  if (window === undefined) throw new Error(`There is no window to take the picture ${name} of.`);
  const { x, y, width, height } = window;
  const top = withPanel ? 0 : Math.max(0, y - margin - titleBar);
  const left = Math.max(0, x - margin);
  const crop = {
    x: left,
    y: top,
    width: Math.min(width + 2 * margin, 1280 - left),
    height: y + height + margin - top,
  };
  await desktop.screenshot(join(folder, `${name}.png`), { crop });
  say(`Picture: build/pictures/${name}.png`);
}

/** Pages of the window that the README shows, by the keys that lead to them. */
const pages = {
  light: [
    { name: 'pools', keys: 'ctrl+2' },
    { name: 'reports', keys: 'ctrl+4' },
  ],
  dark: [{ name: 'who', keys: 'ctrl+3' }],
};

/** @param {Desktop} desktop @param {number} pid @param {'light' | 'dark'} theme */
async function takeAll(desktop, pid, theme) {
  const notifications = await Notifications.of(desktop);
  const item = await desktop.bus.trayItemOf(pid);
  await sleep(polledMs);
  await notifications.closeAll();
  await clickTrayIcon(desktop);
  await pictureOfWindow(desktop, pid, `popup-${theme}`, true);
  await clickTrayIcon(desktop);
  await notifications.closeAll();
  await desktop.bus.menuClick(item, 'All seats are taken');
  await notifications.waitFor(({ summary }) => /(are out|no seat free)/.test(summary), 'of the rush');
  await sleep(polledMs);
  await notifications.painted();
  await desktop.screenshot(join(folder, `notification-${theme}.png`), {
    crop: { x: 850, y: 380, width: 430, height: 420 },
  });
  await notifications.closeAll();
  await clickTrayIcon(desktop);
  await windowSeen(desktop, pid);
  await desktop.run('xdotool', ['key', 'a']);
  await pictureOfWindow(desktop, pid, `inbox-${theme}`, true);
  await clickTrayIcon(desktop);
  await desktop.bus.menuClick(item, 'Lisbon gateway is away');
  await sleep(polledMs);
  await notifications.closeAll();
  // Away from the icon, whose tooltip would lie over the window.
  await desktop.run('xdotool', ['mousemove', '640', '790']);
  await desktop.bus.menuClick(item, 'Open Seatwatch');
  await pictureOfWindow(desktop, pid, `window-${theme}`, false);
  for (const { name, keys } of pages[theme]) {
    await desktop.run('xdotool', ['key', keys]);
    await pictureOfWindow(desktop, pid, `${name}-${theme}`, false);
  }
  notifications.close();
}

/** @param {string} executable @param {'light' | 'dark'} theme */
async function show(executable, theme) {
  const isDark = theme === 'dark';
  const desktop = await startDesktop({ panelDark: isDark });
  try {
    const switches = isDark ? ['--force-dark-mode'] : [];
    const program = desktop.spawn(executable, [...switches, ...launchWords(appFolder, ['--demo'])]);
    await takeAll(desktop, program.pid ?? 0, theme);
  } finally {
    await desktop.stop();
  }
}

/** `npm run pictures`: the pictures of the README, of the program as it is now. */
async function main() {
  const runtime = await setUp();
  await ensurePackages(['runtime', 'comfort', 'desktop']);
  mkdirSync(folder, { recursive: true });
  await show(runtime.path, 'light');
  await show(runtime.path, 'dark');
  return 0;
}

await runMain(main);
