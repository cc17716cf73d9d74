import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessToken, aDeployment } from '../support/tenduke';
import { filesOf, findings, goTo, openWindow } from './management';
import { type Office, Scene, clientSecret, openOffice, pageSays } from './scene';

describe('a vendor is connected from an empty profile', () => {
  let scene: Scene;
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    scene = await Scene.open();
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /See who has a seat/);
    await popup.getByRole('button', { name: 'Connect a vendor' }).click();
    page = await scene.program.page('/management/');
  });
  afterAll(async () => {
    await scene.close();
    await office.simulator.close();
  });

  it('from a form that says where each value is found, and names every empty field', async () => {
    await page.getByRole('button', { name: 'Connect Thinfinity Workspace' }).click();
    await pageSays(page, /Configuration Manager/);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add connection' }).click();
    await pageSays(page, /Give it a name/);
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(3);
    expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
  });

  it('tries it before it is saved, and says what is wrong with a secret', async () => {
    await page.getByLabel('Name', { exact: true }).fill('HQ gateway');
    await page.getByLabel(/address/i).fill(office.simulator.origin);
    await page.getByLabel('Client ID').fill('4F5F926E-42D9-4F78-9C14-FFD0747A8036');
    await page.getByLabel('Client secret').fill('not-the-secret');
    await page.getByRole('button', { name: 'Test' }).click();
    await pageSays(page, /It can’t be read .*was refused, or its “Expires after”/);
    await scene.picture('connection-refused');
    await page.getByLabel('Client secret').fill(clientSecret);
    await page.getByRole('button', { name: 'Test again' }).click();
    await pageSays(page, /It works .* 1 pool found .*9 of 10 free/);
    await scene.picture('connection-works');
    expect(existsSync(path.join(scene.profile, 'vault.json'))).toBe(false);
  });

  it('reads it at once when it is added, and never shows its secret again', async () => {
    await page.getByRole('button', { name: 'Add connection' }).click();
    await pageSays(page, /HQ gateway was added\./);
    await pageSays(page, /Entered; it is never shown/);
    await scene.toolTipBecomes(/^The pool is well/);
    expect(await findings(page)).toEqual([]);
    expect(await page.content()).not.toContain(clientSecret);
    expect(filesOf(scene.profile).join()).not.toContain(clientSecret);
  });

  it('keeps its secret to its own server', async () => {
    await page.getByLabel(/address/i).fill('http://127.0.0.1:9');
    await page.getByRole('button', { name: 'Test' }).click();
    await pageSays(page, /address is another one now, so enter it again/);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('goes with its secret when it is removed, after a question', async () => {
    await page.getByRole('button', { name: /^.*HQ gateway/ }).click();
    await page.getByRole('button', { name: 'Remove…' }).click();
    await pageSays(page, /at the vendor nothing changes/);
    await page.getByRole('button', { name: 'Remove HQ gateway' }).click();
    await pageSays(page, /HQ gateway was removed\./);
    const vault = readFileSync(path.join(scene.profile, 'vault.json'), 'utf8');
    expect(JSON.parse(vault)).toMatchObject({ sealed: {} });
  });
});

describe('a seat is freed from the window', () => {
  let scene: Scene;
  let deployment: Awaited<ReturnType<typeof aDeployment>>;
  let page: Page;

  const posts = () => deployment.simulator.requests.filter(({ method }) => method === 'POST').length;

  beforeAll(async () => {
    deployment = await aDeployment({ now: Date.now });
    scene = await Scene.open();
    const file = path.join(scene.desktop.dir, 'duke.json');
    const { settings } = deployment.connection();
    const connection = { id: 'duke', vendor: 'tenduke', name: 'Duke', settings, secrets: { accessToken } };
    writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections: [connection] }));
    expect(await scene.command(['import', file])).toMatchObject({ code: 0 });
    scene.start();
    await scene.toolTipBecomes(/pool/);
    page = await openWindow(scene);
    await pageSays(page, /CutX/);
    await goTo(page, 'Actions');
  });
  afterAll(async () => {
    await scene.close();
    await deployment.close();
  });

  it('not before actions are switched on for the connection', async () => {
    await page.getByRole('button', { name: /Duke/ }).click();
    await pageSays(page, /Off: Seatwatch only reads/);
    expect(await page.getByRole('button', { name: 'Deny a user' }).count()).toBe(0);
    await page.getByRole('switch').check();
    await page.getByRole('button', { name: 'Deny a user' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('by one request that is shown to the letter, sent once and read back', async () => {
    await page.getByRole('button', { name: 'Deny a user' }).click();
    await page.getByLabel('Profile ID').fill('tiago');
    await page.getByLabel('License ID').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Show what is sent' }).click();
    await pageSays(page, /POST \/graph\/ .*profileId=tiago&reservationType=denied/);
    expect(await findings(page)).toEqual([]);
    expect(posts()).toBe(0);
    await page.getByLabel('Why').fill('left the company');
    await page.getByRole('button', { name: 'Deny a user' }).click();
    await pageSays(page, /Done .*Reading back shows it/);
    expect(posts()).toBe(1);
    await scene.picture('action-done');
  });

  it('and is in the log, whose chain is whole until a line is changed', async () => {
    await goTo(page, 'Action log');
    await pageSays(page, /Chain verified: 1 entry, none changed or missing/);
    await page.getByRole('row', { name: /Deny a user/ }).click();
    await pageSays(page, /left the company/);
    expect(await findings(page)).toEqual([]);
    const file = path.join(scene.profile, 'action-log.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('tiago', 'mara-'));
    await page.getByRole('button', { name: 'Verify again' }).click();
    await pageSays(page, /The chain is broken at line 1/);
    expect(await scene.command(['audit', 'verify'])).toMatchObject({ code: 1 });
  });
});
