import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, clientSecret, openOffice, pageSays, promptRule, wordsOf } from './scene';
import { filesHolding } from './secret-hunt';

describe('from a vendor to the tray, the popup and a notification', () => {
  let scene: Scene;
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
    scene = await Scene.open();
    await scene.connect(office);
    scene.settle({ rules: [promptRule()] });
    scene.start();
  });

  afterAll(async () => {
    await scene.close();
    await office.simulator.close();
  });

  it('shows one tray icon with a picture and the headline as its tooltip', async () => {
    await scene.toolTipBecomes(/^The pool is well; as of \d\d:\d\d/);
    const icon = await scene.desktop.bus.iconPixmap(await scene.trayItem());
    expect(icon.width).toBeGreaterThanOrEqual(22);
    expect((await scene.desktop.bus.trayItems()).length).toBe(1);
  });

  it('has a menu with the headline, the pools and every main command', async () => {
    const menu = await scene.desktop.bus.menu(await scene.trayItem());
    expect(menu.filter(({ type }) => type === 'normal').map(({ label }) => label)).toEqual([
      'The pool is well',
      'Thinfinity Workspace v7.0 — 9 of 10 free',
      'Open Seatwatch',
      'Refresh',
      'Snooze',
      'Settings',
      'Copy diagnostics',
      'Quit',
    ]);
    expect(menu[0]?.enabled).toBe(false);
  });

  it('opens the popup with the simulator’s numbers when the icon is pressed', async () => {
    const popup = await scene.openPopup();
    await pageSays(popup, /Thinfinity Workspace v7\.0 Serial …EOY7 9 of 10 free/);
    await scene.picture('popup-well');
    await scene.desktop.bus.activate(await scene.trayItem());
  });

  it('tells once that the seats ran out, and nothing more while they stay out, with no window open', async () => {
    const before = scene.notifications.all().length;
    office.users = 10;
    const told = await scene.notifications.waitFor(
      ({ summary }) => /no seat free/.test(summary),
      'that the seats ran out',
    );
    expect(told.summary).toBe('Thinfinity Workspace v7.0: no seat free');
    expect(told.body).toMatch(/^All 10 in use since \d\d:\d\d\.$/);
    await scene.toolTipBecomes(/^The pool is out: Thinfinity Workspace v7\.0 0 of 10 free; as of/);
    await office.polled(3);
    expect(
      scene.notifications
        .all()
        .slice(before)
        .map(({ summary }) => summary),
    ).toEqual([told.summary]);
    await scene.notifications.painted();
    await scene.picture('notification-out');
  });

  it('opens the pool in the window when the notification is clicked', async () => {
    await scene.notifications.click();
    const window = await scene.program.page('/management/');
    await pageSays(window, /Thinfinity Workspace v7\.0/);
    await pageSays(window, /…EOY7/);
    await scene.picture('window-pool');
  });

  it('tells once when there are seats again', async () => {
    const before = scene.notifications.all().length;
    office.users = 3;
    const told = await scene.notifications.waitFor(
      ({ summary }) => /has seats again/.test(summary),
      'that there are seats again',
    );
    expect(told.body).toMatch(/^7 of 10 free\. It was low for (less than a minute|\d+ min)\.$/);
    await office.polled(2);
    expect(scene.notifications.all().length).toBe(before + 1);
  });

  it('keeps the last numbers as old ones when the vendor goes away, and tells nothing about seats', async () => {
    const before = scene.notifications.all().length;
    office.simulator.fault({ kind: 'status', status: 503 });
    await scene.toolTipBecomes(/^HQ gateway can’t be read; last numbers/);
    const popup = await scene.openPopup();
    await pageSays(popup, /HQ gateway can’t be read/);
    await pageSays(popup, /7 of 10 free/);
    expect(await wordsOf(popup)).toMatch(/old/);
    expect(await wordsOf(popup)).not.toMatch(/0 of 10/);
    expect(scene.notifications.all().length).toBe(before);
    await scene.picture('popup-stale');
  });

  it('reads again by itself when the vendor is back', async () => {
    office.simulator.fault(null);
    await scene.toolTipBecomes(/^The pool is well/);
  });

  it('has written the secret nowhere in the clear', async () => {
    expect(filesHolding(scene.profile, clientSecret)).toEqual([]);
    expect(scene.program.stdout() + scene.program.stderr()).not.toContain(clientSecret);
  });

  it('ends every process when Quit is chosen', async () => {
    await scene.program.detach();
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Quit');
    expect(await scene.program.exited).toEqual({ code: 0, signal: null });
    await scene.program.gone();
    await eventually(async () => (await scene.desktop.bus.trayItems()).length === 0, 'the tray icon to go');
  });
});
