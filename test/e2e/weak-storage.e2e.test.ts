import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pressKeys, windowsOf } from '../support/desktop/screen.mjs';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, clientSecret, openOffice, pageSays, wordsOf } from './scene';
import { filesHolding } from './secret-hunt';

let office: Office;
let scene: Scene;

beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => scene.close());
afterAll(() => office.simulator.close());

const importAgain = () => scene.command(['import', office.connectionsFile(scene.desktop.dir), '--replace']);

/** What Chromium writes before a text that it sealed with the keyring's key, or with the one that everybody knows. */
function sealedBy(): string {
  const vault = JSON.parse(readFileSync(path.join(scene.profile, 'vault.json'), 'utf8')) as {
    sealed: Record<string, Record<string, string>>;
  };
  const sealed = vault.sealed['hq']?.['clientSecret'] ?? '';
  return Buffer.from(sealed.replace('bound:', ''), 'base64').subarray(0, 3).toString();
}

const dialogSeen = (isSeen: boolean) =>
  eventually(
    async () =>
      (await windowsOf(scene.desktop, scene.program.pid)).some(
        ({ title }) => title === 'Seatwatch secrets',
      ) === isSeen,
    isSeen ? 'the dialog' : 'the dialog to be gone',
  );

/** Presses a button of the page, and answers the dialog that it opens. */
async function choose(page: Page, button: string, keys: string[], picture?: string) {
  await page.getByRole('button', { name: button }).click();
  await dialogSeen(true);
  if (picture !== undefined) await scene.picture(picture);
  await pressKeys(scene.desktop, ...keys);
  await dialogSeen(false);
}

const keepWeakly = 'Keep them weakly protected …';

/** A start without a keyring, on a connection whose secret could not be kept. */
async function startWithoutKeyring(): Promise<Page> {
  scene = await Scene.open({ keyring: 'none' });
  await scene.command(['import', office.connectionsFile(scene.desktop.dir)]);
  scene.start();
  return scene.openPopup();
}

describe('without a keyring', () => {
  it('secrets are kept for one run, the screen says so, and none of them is written', async () => {
    scene = await Scene.open({ keyring: 'none' });
    const answer = await scene.command(['import', office.connectionsFile(scene.desktop.dir)]);
    expect(answer.code).toBe(0);
    expect(answer.stderr).toMatch(
      /no secure storage is available here, so its secret was not kept; start a keyring/,
    );
    expect(filesHolding(scene.profile, clientSecret)).toEqual([]);
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /No client secret is stored for this connection; enter it again/);
    await pageSays(popup, /No keyring was found, so no stored secret can be read/);
    await scene.picture('popup-no-keyring');
  });

  it('secrets are kept weakly only by the user’s explicit word', async () => {
    const popup = await startWithoutKeyring();
    await choose(popup, keepWeakly, ['Escape'], 'dialog-weak-storage');
    await choose(popup, keepWeakly, ['Return']);
    await pageSays(popup, /kept for this run only/);
    expect((await importAgain()).stderr).toMatch(/its secret was not kept/);
    await choose(popup, keepWeakly, ['Tab', 'Return']);
    await pageSays(popup, /Secrets are weakly protected: whoever can read the profile folder/);
    expect(await importAgain()).toMatchObject({ code: 0, stderr: '' });
    expect(sealedBy()).toBe('v10');
    expect(filesHolding(scene.profile, clientSecret)).toEqual([]);
    await pageSays(popup, /9 of 10 free/);
    await scene.picture('popup-keyring-weak');
  });

  it('weakly kept secrets outlast a start, are always shown as such, and move into a keyring that comes', async () => {
    const first = await startWithoutKeyring();
    await choose(first, keepWeakly, ['Tab', 'Return']);
    await importAgain();
    await scene.program.quit();
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /Secrets are weakly protected.*9 of 10 free/);
    await popup.getByRole('button', { name: 'Open window' }).click();
    await pageSays(await scene.program.page('/management/'), /Secrets are weakly protected/);
    await scene.picture('window-keyring-weak');
    await scene.desktop.startKeyring();
    await eventually(async () => !/keyring/.test(await wordsOf(popup)), 'the remark to go');
    await eventually(() => sealedBy() === 'v11', 'the secret to move into the keyring');
    await scene.program.quit();
    scene.start();
    await pageSays(await scene.openPopup(), /9 of 10 free/);
  });

  it('the word may be taken back: what was kept weakly is gone from the disk, and this run goes on', async () => {
    const popup = await startWithoutKeyring();
    await choose(popup, keepWeakly, ['Tab', 'Return']);
    await importAgain();
    await pageSays(popup, /9 of 10 free/);
    await choose(popup, 'Stop keeping them …', ['Tab', 'Return'], 'dialog-weak-storage-end');
    await pageSays(popup, /kept for this run only/);
    for (const name of ['vault.json', 'vault.backup.json'])
      expect(readFileSync(path.join(scene.profile, name), 'utf8')).not.toMatch(/djEw/);
    await office.polled(2);
    await pageSays(popup, /9 of 10 free/);
  });
});
