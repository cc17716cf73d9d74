import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressKeys, windowsOf } from '../support/desktop/screen.mjs';
import { eventually } from '../support/eventually.mjs';
import { pdfPages } from '../support/pdf-text';
import { type ReportOffice, openReportOffice, people } from '../support/report-office';
import { Scene, pageSays } from './scene';

let scene: Scene;
let office: ReportOffice;
let page: Page;
let folder = '';

beforeAll(async () => {
  office = await openReportOffice();
  scene = await Scene.open();
  folder = path.join(scene.desktop.dir, 'saved');
  mkdirSync(folder);
  const file = office.connectionsFile(scene.desktop.dir);
  expect(await scene.command(['import', file])).toMatchObject({ code: 0 });
  scene.start();
  await scene.toolTipBecomes(/pool/);
  await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
  page = await scene.program.page('/management/');
  await pageSays(page, /Citrix EU/);
  await page.getByRole('button', { name: 'Reports' }).click();
});
afterAll(async () => {
  await scene.close();
  await office.close();
});

const inFolder = (name: string) => path.join(folder, name);
const read = (name: string) => readFileSync(inFolder(name));
const words = (text: string) => text.replaceAll(/\s+/g, ' ');

const dialogSeen = (title: string, isSeen: boolean) =>
  eventually(
    async () =>
      (await windowsOf(scene.desktop, scene.program.pid)).some((window) => window.title === title) === isSeen,
    `the dialog “${title}” to be ${isSeen ? 'seen' : 'gone'}`,
  );

/** Types a place into the desktop's own dialog, as its user would. */
async function saveAs(title: string, name: string) {
  await dialogSeen(title, true);
  await pressKeys(scene.desktop, 'ctrl+a');
  await scene.desktop.run('xdotool', ['type', '--delay', '4', inFolder(name)]);
  await pressKeys(scene.desktop, 'Return');
  await dialogSeen(title, false);
}

async function saveReport(format: string) {
  await page.getByRole('radio', { name: format.toUpperCase() }).check();
  await page.getByRole('button', { name: 'Save report …' }).click();
  await saveAs('Save report', `users.${format}`);
}

async function print(name: string): Promise<string> {
  await page.keyboard.press('Control+p');
  await saveAs('Print this view', name);
  await pageSays(page, new RegExp(`Saved as ${name.replace('.', '\\.')}`));
  const document = read(name);
  expect(document.subarray(0, 5).toString()).toBe('%PDF-');
  return words(pdfPages(document).join('\n'));
}

