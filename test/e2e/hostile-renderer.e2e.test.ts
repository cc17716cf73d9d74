import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Program, programUnderTest } from '../support/program.mjs';
import { hostileDocument, networkAttempts, neverArriving } from './hostile/network-attempts';
import * as attempts from './hostile/page-attempts';
import { type Target, openTarget } from './hostile/target';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, openOffice, pageSays } from './scene';

const lateMs = 10_000;

/** What a script of the page comes to; the debugger's own licence to evaluate text has ended by then. */
async function tried(page: Page, script: string, target: Target): Promise<unknown> {
  const words = script.replaceAll('HOST', `127.0.0.1:${target.port}`);
  return page.evaluate(
    `new Promise((done) => setTimeout(async () => {
       setTimeout(() => done('nothing came'), ${lateMs});
       try { done(await (${words})); } catch (error) { done('thrown: ' + error); } }))`,
  );
}

describe('a hostile page in a window of ours', () => {
  let scene: Scene;
  let office: Office;
  let target: Target;
  let popup: Page;
  let address: string;

  beforeAll(async () => {
    [office, target] = await Promise.all([openOffice(), openTarget()]);
    scene = await Scene.open();
    await scene.connect(office);
    scene.start();
    popup = await scene.openPopup();
    await pageSays(popup, /9 of 10 free/);
    address = popup.url();
  });
  afterAll(async () => {
    await scene.close();
    await Promise.all([office.simulator.close(), target.close()]);
  });

  /** A window of ours has its own page again. */
  async function openAgain() {
    if (popup.isClosed()) popup = await scene.openPopup();
    await pageSays(popup, /of 10 free|hostile/);
  }

  it.each(attempts.nodeAttempts)('does not reach Node by $what', async ({ script, answer }) => {
    expect(await tried(popup, script, target)).toEqual(answer);
  });

  it.each(attempts.scriptAttempts)('runs no text as a script by $what', async ({ script, answer }) => {
    expect(await tried(popup, script, target)).toEqual(answer);
  });

  it.each(attempts.fileAttempts)('does not read $what', async ({ script, answer }) => {
    expect(await tried(popup, script, target)).toEqual(answer);
  });

  it.each(attempts.permissionAttempts)('is given no access to $what', async ({ script, answer }) => {
    expect(await tried(popup, script, target)).toEqual(answer);
  });

  it.each(attempts.navigationAttempts)('does not go to $what', async ({ script, answer }) => {
    expect(await tried(popup, script, target)).toEqual(answer);
    expect(popup.url().replace(/#.*/, '')).toBe(address);
  });

  it.each(attempts.messageAttempts)('has nothing done by $what', async ({ script, answer }) => {
    expect(await tried(popup, script, target)).toEqual(answer);
  });

  it.each(Object.entries(networkAttempts))('does not reach the network by %s', async (_what, script) => {
    await tried(popup, script, target);
    expect(target.hits()).toBe(0);
    expect(popup.url().replace(/#.*/, '')).toBe(address);
  });

  it('saves no file', async () => {
    const script = `new Promise((done) => { const a = document.createElement('a'); a.download = 'hostile.txt';
      a.href = URL.createObjectURL(new Blob(['hostile'])); document.body.append(a); a.click(); a.remove();
      setTimeout(done, 300); })`;
    await tried(popup, script, target);
    const names = readdirSync(scene.desktop.dir, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.includes('hostile'))).toEqual([]);
  });

  it('left the program as it was: one line in the log for each kind of refusal, and fresh seats', async () => {
    const log = readFileSync(path.join(scene.profile, 'logs', 'seatwatch.log'), 'utf8');
    const refusals = log.split('\n').filter((line) => /command/.test(line));
    expect(refusals.length).toBeGreaterThan(2);
    expect(refusals.length).toBeLessThan(10);
    office.users = 4;
    await office.polled(1);
    await pageSays(popup, /6 of 10 free/);
  });

  it('loads nothing from the network where its own text names it, and runs nothing in its text', async () => {
    const session = await popup.context().newCDPSession(popup);
    const { frameTree } = await session.send('Page.getFrameTree');
    const html = hostileDocument.replaceAll('HOST', `127.0.0.1:${target.port}`);
    await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await pageSays(popup, /hostile/);
    await tried(popup, `new Promise((done) => setTimeout(done, 1000))`, target);
    expect(target.hits()).toBe(0);
    expect(await popup.evaluate('typeof window.hasRun')).toBe('undefined');
    expect(popup.url().replace(/#.*/, '')).toBe(address);
  });

  it('loses its window where it goes to an empty page by itself', async () => {
    await openAgain();
    const closed = popup.waitForEvent('close');
    await tried(popup, `location.assign('about:blank')`, target).catch(() => undefined);
    await closed;
  });

  it('leaves the tray and the next window well', async () => {
    office.users = 2;
    await scene.toolTipBecomes(/^The pool is well/);
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    await pageSays(await scene.program.page('/management/'), /8 of 10 free/);
  });
});

// Nothing but our own program can be started from a package.
if (process.env['SEATWATCH_UNDER_TEST'] !== 'packaged')
  describe('the same attempts in a window that nobody locked down', () => {
    let scene: Scene;
    let target: Target;
    let open: Program;

    beforeAll(async () => {
      [scene, target] = await Promise.all([Scene.open({ tray: 'none', keyring: 'none' }), openTarget()]);
      const folder = path.join(import.meta.dirname, 'hostile', 'open-window');
      const words = [folder, path.join(scene.desktop.dir, 'open'), `http://127.0.0.1:${target.port}/start`];
      const switches = ['--no-sandbox', '--remote-debugging-port=0'];
      open = new Program(scene.desktop.spawn(programUnderTest().executable, [...switches, ...words]));
    });
    afterAll(async () => {
      await scene.close();
      await target.close();
    });

    const arriving = Object.entries(networkAttempts).filter(([what]) => !neverArriving.has(what));

    it.each(arriving)('%s arrives', async (_what, script) => {
      const page = await open.page('/start');
      target.forget();
      await tried(page, script, target).catch(() => undefined);
      expect(target.hits()).toBeGreaterThan(0);
      const start = `http://127.0.0.1:${target.port}/start`;
      await eventually(() => page.goto(start), 'the page to be back');
    });
  });
