import { afterEach, describe, expect, it } from 'vitest';
import { defaultNoticeSettings } from '../../electron/domain/notice-settings';
import type { Settings } from '../../electron/domain/settings';
import type { Bridge } from '../../electron/ipc/contract';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, openOffice, pageSays, promptRule, wordsOf } from './scene';

type DesktopOptions = Parameters<typeof Scene.open>[0];

declare const seatwatch: Bridge;

const product = 'Thinfinity Workspace v7.0';
// Each is polled a second; crossings are gathered for two, so after six polls what there is to tell has been told.
const aWhile = 6;

// Quiet all week: a test can't wait for the evening.
const alwaysQuiet = { ...defaultNoticeSettings.quietHours, isOn: true, daysOff: [1, 2, 3, 4, 5, 6, 7] };

let scene: Scene;
let office: Office;

async function begin(settings: Partial<Settings> = {}, pools = 1, options: DesktopOptions = {}) {
  office = await openOffice(pools);
  scene = await Scene.open(options);
  await scene.connect(office);
  scene.settle({ rules: [promptRule()], ...settings });
  scene.start();
}

const told = () => scene.notifications.all().map(({ summary }) => summary);

const isTold = (summary: string | RegExp, count = 1) =>
  eventually(
    () => {
      const all = told();
      const found = all.filter((one) => (typeof summary === 'string' ? one === summary : summary.test(one)));
      if (found.length < count) throw new Error(`told was: ${all.join(' | ') || 'nothing'}`);
      return true;
    },
    `the notification ${String(summary)}`,
    20_000,
  );

const menuLabels = async () =>
  (await scene.desktop.bus.menu(await scene.trayItem())).map(({ label }) => label);

const inMenu = (label: string) =>
  eventually(async () => {
    const labels = await menuLabels();
    if (!labels.includes(label)) throw new Error(`the menu has: ${labels.join(' | ')}`);
    return true;
  }, `the menu entry ${label}`);

afterEach(async () => {
  await scene.close();
  await office.simulator.close();
});

describe('a pool that runs low', () => {
  it('is told once, and stays quiet through a restart and when it is well again, which the inbox keeps', async () => {
    await begin();
    await scene.toolTipBecomes(/^The pool is well/);
    office.users = 8;
    await isTold(`${product}: 2 of 10 seats free`);
    await office.polled(aWhile);
    expect(told()).toEqual([`${product}: 2 of 10 seats free`]);
    await inMenu('1 unread alert');

    await scene.program.quit();
    scene.start();
    await scene.toolTipBecomes(/^The pool is low/);
    await office.polled(aWhile);
    expect(told()).toHaveLength(1);
    await inMenu('1 unread alert');

    office.users = 3;
    await inMenu('2 unread alerts');
    await office.polled(aWhile);
    expect(told()).toHaveLength(1);
  });

  it('and out is told once each, and once when it has seats again', async () => {
    await begin();
    await scene.toolTipBecomes(/^The pool is well/);
    office.users = 8;
    await isTold(`${product}: 2 of 10 seats free`);
    office.users = 10;
    await isTold(`${product}: no seat free`);
    await office.polled(aWhile);
    office.users = 3;
    await isTold(`${product} has seats again`);
    await office.polled(aWhile);
    expect(told()).toHaveLength(3);
    await inMenu('3 unread alerts');
  });

  it('opens in the window that is already there when the notification is clicked', async () => {
    await begin();
    await scene.toolTipBecomes(/^The pool is well/);
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    const window = await scene.program.page('/management/');
    await pageSays(window, /HQ gateway/);
    const details = window.getByLabel(`Details of ${product}`);
    expect(await details.count()).toBe(0);
    office.users = 10;
    await isTold(`${product}: no seat free`);
    await scene.notifications.click();
    await eventually(async () => (await details.count()) === 1, 'the details of the pool');
    expect(await details.innerText()).toMatch(/…EOY7/);
  });

  it('and well, and low, and well again within its time is told once', async () => {
    await begin({ rules: [promptRule({ clearForMinutes: 15 })] });
    await scene.toolTipBecomes(/^The pool is well/);
    office.users = 8;
    await isTold(`${product}: 2 of 10 seats free`);
    for (const users of [7, 8, 6, 8, 7, 8]) {
      office.users = users;
      await office.polled(2);
    }
    await office.polled(aWhile);
    expect(told()).toHaveLength(1);
  });

  it('with thirty-nine others is told as one, and so is their recovery', async () => {
    await begin({}, 40);
    await scene.toolTipBecomes(/^All 40 pools are well/);
    office.users = 10;
    await isTold('40 pools are out');
    await scene.notifications.painted();
    await scene.picture('notification-storm');
    office.users = 1;
    await isTold('40 pools have seats again');
    await office.polled(aWhile);
    expect(told()).toHaveLength(2);
    await inMenu('80 unread alerts');
  });
});

