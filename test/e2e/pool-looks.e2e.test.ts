import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPoolView } from '../../electron/domain/pool-view';
import type { Board } from '../../electron/ipc/contract';
import { aChange } from '../support/fake-bridge';
import { aLargeBoard } from '../support/many-pools';
import { lookedAt, popupBoards } from '../support/popup-boards';
import { programUnderTest } from '../support/program.mjs';
import { type Look, WindowStage } from '../support/window-stage';
import { Scene } from './scene';

const folder = path.join(import.meta.dirname, '../../out/pictures', programUnderTest().kind, 'window');
const usual = { width: 1180, height: 760 };
const small = { width: 800, height: 600 };
const looks: Readonly<Record<string, Look>> = {
  light: { size: usual },
  dark: { size: usual, colorScheme: 'dark' },
  contrast: { size: usual, contrast: 'more' },
  small: { size: small },
  'small-zoom-200': { size: small, zoom: 2 },
};
const { bad } = popupBoards;

const viewed = (group: 'none' | 'connection' | 'level', board: Board = bad): Board => ({
  ...board,
  surroundings: {
    ...board.surroundings,
    preferences: { ...board.surroundings.preferences, poolView: { ...defaultPoolView, group } },
  },
});

let scene: Scene;
let stage: WindowStage;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  scene = await Scene.open({ keyring: 'none' });
  scene.start();
  await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
  stage = await WindowStage.take(await scene.program.page('/management/'), 'management');
  stage.answers = {
    'table.save': { outcome: 'done', message: 'Saved as Seatwatch pools.csv.' },
    'preferences.save': { isSaved: true, message: null },
  };
});
afterAll(() => scene.close());

/** Keeps a picture of it, and finds nothing wrong with it. */
async function isWell(name: string) {
  await stage.page.screenshot({ path: path.join(folder, `${name}.png`) });
  expect({ name, outside: await stage.outside() }).toEqual({ name, outside: [] });
  expect({ name, findings: await stage.findings() }).toEqual({ name, findings: [] });
}

const press = (key: string) => stage.page.keyboard.press(key);
const button = (name: string | RegExp) => stage.page.getByRole('button', { name }).first();
const heading = (name: string) =>
  stage.page.getByRole('columnheader', { name, exact: true }).getByRole('button');
const rows = () => stage.page.locator('[role=row][data-row]:not([aria-expanded])');
const names = () => rows().locator('span[title] > .med').allInnerTexts();

async function show(board: Board, as: Look = looks['light'] ?? {}) {
  await stage.show(board, lookedAt, as);
  await press('Control+2');
  await stage.page.getByRole('heading', { name: 'Pools' }).waitFor();
}

describe.each(Object.entries(looks))('the page of pools, %s', (look, as) => {
  it('shows groups, their menu, and one that is shut without a fault', async () => {
    await show(viewed('connection'), as);
    await isWell(`pools-grouped-${look}`);
    await stage.page.locator('[aria-expanded=true][role=row]').first().click();
    await isWell(`pools-shut-${look}`);
    await button(/^Group pools/).click();
    await isWell(`pools-groups-menu-${look}`);
  });

  it('shows the choice of columns, and picked rows, without a fault', async () => {
    await show(viewed('none'), as);
    await button('Columns').click();
    await stage.page.getByRole('menuitemcheckbox', { name: 'Vendor' }).click();
    await stage.page.getByRole('menuitemcheckbox', { name: 'Server' }).click();
    await isWell(`pools-columns-${look}`);
    await press('Escape');
    await rows().first().focus();
    await press('Space');
    await press('Shift+ArrowDown');
    await isWell(`pools-picked-${look}`);
  });

  it('shows that nothing matches, and a fault in what was typed, without one of its own', async () => {
    await show(viewed('none'), as);
    await press('/');
    await stage.page.keyboard.type('draff');
    await isWell(`pools-no-match-${look}`);
    await stage.page.keyboard.type(' free:few');
    await isWell(`pools-wrong-${look}`);
  });
});

describe('the page of pools', () => {
  it('shows twenty thousand of them without a fault, and groups them', async () => {
    await show(viewed('level', { ...bad, snapshot: aLargeBoard() }));
    await isWell('pools-many');
    await press('/');
    await press('ArrowDown');
    await press('End');
    await stage.page.locator('[role=row]:focus').waitFor();
    await isWell('pools-many-end');
  });

  it('is ordered by a heading, and turned by it again', async () => {
    await show(viewed('none'));
    await heading('Pool').click();
    const up = await names();
    await heading('Pool').click();
    const down = await names();
    expect(up[0]).toBe('Bauplan Viewer');
    expect(down[0]).toBe(up.at(-1));
    expect((await stage.sent()).at(-1)).toMatchObject({
      name: 'preferences.save',
      args: { poolView: { sort: { by: 'pool', isDown: true } } },
    });
  });

  it('moves nothing under the pointer, says so, and sorts when it has left', async () => {
    await show(viewed('none'));
    await rows().nth(3).hover();
    const before = await names();
    const held = stage.page.getByText('The order is held');
    const [hamburg] = bad.snapshot.connections;
    if (hamburg === undefined) throw new Error('there is a connection');
    const pools = hamburg.pools.map((pool, at) =>
      at === 5 ? { ...pool, free: 0, used: pool.total, level: 'exhausted' as const } : pool,
    );
    const order = bad.snapshot.connections.map(({ id }) => id);
    const change = aChange({ revision: 0, connections: [{ ...hamburg, pools }] }, 2);
    await stage.emit('board.changed', { ...change, order });
    await held.waitFor();
    expect(await names()).toEqual(before);
    await isWell('pools-held');
    await heading('Pool').hover();
    await stage.page.getByRole('heading', { name: 'Pools' }).hover();
    await held.waitFor({ state: 'hidden' });
    expect(await names()).not.toEqual(before);
  });

  it('copies picked rows through main, and writes what is shown', async () => {
    await show(viewed('none'));
    await rows().first().focus();
    await press('Space');
    await press('Shift+ArrowDown');
    await press('Control+c');
    await stage.page.getByText('2 rows selected').waitFor();
    expect((await stage.sent()).at(-1)).toMatchObject({
      name: 'table.copy',
      args: { rows: [expect.arrayContaining(['Draftline Studio']), expect.arrayContaining(['CATIA V5'])] },
    });
    await press('Escape');
    await stage.page.getByText('2 rows copied.').waitFor();
    await button('Export').click();
    await stage.page.getByText('Saved as Seatwatch pools.csv.').waitFor();
    expect((await stage.sent()).at(-1)).toMatchObject({
      name: 'table.save',
      args: { name: 'Seatwatch pools', columns: expect.arrayContaining(['Product', 'Free']) as string[] },
    });
  });

  it('opens the first pool that was found with Enter, and goes back to where it was', async () => {
    await show(viewed('connection'));
    await press('/');
    await stage.page.keyboard.type('terra');
    await press('Enter');
    await stage.page.getByRole('complementary', { name: 'Details of Terrakontur' }).waitFor();
    await stage.page.locator('[role=row][data-row]:focus').waitFor();
    await press('ArrowLeft');
    await stage.page.locator('[role=row][aria-expanded]:focus').waitFor();
    await press('Escape');
    await stage.page.getByRole('complementary').waitFor({ state: 'hidden' });
  });
});
