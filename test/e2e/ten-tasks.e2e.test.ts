import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressKeys, windowsOf } from '../support/desktop/screen.mjs';
import { eventually } from '../support/eventually.mjs';
import { openFirm } from '../support/firm';
import { goTo, openWindow } from './management';
import { type Office, Scene, clientSecret, openOffice, pageSays } from './scene';

const pictures = path.join(import.meta.dirname, '../../out/pictures/ten-tasks');

describe('somebody who never saw Seatwatch, by what is on the screen', () => {
  let scene: Scene;
  let page: Page;
  let office: Office;
  let firm: Awaited<ReturnType<typeof openFirm>>;

  const picture = (name: string) => scene.desktop.screenshot(path.join(pictures, `${name}.png`));
  const saved = (name: string) => path.join(scene.desktop.dir, name);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const pool = (name: RegExp) => page.getByRole('row', { name }).click();

  const dialogSeen = (title: string, isSeen: boolean) =>
    eventually(
      async () =>
        (await windowsOf(scene.desktop, scene.program.pid)).some((one) => one.title === title) === isSeen,
      `the dialog “${title}” to be ${isSeen ? 'seen' : 'gone'}`,
    );

  async function saveAs(title: string, name: string) {
    await dialogSeen(title, true);
    await pressKeys(scene.desktop, 'ctrl+a');
    await scene.desktop.run('xdotool', ['type', '--delay', '4', saved(name)]);
    await pressKeys(scene.desktop, 'Return');
    await dialogSeen(title, false);
    await eventually(() => existsSync(saved(name)), `${name} to be saved`);
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    office = await openOffice();
    firm = await openFirm();
    scene = await Scene.open();
    firm.writeConnections(saved('given.json'));
    expect(await scene.command(['import', saved('given.json')])).toMatchObject({ code: 0 });
    scene.start();
    await scene.toolTipBecomes(/can’t be read/);
    page = await openWindow(scene);
  });
  afterAll(async () => {
    await scene.close();
    await office.simulator.close();
    await firm.close();
  });

  it('connects a gateway, after a wrong secret (1)', async () => {
    await press('Add connection');
    await press('Connect Thinfinity Workspace');
    await page.getByLabel('Name', { exact: true }).fill('HQ gateway');
    await page.getByLabel('Gateway address').fill(office.simulator.origin);
    await page.getByLabel('Client ID').fill('4F5F926E-42D9-4F78-9C14-FFD0747A8036');
    await page.getByLabel('Client secret').fill('not-the-secret');
    await press('Test');
    await pageSays(page, /It can’t be read The client ID or secret was refused/);
    await picture('1-refused');
    await page.getByLabel('Client secret').fill(clientSecret);
    await press('Test again');
    await pageSays(page, /It works .*9 of 10 free/);
    await press('Add connection');
    await pageSays(page, /HQ gateway was added\./);
    await picture('1-connected');
  });

  it('finds out why another one can’t be read, and mends it (2)', async () => {
    await goTo(page, 'Overview');
    await page.getByRole('button', { name: /^Edit connection.*Duke$/ }).click();
    await pageSays(page, /It can’t be read .*(token|credential)/);
    await picture('2-why');
    await press('Replace the access token');
    await page.getByLabel('Access token').fill(firm.secrets.accessToken);
    await press('Save changes');
    await pageSays(page, /Saved\./);
    await page.getByRole('button', { name: /Duke .*1 pool read/ }).waitFor();
    expect(await page.getByText('It can’t be read').count()).toBe(0);
    await picture('2-mended');
  });

  it('finds the pool with the least headroom of all vendors, and since when (3)', async () => {
    await goTo(page, 'Pools');
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(/Out\s+CutX Pro\s+0 of 2 free/);
    await pool(/CutX Pro/);
    await pageSays(page, /0 of 2 seats free Out since \d/);
    await picture('3-least-headroom');
  });

  it('finds who has its seats, and for how long (4)', async () => {
    await pageSays(page, /Who has a seat 2 mara Test .*jonas Test/);
    await goTo(page, 'Who is using');
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(/mara Test.*CutX Pro.*3 h/s);
    await picture('4-longest');
  });

  it('releases one seat, and proves it (5)', async () => {
    await goTo(page, 'Pools');
    await page.getByRole('button', { name: /^Release….*mara Test$/ }).click();
    await pageSays(page, /The lease of mara Test, CutX Pro\./);
    await page.getByRole('switch', { name: 'Allow actions over this connection' }).check();
    await picture('5-asked');
    await press('Show what is sent');
    await pageSays(page, /What changes, and when The lease of mara Test, CutX Pro\..*POST \/authz\//);
    await page.getByLabel('Why').fill('forgotten over the weekend');
    await picture('5-shown');
    await press('Release a lease');
    await pageSays(page, /Done The lease of mara Test.* The lease runs yes no /);
    await picture('5-done');
    await goTo(page, 'Action log');
    await pageSays(page, /Chain verified: 1 entry, none changed or missing/);
    await page.getByRole('row', { name: /Release a lease/ }).click();
    await pageSays(page, /The lease runs yes → no .*forgotten over the weekend/);
    await picture('5-proof');
  });

  it('is told of one pool at 5 free seats (6)', async () => {
    await goTo(page, 'Pools');
    await pool(/Thinfinity Workspace/);
    await press('Own rule for this pool…');
    const lowAt = page.getByRole('combobox', { name: 'Low at' });
    await lowAt.fill('5 seats');
    await lowAt.press('Tab');
    await press('Save rule');
    await pageSays(page, /Its own levels · 5 seats for 4 h/);
    await picture('6-own-rule');
  });

  it('has its peace at night and at the weekend (7)', async () => {
    await goTo(page, 'Settings');
    await press('Notifications');
    await page.getByRole('switch', { name: 'Keep quiet hours' }).check();
    await pageSays(page, /Each night, from one time to the other/);
    for (const day of ['Saturday', 'Sunday'])
      expect(await page.getByRole('button', { name: day }).getAttribute('aria-pressed')).toBe('true');
    expect(
      await page
        .getByRole('combobox', { name: /from|Hold/i })
        .first()
        .inputValue(),
    ).toBe('19:00');
    await picture('7-quiet');
  });

  it('takes a report of three columns and the table of pools along (8)', async () => {
    await goTo(page, 'Reports');
    const columns = page.getByRole('checkbox');
    await columns.first().waitFor();
    for (const name of ['User ID', 'Feature ID', 'Feature version', 'Feature type', 'Used'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck();
    for (const name of ['License server ID', 'License server', 'Checked out'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck();
    await press('Save report …');
    await saveAs('Save report', 'users.csv');
    await pageSays(page, /Saved as users\.csv/);
    await picture('8-report');
    const report = Papa.parse<Record<string, string>>(readFileSync(saved('users.csv'), 'utf8').trim(), {
      header: true,
    });
    expect([report.data.length, Object.keys(report.data[0] ?? {})]).toEqual([3, ['un', 'hn', 'fns']]);
    await goTo(page, 'Pools');
    await press('Export');
    await saveAs('Save table', 'pools.csv');
    expect(readFileSync(saved('pools.csv'), 'utf8')).toMatch(/CutX Pro/);
    await picture('8-pools');
  });

  it('moves the set-up to another computer, and removes a connection (10)', async () => {
    await goTo(page, 'Connections');
    await press('Export without secrets');
    await saveAs('Export connections without secrets', 'moved.json');
    const moved = readFileSync(saved('moved.json'), 'utf8');
    expect(moved).toContain('HQ gateway');
    for (const secret of [clientSecret, ...Object.values(firm.secrets)]) expect(moved).not.toContain(secret);
    await page.getByRole('button', { name: /HQ gateway/ }).click();
    await press('Remove…');
    await picture('10-remove');
    await press('Remove HQ gateway');
    await pageSays(page, /HQ gateway was removed\./);
    await picture('10-removed');
  });

  it('has it dark, in German and at every login (9)', async () => {
    await page.emulateMedia({ colorScheme: null });
    await goTo(page, 'Settings');
    await press('Appearance');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await press('General');
    await page.getByRole('switch', { name: 'Start at login' }).check();
    const autostart = path.join(scene.desktop.dir, 'config', 'autostart');
    await eventually(
      () => existsSync(autostart) && readdirSync(autostart).length === 1,
      'it to start at login',
    );
    await page.getByLabel('Language').selectOption('de');
    await pageSays(page, /The language changes when Seatwatch starts again/);
    await picture('9-dark');
    const old = scene.program;
    await press('Restart now');
    await old.exited;
    const { pid } = await scene.desktop.bus.trayItemOf((item) => item.pid !== old.pid);
    process.kill(pid, 'SIGTERM');
    await eventually(async () => (await scene.desktop.bus.trayItems()).length === 0, 'the second run to end');
    scene.start();
    await scene.desktop.bus.menuClick(await scene.trayItem(), 'Seatwatch öffnen');
    page = await scene.program.page('/management/');
    await page.emulateMedia({ colorScheme: null });
    await pageSays(page, /Einstellungen Allgemein Benachrichtigungen/);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    await picture('9-german');
  });
});