describe('an admin who is not to be disturbed', () => {
  it('hears nothing in quiet hours, and all of it in one sum afterwards', async () => {
    const notices = { ...defaultNoticeSettings, quietHours: alwaysQuiet, summaryAt: null };
    await begin({ notices });
    await scene.toolTipBecomes(/^The pool is well/);
    office.users = 8;
    await scene.toolTipBecomes(/^The pool is low/);
    await office.polled(aWhile);
    await inMenu('1 unread alert');
    expect(told()).toEqual([]);
    const popup = await scene.openPopup();
    const answer = await popup.evaluate((saved) => seatwatch.send('notices.save', saved), {
      ...notices,
      quietHours: { ...alwaysQuiet, isOn: false },
    });
    expect(answer).toEqual({ isSaved: true, message: null });
    await isTold('Good morning: the pool is low');
    expect(scene.notifications.all()[0]?.body).toBe('Overnight: 1 alert held. Nothing ends this week.');
    await office.polled(aWhile);
    expect(told()).toHaveLength(1);
  });

  it('snoozes everything from the tray, and hears what stands when it is over', async () => {
    await begin();
    await scene.toolTipBecomes(/^The pool is well/);
    await scene.desktop.bus.menuClick(await scene.trayItem(), ['Snooze', '1 hour']);
    await eventually(
      async () => (await menuLabels()).some((label) => /^Snoozed until \d/.test(label)),
      'the snooze',
    );
    office.users = 10;
    await scene.toolTipBecomes(/^The pool is out/);
    await office.polled(aWhile);
    expect(told()).toEqual([]);
    await scene.program.quit();
    scene.start();
    await office.polled(aWhile);
    expect(told()).toEqual([]);
    await scene.desktop.bus.menuClick(await scene.trayItem(), [/^Snoozed until/, 'End snooze']);
    await isTold(`${product}: no seat free`);
    await inMenu('Snooze');
  });
});

describe('a desktop', () => {
  it('without a notification daemon is said in popup and tray; when one comes, what stands is told as one', async () => {
    await begin({}, 3, { notify: 'none' });
    office.users = 10;
    await scene.toolTipBecomes(/^All 3 pools are out.*Notifications can’t be shown here$/);
    await inMenu('Notifications can’t be shown here');
    await inMenu('3 unread alerts');
    const popup = await scene.openPopup();
    await pageSays(popup, /This desktop shows no notifications/);
    await scene.desktop.startNotifications();
    await isTold('3 pools are out');
    await office.polled(aWhile);
    expect(told()).toHaveLength(1);
    await eventually(async () => !/shows no notifications/.test(await wordsOf(popup)), 'the remark to go');
    await scene.toolTipBecomes(/as of \d\d:\d\d$/);
    await scene.desktop.stopNotifications();
    await inMenu('Notifications can’t be shown here');
  });

  it('without a tray host says so, and takes one that comes later, with its alerts', async () => {
    await begin({}, 1, { tray: 'none' });
    await isTold('Seatwatch runs without a tray icon');
    office.users = 10;
    await isTold(`${product}: no seat free`);
    await scene.desktop.startTray();
    await scene.toolTipBecomes(/^The pool is out/);
    await inMenu('1 unread alert');
  });
});