describe('a report of current users', () => {
  it('is saved with the chosen columns in their order, and the rows that the conditions leave', async () => {
    for (const name of ['User ID', 'Feature ID', 'Feature version', 'Feature type', 'License server ID'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck();
    await page.getByRole('checkbox', { name: 'Host', exact: true }).press('Alt+ArrowUp');
    await page.getByRole('button', { name: 'Move Used up' }).click();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByRole('combobox', { name: 'Column of condition 1' }).selectOption('Used');
    await page.getByRole('combobox', { name: 'Comparison of condition 1' }).selectOption('is more than');
    await page.getByRole('textbox', { name: 'Value of condition 1' }).fill('2');
    await page.getByRole('combobox', { name: 'Ordered by' }).selectOption('Checked out');
    await page.getByRole('textbox', { name: 'At most so many rows' }).fill('40');
    await saveReport('csv');
    await pageSays(page, /Saved as users\.csv, 2 kB\./);
    const { data, errors } = Papa.parse<Record<string, string>>(read('users.csv').toString().trim(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(Object.keys(data[0] ?? {})).toEqual(['hn', 'un', 'fns', 'lus', 'lco', 'lsn']);
    expect(data).toHaveLength(40);
    expect(new Set(data.map(({ lus }) => lus))).toEqual(new Set(['3']));
    expect(data[0]).toMatchObject({ un: 'user2', hn: 'ws-2' });
    await scene.picture('report-saved');
  });

  it('is saved as JSON, as a workbook and as a PDF with its title', async () => {
    await saveReport('json');
    await pageSays(page, /Saved as users\.json/);
    const { data } = JSON.parse(read('users.json').toString()) as { data: { lus: number }[] };
    expect(data.map(({ lus }) => lus)).toEqual(Array(40).fill(3));
    await page.getByRole('radio', { name: 'PDF' }).check();
    await page.getByRole('textbox', { name: 'Title in the document' }).fill('Who has three');
    await saveReport('pdf');
    await pageSays(page, /Saved as users\.pdf/);
    expect(read('users.pdf').toString('latin1')).toMatch(/^%PDF-1\.4[^]*\(Who has three\)[^]*%%EOF\n$/);
    await saveReport('xls');
    await pageSays(page, /Saved as users\.xls/);
    expect(read('users.xls').subarray(0, 8).toString('hex')).toBe('d0cf11e0a1b11ae1');
    expect(read('users.xls').includes(Buffer.from('user2', 'utf16le'))).toBe(true);
  });

  it('leaves nothing when it is cancelled, and says why where it is refused', async () => {
    const asked = office.statistics.requests.length;
    office.statistics.fault({ kind: 'silent' }, { path: /users\/current/ });
    await page.getByRole('radio', { name: 'CSV' }).check();
    await page.getByRole('button', { name: 'Save report …' }).click();
    await saveAs('Save report', 'never.csv');
    await pageSays(page, /Hamburg makes the report …/);
    await eventually(() => office.statistics.requests.length > asked, 'the report to be asked for');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await pageSays(page, /Cancelled; no file was changed\./);
    office.statistics.fault({ kind: 'status', status: 403 }, { path: /users\/current/ });
    await page.getByRole('button', { name: 'Save report …' }).click();
    await saveAs('Save report', 'never.csv');
    await pageSays(page, /Hamburg can’t be read\. .*token/);
    office.statistics.fault(null);
    expect(readdirSync(folder).filter((name) => name.includes('never'))).toEqual([]);
  });
});

describe('a monthly history', () => {
  it('is read when the page asks for it, and stands there as a chart and a table', async () => {
    await page
      .getByRole('combobox', { name: 'Of which connection' })
      .selectOption('Citrix EU: monthly history');
    await pageSays(page, /3 months, as Citrix Cloud keeps them/);
    const rows = page.getByRole('table').getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/^Nov 2026\s+25\s+5\s+7\s/);
    expect(await rows.count()).toBe(4);
    const canvas = page.getByRole('figure', { name: /Licenses of Citrix EU by month/ }).locator('canvas');
    const colours = await canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, height } = element;
      const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return new Set(
        Array.from({ length: width * height }, (_, at) => pixels.slice(at * 4, at * 4 + 4).join()),
      ).size;
    });
    expect(colours).toBeGreaterThan(10);
    await scene.picture('monthly-history');
  });

  it('is exported as CSV, and printed with its table', async () => {
    await page.getByRole('button', { name: 'Export CSV' }).click();
    await saveAs('Save table', 'months.csv');
    await pageSays(page, /Saved as months\.csv/);
    const text = read('months.csv')
      .toString()
      .replace(/^\uFEFF/, '');
    expect(Papa.parse<string[]>(text).data[1]?.slice(0, 4)).toEqual(['2026-11', '25', '5', '7']);
    expect(await print('months.pdf')).toMatch(/Reports .*Monthly history .*Owned .*Devices assigned/);
  });

  it('says why it can’t be read', async () => {
    office.cloud.fault({ kind: 'status', status: 403 }, { path: /historicalusage$/ });
    await page.getByRole('button', { name: 'Read again' }).click();
    await pageSays(page, /The history can’t be shown Citrix EU can’t be read\. .*no licensing permission/);
    office.cloud.fault(null);
  });
});

describe('a view is printed', () => {
  it('with every row of a table, whatever is in sight', async () => {
    await page.getByRole('button', { name: 'Who is using' }).click();
    await pageSays(page, /user0/);
    const text = await print('who.pdf');
    expect(text).toMatch(/Who is using .*Person/);
    expect(text.match(/\buser/g)).toHaveLength(people.length);
    expect(text).not.toMatch(/Overview|Settings/);
  });

  it('without its sidebar, on every page that is a view', async () => {
    for (const [button, title] of [
      ['Overview', /Doing well|Needs attention/],
      ['Pools', /XenDesktop .*solver|solver .*XenDesktop/],
      ['Alerts and rules', /Alerts and rules/],
      ['Action log', /Action log/],
    ] as const) {
      await page.getByRole('navigation').getByRole('button', { name: button }).click();
      const text = await print(`${button.split(' ')[0]}.pdf`);
      expect(text).toMatch(title);
      expect(text).not.toMatch(/Copy diagnostics/);
    }
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
    expect(await page.getByRole('button', { name: 'Print this view to PDF' }).count()).toBe(0);
  });

  it('into no file where the dialog is closed', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Pools' }).click();
    await page.getByRole('button', { name: 'Print this view to PDF' }).click();
    await dialogSeen('Print this view', true);
    await pressKeys(scene.desktop, 'Escape');
    await dialogSeen('Print this view', false);
    expect(existsSync(inFolder('Seatwatch Pools.pdf'))).toBe(false);
  });
});
