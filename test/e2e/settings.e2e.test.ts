import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../electron/domain/settings';
import { pressKeys, windowsOf } from '../support/desktop/screen.mjs';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, openOffice, pageSays } from './scene';

describe('settings changed in the window', () => {
  let scene: Scene;
  let office: Office;
  let page: Page;

  const saved = () => JSON.parse(readFileSync(path.join(scene.profile, 'settings.json'), 'utf8')) as Settings;
  const section = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const autostart = () => path.join(scene.desktop.dir, 'config', 'autostart');
  const entries = () => (existsSync(autostart()) ? readdirSync(autostart()) : []);

  /** By the popup, since the words of the tray's menu are of another language later. */
  async function openWindow(): Promise<Page> {
    await scene.toolTipBecomes(/\d/);
    const popup = await scene.openPopup();
    await popup.evaluate('void window.seatwatch.send("window.open", {})');
    return scene.program.page('/management/');
  }

  const frame = async () => {
    const [found] = (await windowsOf(scene.desktop, scene.program.pid)).filter(({ width }) => width > 400);
    if (found === undefined) throw new Error('the window is not seen');
    return found;
  };

  beforeAll(async () => {
    office = await openOffice();
    scene = await Scene.open();
    await scene.connect(office);
    scene.start();
    page = await openWindow();
    await pageSays(page, /9 of 10 free/);
    await page.keyboard.press('Control+,');
  });
  afterAll(async () => {
    await scene.close();
    await office.simulator.close();
  });

  it('start the program at login by a file of the desktop, and no more when it is gone', async () => {
    await page.getByRole('switch', { name: 'Start at login' }).check();
    await eventually(() => entries().length === 1, 'the file that starts the program');
    const entry = readFileSync(path.join(autostart(), entries()[0] ?? ''), 'utf8');
    expect(entry).toMatch(/^Exec=.* --profile \S+ --hidden$/m);
    expect(entry).not.toContain('remote-debugging');
    await page.getByRole('switch', { name: 'Start at login' }).uncheck();
    await eventually(() => entries().length === 0, 'the file to be gone');
  });

  it('change the theme at once, in the window that is open', async () => {
    await section('Appearance');
    // A debugger’s wish would hide what the program does.
    await page.emulateMedia({ colorScheme: null });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const scheme = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const light = await background();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await eventually(scheme, 'the window to be dark');
    expect(saved().preferences?.theme).toBe('dark');
    await scene.picture('settings-dark');
    await page.getByRole('radio', { name: 'Light' }).check();
    await eventually(async () => !(await scheme()), 'the window to be light');
    expect(await background()).toBe(light);
  });

  it('take keys from everywhere, and give them back', async () => {
    await section('General');
    await page.getByRole('button', { name: 'Record keys' }).click();
    await page.keyboard.press('l');
    await pageSays(page, /Hold Ctrl or Alt as well/);
    await page.keyboard.press('Control+Alt+l');
    await pageSays(page, /Ctrl Alt L Record others/);
    expect(saved().preferences?.shortcut).toBe('Control+Alt+L');
    const count = async () => (await windowsOf(scene.desktop, scene.program.pid)).length;
    const before = await count();
    await pressKeys(scene.desktop, 'ctrl+alt+l');
    await eventually(async () => (await count()) === before + 1, 'the popup to be shown by its keys');
    await pressKeys(scene.desktop, 'ctrl+alt+l');
    await eventually(async () => (await count()) === before, 'the popup to be hidden by its keys');
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await pageSays(page, /Record keys/);
    expect(saved().preferences?.shortcut).toBeNull();
  });

  it('tell the pace and the way of each connection, and lead to its form', async () => {
    await section('Polling');
    await pageSays(page, /HQ gateway Every 1 s/);
    await section('Network');
    await pageSays(page, /HQ gateway http:\/\/127\.0\.0\.1:\d+: direct/);
    await section('Polling');
    await page.getByRole('button', { name: 'Change how often HQ gateway is read' }).click();
    await pageSays(page, /Read every/);
    await page.keyboard.press('Control+,');
  });

  it('tell where things are kept, and what is built in', async () => {
    await section('Storage');
    await pageSays(page, /settings\.json connections, rules and settings/);
    expect(await page.innerText('body')).toContain(scene.profile);
    await section('About');
    await pageSays(page, /Electron \d+\.\d+\.\d+ .* svelte \d/);
    const names = await page.locator('details summary').allInnerTexts();
    expect(names.join()).toMatch(/axios.*luxon.*papaparse.*zod/s);
    expect(names.join()).not.toMatch(/playwright|vitest|typescript|eslint/);
    await page.locator('details summary', { hasText: /^zod/ }).click();
    await pageSays(page, /Permission is hereby granted/);
  });

  it('have the window where it was, on its last page, after a restart that speaks German', async () => {
    await section('General');
    await page.getByLabel('Language').selectOption('de');
    await pageSays(page, /The language changes when Seatwatch starts again/);
    const { id } = await frame();
    await scene.desktop.run('xdotool', ['windowsize', '--sync', id, '900', '620']);
    await scene.desktop.run('xdotool', ['windowmove', '--sync', id, '210', '120']);
    await eventually(() => saved().window?.place?.width === 900, 'the size on disk');
    const was = await frame();
    const old = scene.program;
    await page.getByRole('button', { name: 'Restart now' }).click();
    await old.exited;
    const { pid } = await scene.desktop.bus.trayItemOf((item) => item.pid !== old.pid);
    process.kill(pid, 'SIGTERM');
    await eventually(async () => (await scene.desktop.bus.trayItems()).length === 0, 'the second run to end');
    scene.start();
    page = await openWindow();
    await pageSays(page, /Einstellungen Allgemein Benachrichtigungen/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    // A window manager puts a frame around it after it is shown.
    await eventually(async () => {
      const now = await frame();
      const off = [now.x - was.x, now.y - was.y, now.width - was.width, now.height - was.height];
      if (off.some((pixels) => Math.abs(pixels) > 2)) throw new Error(`it is off by ${off.join(', ')}`);
      return true;
    }, 'the window to be where it was');
    await scene.picture('settings-german');
  });

  it('are kept out of sight by a hidden start on a desktop without a tray', async () => {
    await scene.program.quit();
    await scene.desktop.stopTray();
    const program = scene.start(['--hidden']);
    await eventually(() => scene.notifications.displayed().length > 0, 'the word about the tray', 20_000);
    expect(await windowsOf(scene.desktop, program.pid)).toEqual([]);
  });
});
