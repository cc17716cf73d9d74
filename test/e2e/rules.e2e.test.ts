import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, openOffice, pageSays, wordsOf } from './scene';

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const called = await page.evaluate(() => {
      const element = document.activeElement === document.body ? null : document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
    });
    if (name.test(called)) return;
    seen.push(called);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}, but to: ${seen.join(' | ')}`);
}

const savedSettings = (scene: Scene): unknown =>
  JSON.parse(readFileSync(path.join(scene.profile, 'settings.json'), 'utf8'));

describe('rules and notice settings in the window, by keyboard alone', () => {
  let scene: Scene;
  let office: Office;
  let page: Page;

  const press = (key: string) => page.keyboard.press(key);
  const openWindow = async (says: RegExp) => {
    await scene.toolTipBecomes(/^The pool is well/);
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    page = await scene.program.page('/management/');
    await pageSays(page, says);
  };

  beforeAll(async () => {
    office = await openOffice();
    scene = await Scene.open();
    await scene.connect(office);
    scene.start();
    await openWindow(/9 of 10 free/);
  });
  afterAll(async () => {
    await scene.close();
    await office.simulator.close();
  });

  it('say in a pool’s details which rules are in force, and why', async () => {
    await press('Control+2');
    await tabTo(page, /Thinfinity Workspace v7\.0/);
    await press('Enter');
    await pageSays(page, /Rules in force Seats running low Every pool · /);
  });

  it('make a rule for that pool alone, say what can’t be read, and save it', async () => {
    await tabTo(page, /^Own rule for this pool…$/);
    await press('Enter');
    await pageSays(page, /Serial …EOY7 overrides “Seats running low”/);
    await tabTo(page, /^Low at$/);
    await page.keyboard.type('a few');
    await press('Enter');
    await pageSays(page, /Low at: Write seats or a share, such as 4 seats/);
    await press('Control+A');
    await page.keyboard.type('3');
    await tabTo(page, /^Nearly out at$/);
    await page.keyboard.type('1 seat');
    await tabTo(page, /^Save rule$/);
    await press('Enter');
    await pageSays(page, /Undo changes Saved/);
    await scene.picture('window-rule');
  });

  it('show it in force in the pool’s details, and open it from there', async () => {
    await press('Control+2');
    await pageSays(page, /Seats running low Its own levels · 3 seats for 4 h/);
    expect(await wordsOf(page)).not.toMatch(/Own rule for this pool…/);
    await page.getByRole('button', { name: /^Seats running low/ }).focus();
    await press('Enter');
    await pageSays(page, /Serial …EOY7 overrides “Seats running low”/);
  });

  it('save quiet hours as soon as they are changed', async () => {
    await press('Control+,');
    await tabTo(page, /^Notifications$/);
    await press('Enter');
    await tabTo(page, /^Keep quiet hours$/);
    await press(' ');
    await tabTo(page, /^Quiet from$/);
    await page.keyboard.type('20:15');
    await press('Tab');
    await pageSays(page, /Saved \d\d:\d\d/);
    await eventually(
      () => JSON.stringify(savedSettings(scene)).includes('"from":"20:15"'),
      'the quiet hours on disk',
    );
    await scene.picture('window-settings');
  });

  it('have it all after a new start, and give the default back when the own rule is removed', async () => {
    await scene.program.detach();
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Quit');
    await scene.program.exited;
    scene.start();
    // On the page that was open last.
    await openWindow(/Start at login/);
    await page.getByRole('button', { name: 'Notifications', exact: true }).click();
    await eventually(
      async () => (await page.getByRole('combobox', { name: 'Quiet from' }).inputValue()) === '20:15',
      'the quiet hours of before',
    );
    await press('Control+5');
    await tabTo(page, /^Alerts(\s\d+)?$/);
    await press('ArrowRight');
    await tabTo(page, /^Seats running low, /);
    await press('ArrowDown');
    await press('Enter');
    await pageSays(page, /Serial …EOY7 overrides “Seats running low”/);
    await tabTo(page, /^Remove own rule$/);
    await press('Enter');
    await pageSays(page, /Rules 6/);
    expect(await wordsOf(page)).not.toMatch(/Its own levels/);
  });
});
