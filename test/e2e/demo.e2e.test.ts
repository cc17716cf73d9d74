import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startProgram } from '../support/program.mjs';
import { Scene, pageSays } from './scene';

describe('the demo', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open();
    scene.start(['--demo']);
  });
  afterAll(() => scene.close());

  it('polls simulated vendors at once and says that it is a demo', async () => {
    const popup = await scene.openPopup();
    await pageSays(popup, /Demo: simulated vendors/);
    await pageSays(popup, /Thinfinity Workspace v7\.0 Serial …EOY7 \d+ of 25 free/);
    await scene.picture('popup-demo');
  });

  it('notifies when everybody wants a seat', async () => {
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'All seats are taken');
    await scene.notifications.waitFor(({ summary }) => /pools are out/.test(summary), 'of the rush');
    await scene.toolTipBecomes(/^\d+ (of \d+ )?pools are out/);
    await scene.notifications.painted();
    await scene.picture('notification-rush');
  });

  it('hands a second start over to the first, which opens its popup', async () => {
    const popup = await scene.program.page('/popup/');
    await scene.desktop.bus.activate(await scene.trayItem());
    const second = startProgram(['--profile', scene.profile, '--demo'], { desktop: scene.desktop });
    expect(await second.exited).toEqual({ code: 0, signal: null });
    await pageSays(popup, /Demo: simulated vendors/);
    expect((await scene.desktop.bus.trayItems()).length).toBe(1);
  });

  it('opens the window from the menu', async () => {
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    const window = await scene.program.page('/management/');
    await pageSays(window, /HQ gateway/);
    await scene.picture('window-demo');
  });

  it('shows the pools of all five vendors, and who holds the seats of one', async () => {
    const window = await scene.program.page('/management/');
    await window.keyboard.press('Control+2');
    for (const product of [
      'Thinfinity Workspace',
      'CATIA V5',
      'Draftline Studio',
      'Terrakontur',
      'XenDesktop',
    ])
      await pageSays(window, new RegExp(product));
    await window.getByText('Draftline Studio').first().click();
    await pageSays(window, /Who has a seat \d+/);
    await scene.picture('window-holders');
  });

  it('is told by the command line as well', async () => {
    const { code, stdout } = await runCommand(['--demo', 'status', '--json']);
    expect([0, 1, 2]).toContain(code);
    const { connections } = JSON.parse(stdout) as { connections: { vendor: string; health: string }[] };
    expect(connections.map(({ health }) => health)).toEqual(connections.map(() => 'ok'));
    expect(new Set(connections.map(({ vendor }) => vendor))).toEqual(
      new Set(['thinfinity', 'license-statistics', 'tenduke', 'guardant', 'citrix-cloud']),
    );
  });
});
