import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewFacts } from '../../electron/domain/overview';
import { aWaitingState, aSnapshot } from '../support/builders';
import { fullOverview, noOverview, usualOverview } from '../support/overview-facts';
import { lookedAt, popupBoards } from '../support/popup-boards';
import { programUnderTest } from '../support/program.mjs';
import { type Look, WindowStage } from '../support/window-stage';
import { Scene } from './scene';

const folder = path.join(import.meta.dirname, '../../out/pictures', programUnderTest().kind, 'overview');
const usual = { width: 1200, height: 780 };
const small = { width: 800, height: 600 };
const looks: Readonly<Record<string, Look>> = {
  light: { size: usual },
  dark: { size: usual, colorScheme: 'dark' },
  contrast: { size: usual, contrast: 'more' },
  small: { size: small },
  'zoom-200': { size: usual, zoom: 2 },
  'small-zoom-200': { size: small, zoom: 2 },
};
const reading = {
  ...popupBoards.bad,
  snapshot: aSnapshot(aWaitingState({ id: 'ls', name: 'Hamburg', vendor: 'license-statistics' })),
};

let scene: Scene;
let stage: WindowStage;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  scene = await Scene.open({ keyring: 'none' });
  scene.start();
  await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
  stage = await WindowStage.take(await scene.program.page('/management/'), 'management');
});
afterAll(() => scene.close());

const button = (name: RegExp) => stage.page.getByRole('button', { name }).first();
const heading = (name: RegExp) => stage.page.getByRole('heading', { name });

async function isWell(name: string) {
  await stage.page.screenshot({ path: path.join(folder, `${name}.png`) });
  expect({ name, outside: await stage.outside() }).toEqual({ name, outside: [] });
  expect({ name, findings: await stage.findings() }).toEqual({ name, findings: [] });
}

function show(board: keyof typeof popupBoards, facts: OverviewFacts, as: Look) {
  stage.answers = { 'overview.read': facts };
  return stage.show(popupBoards[board], lookedAt, as);
}

describe.each(Object.entries(looks))('the overview, %s', (look, as) => {
  it('shows what needs someone, what ends and what changed without a fault', async () => {
    await show('bad', usualOverview, as);
    await heading(/^What changed since yesterday 17:40/).waitFor();
    await isWell(`usual-${look}`);
    await heading(/^What ends next/).scrollIntoViewIfNeeded();
    await isWell(`usual-below-${look}`);
  });

  it('shows three pools, three hundred, none yet and no connection without a fault', async () => {
    await show('three-pools', noOverview, as);
    await stage.page.getByText('Yesterday is not known yet').waitFor();
    await isWell(`three-${look}`);
    await show('many-pools', fullOverview, as);
    await button(/^Show 95 more/).click();
    await stage.page.getByText('140 more are not listed here.').waitFor();
    await isWell(`many-${look}`);
    await stage.show(reading, lookedAt, as);
    await stage.page.locator('.skeleton').waitFor();
    await isWell(`reading-${look}`);
    await show('empty', noOverview, as);
    await isWell(`empty-${look}`);
  });
});

describe('the overview', () => {
  it('opens the pool that ends or changed, by the keyboard', async () => {
    await show('bad', usualOverview, { size: usual });
    await button(/^CutXPro/).focus();
    expect(await stage.focused()).toBe('CutXPro Nordhafen Engineering');
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('heading', { name: 'Pools' }).waitFor();
    expect(await stage.page.getByRole('row', { selected: true }).textContent()).toContain('CutXPro');
  });

  it('says that nothing changed, and which connection proves nothing', async () => {
    const quiet = { ...noOverview, days: { ...usualOverview.days, changes: [] } };
    await show('bad', quiet, { size: usual });
    await stage.page.getByText('Nothing changed since yesterday 17:40.').waitFor();
    await stage.page.getByText('Not compared, since not read on both days: Citrix EU.').waitFor();
  });

  it('reads anew what ends when the board changes', async () => {
    await show('bad', usualOverview, { size: usual });
    await heading(/^What ends next/).waitFor();
    const reads = async () => (await stage.sent()).filter(({ name }) => name === 'overview.read').length;
    const before = await reads();
    const { connections } = popupBoards.bad.snapshot;
    const changed = { revision: 2, order: connections.map(({ id }) => id), changed: [] };
    await stage.emit('board.changed', changed);
    await expect.poll(reads).toBe(before + 1);
  });
});

it('the overview moves no pool under the pointer, and puts the worst first when it has left', async () => {
  await show('bad', noOverview, { size: usual });
  const names = () => stage.page.locator('.troubled li .med').allInnerTexts();
  await stage.page.locator('.troubled li').nth(1).hover();
  const before = await names();
  const connections = popupBoards.bad.snapshot.connections.map((state) => ({
    ...state,
    pools: state.pools.map((pool) =>
      pool.product === before[0]
        ? { ...pool, free: pool.total, used: 0, reserved: 0, level: 'ok' as const }
        : pool,
    ),
  }));
  const change = { revision: 2, order: connections.map(({ id }) => id), changed: connections };
  await stage.emit('board.changed', change);
  await stage.page.locator('.troubled [data-level=ok]').first().waitFor();
  expect(await names()).toEqual(before);
  await heading(/^Connections/).hover();
  await stage.page.locator('.troubled [data-level=ok]').first().waitFor({ state: 'detached' });
  expect(await names()).not.toEqual(before);
});
