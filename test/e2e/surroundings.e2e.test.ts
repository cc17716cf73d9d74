import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { windowSeen } from '../support/desktop/screen.mjs';
import { type Office, Scene, openOffice, pageSays } from './scene';

describe('what a desktop may lack', () => {
  let office: Office;
  let scene: Scene;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterEach(() => scene.close());
  afterAll(() => office.simulator.close());

  it('finds the keyring on a desktop that Chromium does not know', async () => {
    scene = await Scene.open({ currentDesktop: 'LXQt' });
    await scene.connect(office);
    scene.start();
    await scene.toolTipBecomes(/^The pool is well/);
  });

  it('starts with a cut settings file: it is moved aside, named, and the last good one is used', async () => {
    scene = await Scene.open();
    await scene.connect(office);
    const file = path.join(scene.profile, 'settings.json');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, whole.length / 2));
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(
      popup,
      /settings\.json could not be used \(it is cut or damaged\), so the last good copy is used/,
    );
    await pageSays(popup, /9 of 10 free/);
    const aside = readdirSync(scene.profile).find((name) => /^settings\.aside-/.test(name));
    expect(readFileSync(path.join(scene.profile, aside ?? ''), 'utf8')).toBe(
      whole.slice(0, whole.length / 2),
    );
  });

  it('starts with settings of a newer version: they are kept and named', async () => {
    scene = await Scene.open();
    mkdirSync(scene.profile, { recursive: true });
    const newer = JSON.stringify({ schema: 'seatwatch.settings/9', fancy: true });
    writeFileSync(path.join(scene.profile, 'settings.json'), newer);
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /a newer Seatwatch wrote it \(seatwatch\.settings\/9\)/);
    await pageSays(popup, /Connect a vendor/);
    const aside = readdirSync(scene.profile).find((name) => /^settings\.aside-/.test(name));
    expect(readFileSync(path.join(scene.profile, aside ?? ''), 'utf8')).toBe(newer);
    await scene.picture('popup-empty');
  });

  it('says once that nobody shows tray icons, opens the window instead, and takes a host that comes later', async () => {
    scene = await Scene.open({ tray: 'none' });
    await scene.connect(office);
    scene.start();
    const window = await scene.program.page('/management/', 30_000);
    await pageSays(window, /This desktop shows no tray icon/);
    await scene.notifications.waitFor(
      ({ summary }) => summary === 'Seatwatch runs without a tray icon',
      'about the tray',
    );
    await windowSeen(scene.desktop, scene.program.pid);
    await scene.picture('window-no-tray');
    await scene.desktop.startTray();
    await scene.toolTipBecomes(/^The pool is well/);
  });

  it('says in the popup that no notifications can be shown, and goes on', async () => {
    scene = await Scene.open({ notify: 'none' });
    await scene.connect(office);
    office.users = 10;
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /This desktop shows no notifications/);
    await pageSays(popup, /0 of 10 free/);
    office.users = 1;
    await pageSays(popup, /9 of 10 free/);
  });
});
