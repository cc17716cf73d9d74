import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '../../electron/domain/rule';
import type { Board } from '../../electron/ipc/contract';
import { aRule } from '../support/story';
import { eventually } from '../support/eventually.mjs';
import { Scene, pageSays, wordsOf } from './scene';

/** Every file below a folder. */
const filesBelow = (folder: string): readonly string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));

describe('names of people', () => {
  let scene: Scene;
  let page: Page;
  /** Whom and what the vendors name. */
  let names: readonly string[] = [];

  const board = async () =>
    JSON.parse(await page.evaluate<string>('window.seatwatch.send("board.read", undefined)')) as Board;
  const holders = async () =>
    (await board()).snapshot.connections.flatMap(({ pools }) => pools.flatMap((pool) => pool.holders ?? []));
  const filesThatName = () =>
    filesBelow(scene.profile).filter((file) => {
      const bytes = readFileSync(file);
      return names.some((name) => bytes.includes(name));
    });
  const refresh = () => page.evaluate('void window.seatwatch.send("board.refresh", {})');
  const choose = async (label: RegExp) => {
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    await page.getByRole('radio', { name: label }).check();
  };

  beforeAll(async () => {
    scene = await Scene.open({ keyring: 'none' });
    scene.start(['--demo']);
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    page = await scene.program.page('/management/');
    await pageSays(page, /HQ gateway/);
    await eventually(async () => (await holders()).length > 10, 'holders at the simulated vendors', 20_000);
    names = (await holders())
      .flatMap(({ user, host }) => [user, host])
      .filter((name): name is string => name !== null && name.length > 5);
    const rule: Rule = aRule('forgotten', { heldHours: 1, onlyWhenShort: false });
    await page.evaluate(`window.seatwatch.send('rules.save', ${JSON.stringify(rule)})`);
    await refresh();
  });
  afterAll(() => scene.close());

  it('are seen and kept as the vendors say them, as long as nobody minds', async () => {
    await page.keyboard.press('Control+3');
    await pageSays(page, /petra\.v NB-HH-208/);
    await eventually(() => filesThatName().length > 0, 'an alert that names somebody', 20_000);
    await scene.picture('who-kept');
  });

  it('are gone from every window, file and message once they are hidden', async () => {
    await choose(/Hide names/);
    await page.getByRole('button', { name: 'Hide names and delete kept ones' }).click();
    await pageSays(page, /Names are gone/);
    expect(filesThatName()).toEqual([]);
    await page.keyboard.press('Control+3');
    await pageSays(page, /Person \d/);
    const [words, told] = [await wordsOf(page), JSON.stringify(await board())];
    expect(names.filter((name) => words.includes(name) || told.includes(name))).toEqual([]);
    await page.keyboard.press('Control+5');
    await pageSays(page, /someone/);
    await refresh();
    await eventually(async () => (await holders()).every(({ isStandIn }) => isStandIn === true), 'stand-ins');
    await scene.picture('who-hidden');
  });

  it('do not come back with a restart', async () => {
    await scene.program.quit();
    scene.start(['--demo']);
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    page = await scene.program.page('/management/');
    await pageSays(page, /Demo: simulated vendors/);
    await page.keyboard.press('Control+3');
    await pageSays(page, /Person \d/);
    expect(filesThatName()).toEqual([]);
    expect(JSON.stringify(await board())).not.toContain(names[0]);
  });

  it('are not asked for where holders are not to be read, and nobody is listed', async () => {
    await choose(/Don’t read who holds seats/);
    await pageSays(page, /Names are gone/);
    await page.keyboard.press('Control+3');
    await pageSays(page, /Who holds seats is not read, because you chose so/);
    await refresh();
    expect(await holders()).toEqual([]);
    expect(filesThatName()).toEqual([]);
  });

  it('come back with the next reading where they are wanted again', async () => {
    await page.getByRole('button', { name: 'Open settings' }).click();
    await page.getByRole('radio', { name: /Show names/ }).check();
    await pageSays(page, /Names come back/);
    await page.keyboard.press('Control+3');
    await pageSays(page, /checkouts by \d+ people/);
    const users = (await holders()).map(({ user }) => user ?? '');
    expect(users.some((user) => names.includes(user))).toBe(true);
  });
});
