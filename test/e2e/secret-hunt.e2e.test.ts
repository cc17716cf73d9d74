import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventName } from '../../electron/ipc/contract';
import { eventually } from '../support/eventually.mjs';
import { type BusRecord, recordBus } from './hunt/bus-record';
import { type Company, openCompany } from './hunt/company';
import { lookIntoMemory } from './hunt/process-memory';
import { createHunt, formsOf } from './hunt/secret-forms';
import { Scene, pageSays } from './scene';
import { filesBelow } from './secret-hunt';

// Renderers may be looked into by whoever started them, root or not.
const switches = ['--allow-sandbox-debugging'];
// A record, so that none of them is forgotten.
const events: Readonly<Record<EventName, true>> = {
  'board.changed': true,
  'surroundings.changed': true,
  'alerts.changed': true,
  'popup.shown': true,
  'place.open': true,
  'report.progress': true,
};

/** Keeps all that main sends to a page from now on, and what it answers. */
const recordBridge = (page: Page) =>
  page.evaluate(`(async () => { window.crossed = [];
    for (const name of ${JSON.stringify(Object.keys(events))}) seatwatch.on(name, (value) => window.crossed.push(JSON.stringify(value)));
    window.crossed.push(await seatwatch.send('board.read')); })()`);

describe('a working session with all vendors', () => {
  let scene: Scene;
  let company: Company;
  let bus: BusRecord;
  let popup: Page;
  let window: Page;
  let diagnostics = '';
  const said: string[] = [];

  const command = async (...words: string[]) => {
    const answer = await scene.command(words);
    said.push(answer.stdout, answer.stderr);
    expect([words, answer.code, answer.code === 0 ? '' : answer.stderr]).toEqual([words, 0, '']);
  };
  const hunt = (text: Buffer | string) => createHunt(company.canaries())(Buffer.from(text));

  beforeAll(async () => {
    company = await openCompany();
    scene = await Scene.open();
    bus = await recordBus(scene.desktop);
  });
  afterAll(async () => {
    bus.close();
    await scene.close();
    await company.close();
  });

  it('imports, polls, fails, acts, reports, exports and copies diagnostics', async () => {
    await command('import', company.connectionsFile(scene.desktop.dir));
    scene.start([], switches);
    popup = await scene.openPopup();
    await recordBridge(popup);
    await pageSays(popup, /CutXPro/);
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
    window = await scene.program.page('/management/');
    await recordBridge(window);
    company.site('lisbon').simulator.fault({ kind: 'status', status: 503 });
    company.site('citrix-eu').simulator.fault({ kind: 'status', status: 401 });
    await pageSays(window, /Lisbon gateway/);
    await pageSays(window, /Try again/);
    const out = (name: string) => path.join(scene.desktop.dir, name);
    await command('report', 'statistics', '--out', out('report.csv'));
    await command('export', out('exported.json'));
    const quota = [
      'licenseId=license-cutxpro',
      'owner=organization:nordhafen-engineering',
      'licensedItemCount=60',
    ];
    await command(
      'action',
      'nordhafen',
      'change-quota',
      ...quota.flatMap((pair) => ['--param', pair]),
      '--yes',
    );
    const logins = company.canaries().length;
    expect(logins).toBeGreaterThan(8);
  });

  it('copies diagnostics from the window and from the tray menu, and says so', async () => {
    await window.getByRole('button', { name: 'Copy diagnostics' }).click();
    await pageSays(window, /Copied/);
    await scene.picture('window-diagnostics-copied');
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Copy diagnostics');
    await scene.notifications.waitFor(({ summary }) => summary === 'Diagnostics copied', 'of the copy');
    await window.keyboard.press('Control+2');
    const field = window.getByRole('textbox');
    await field.click();
    await window.keyboard.press('Control+v');
    diagnostics = await eventually(() => field.inputValue(), 'the pasted text');
    expect(diagnostics).toMatch(/^Seatwatch \d+\.\d+\.\d+ \(/);
    expect(diagnostics).toMatch(/citrix-cloud: failing, failure unauthorized/);
    await field.fill('');
  });

  it('has copied no name, address, user, id, serial, product or path', () => {
    const named = company.sites.flatMap(({ connection }) => [
      connection.name,
      ...Object.values(connection.settings).map(String),
    ]);
    const ids = ['nordhafen', 'lisbon', 'citrix-eu'];
    const products = [
      'CutXPro',
      'Draftline',
      'CATIA',
      'XenDesktop',
      'Terrakontur',
      'EOY7',
      'lindqvist',
      'Thinfinity Workspace',
    ];
    for (const word of [
      ...named,
      ...ids,
      ...products,
      '127.0.0.1',
      scene.desktop.dir,
      scene.profile,
      '/home',
      '/root',
      '/tmp',
    ])
      expect(diagnostics).not.toContain(word);
    expect(hunt(diagnostics)).toEqual([]);
  });

  it('left no secret in the memory of a window', () => {
    const renderers = scene.program.processTree().filter(({ kind }) => kind === 'renderer');
    expect(renderers.length).toBeGreaterThanOrEqual(2);
    const looking = createHunt(company.canaries());
    for (const { pid } of renderers) {
      const { found, bytes } = lookIntoMemory(pid, looking);
      expect(bytes).toBeGreaterThan(10_000_000);
      expect(found).toEqual([]);
    }
  });

  it('finds what is planted in the memory of a window, in every form', async () => {
    const planted = { name: 'planted', secret: `kan-${'arienvogel'.repeat(2)}/+` };
    const forms = formsOf(planted.secret);
    const lists = forms.map(({ bytes }) => [...bytes]);
    await window.evaluate((all) => {
      Object.assign(globalThis, { planted: all.map((bytes) => new Uint8Array(bytes)) });
    }, lists);
    const looking = createHunt([planted]);
    const found = scene.program
      .processTree()
      .filter(({ kind }) => kind === 'renderer')
      .flatMap(({ pid }) => lookIntoMemory(pid, looking).found);
    expect(new Set(found)).toEqual(new Set(forms.map(({ name }) => `planted (${name})`)));
  });

  it('sent no secret to a window', async () => {
    for (const page of [popup, window]) {
      const crossed = await page.evaluate<string[]>('window.crossed');
      expect(crossed.length).toBeGreaterThan(2);
      expect(hunt(crossed.join('\n'))).toEqual([]);
    }
  });

  it('told no secret in a notification, on the bus, or to the terminal', () => {
    expect(bus.count()).toBeGreaterThan(100);
    expect(bus.text()).toContain('Diagnostics copied');
    expect(hunt(bus.text())).toEqual([]);
    const told = scene.notifications.all().map(({ summary, body }) => `${summary}\n${body}`);
    expect(hunt(told.join('\n'))).toEqual([]);
    expect(hunt([...said, scene.program.stdout(), scene.program.stderr()].join('\n'))).toEqual([]);
  });

  it('has no secret in the words or the environment of a process', () => {
    for (const { pid } of scene.program.processTree())
      for (const name of ['cmdline', 'environ'])
        expect([pid, name, hunt(readFileSync(`/proc/${pid}/${name}`))]).toEqual([pid, name, []]);
  });

  it('wrote no secret to any file, not when a window crashed and not when it ended', async () => {
    const session = await window.context().newCDPSession(window);
    void session.send('Page.crash').catch(() => undefined);
    const log = path.join(scene.profile, 'logs', 'seatwatch.log');
    await eventually(() => /window's process ended/.test(readFileSync(log, 'utf8')), 'the log of the crash');
    await scene.program.detach();
    await scene.program.quit();
    const holding = filesBelow(scene.desktop.dir)
      .filter((file) => path.basename(file) !== 'connections.json')
      .flatMap((file) =>
        hunt(readFileSync(file)).map((what) => `${path.relative(scene.desktop.dir, file)}: ${what}`),
      );
    expect(holding).toEqual([]);
    const own = hunt(readFileSync(path.join(scene.desktop.dir, 'connections.json')));
    expect(own.length).toBeGreaterThan(4);
  });
});
