import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimulatedFeature, startGuardant } from '../../electron/demo/guardant';
import type { Simulator } from '../../electron/demo/simulator';
import { Scene, pageSays } from './scene';

const servers = 4;
const featuresEach = 5_000;
const vendor = { publicCode: 1_368_487_351, publicCodeText: 'DEMONVK' };

const wanted = 3_456;

/** Many features; somebody uses one of them on one server. */
const featuresOf = (server: number): readonly SimulatedFeature[] =>
  Array.from({ length: featuresEach }, (_, index) => ({
    productName: `Terrakontur ${server}`,
    productNumber: server + 1,
    featureNumber: index + 1,
    name: `Module ${index + 1}`,
    remoteMode: 3,
    consumptionMode: 0,
    maxConcurrentResource: 10,
    sessions: () =>
      server === 2 && index === wanted
        ? [
            {
              sessionId: 77,
              user: { id: 10_001, name: 'mira.holt' },
              host: { name: 'WS-HH-114', ip: '10.20.4.20' },
              issueTime: 1_763_800_000,
              processId: 4000,
              processName: 'tk-survey.exe',
            },
          ]
        : [],
  }));

describe('twenty thousand pools', () => {
  let scene: Scene;
  let page: Page;
  const simulators: Simulator[] = [];

  beforeAll(async () => {
    for (let server = 0; server < servers; server += 1)
      simulators.push(await startGuardant({ vendor, features: featuresOf(server) }));
    scene = await Scene.open();
    const connections = simulators.map(({ origin }, server) => ({
      id: `keys-${server}`,
      vendor: 'guardant',
      name: `Key server ${server}`,
      settings: { baseUrl: origin },
    }));
    const file = path.join(scene.desktop.dir, 'connections.json');
    writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections }));
    expect(await scene.command(['import', file])).toMatchObject({ code: 0 });
    scene.start();
    await scene.toolTipBecomes(/^All 20\s000 pools are well/);
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    page = await scene.program.page('/management/');
    await pageSays(page, /All 20\s000 pools are well/);
    await page.keyboard.press('Control+2');
    await pageSays(page, /20\s000 pools, worst first/);
  });
  afterAll(async () => {
    await scene.close();
    for (const simulator of simulators) await simulator.close();
  });

  it('are a grid of which only the rows in view are drawn', async () => {
    expect(await page.getByRole('grid', { name: 'Pools' }).getAttribute('aria-rowcount')).toBe('20001');
    expect(await page.getByRole('row').count()).toBeLessThan(80);
  });

  it('are searched for a holder as it is typed, and Enter shows who it is', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('user:mira');
    await pageSays(page, /1 of 20\s000 matches “user:mira”/);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Details of Terrakontur 2' });
    await panel.getByText('Module 3457', { exact: false }).first().waitFor();
    await panel
      .getByText(/mira\.holt/)
      .first()
      .waitFor();
    await scene.picture('holder-in-many-pools');
  });

  it('are grouped, shut and left by the keyboard', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await pageSays(page, /20\s000 pools, worst first/);
    await page.getByRole('button', { name: /^Group pools/ }).click();
    await page.getByRole('menuitemradio', { name: 'By connection' }).click();
    // The group of the worst pool comes first: on that server a seat is taken.
    const head = page.locator('[role=row][aria-expanded]').first();
    expect((await head.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /Key server 2 .* 5 000 pools 49 999 of 50 000/,
    );
    await head.focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('[role=row][aria-expanded=false]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=row][aria-expanded=true]:focus').waitFor();
    expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('15005');
  });
});
