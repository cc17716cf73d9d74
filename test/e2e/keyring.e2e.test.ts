import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startGuardant } from '../../electron/demo/guardant';
import type { Simulator } from '../../electron/demo/simulator';
import {
  isKeyringLocked,
  lockKeyring,
  secretServiceName,
  servePrompter,
  unlockKeyring,
} from '../support/desktop/keyring.mjs';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, openOffice, pageSays, wordsOf } from './scene';

let office: Office;
let keys: Simulator;
let scene: Scene;

beforeAll(async () => {
  office = await openOffice();
  const survey = { featureNumber: 2, name: 'Survey', productNumber: 16, productName: 'Terrakontur' };
  keys = await startGuardant({
    vendor: { publicCode: 1, publicCodeText: 'DEMO' },
    features: [{ ...survey, remoteMode: 3, consumptionMode: 1, maxConcurrentResource: 7 }],
  });
});
afterEach(() => scene.close());
afterAll(async () => {
  await office.simulator.close();
  await keys.close();
});

/** A connection that needs no secret. */
async function connectKeys() {
  const connection = {
    id: 'keys',
    vendor: 'guardant',
    name: 'Key server',
    pollSeconds: 1,
    settings: { baseUrl: keys.origin },
  };
  const file = path.join(scene.desktop.dir, 'keys.json');
  writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections: [connection] }));
  expect(await scene.command(['import', file])).toMatchObject({ code: 0, stderr: '' });
}

const keysPolled = async (times: number) => {
  const from = keys.requests.length;
  await eventually(() => keys.requests.length >= from + times, 'the key server to be polled on', 20_000);
};

describe('a keyring that nobody needs', () => {
  it('is not touched, at the start or later', async () => {
    scene = await Scene.open({ keyring: 'none' });
    const calls: string[] = [];
    await scene.desktop.bus.serve(secretServiceName, ({ member }) => {
      calls.push(member);
      return undefined;
    });
    await connectKeys();
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /7 of 7 free/);
    await keysPolled(2);
    expect(calls).toEqual([]);
  });
});

describe('a locked keyring', () => {
  it('is waited for without holding up anything else, and its connection is read as soon as it opens', async () => {
    scene = await Scene.open();
    const { bus } = scene.desktop;
    await scene.connect(office);
    await connectKeys();
    await lockKeyring(bus);
    const prompter = await servePrompter(bus);
    scene.start();
    await eventually(() => prompter.isAsking(), 'the desktop to ask for the password');
    const popup = await scene.openPopup();
    await pageSays(popup, /The keyring is locked; unlock it, Seatwatch waits\./);
    await pageSays(popup, /The keyring is locked, so the stored secret can’t be read; unlock it\./);
    await keysPolled(3);
    await pageSays(popup, /7 of 7 free/);
    expect(prompter.asked()).toBe(1);
    await scene.picture('popup-keyring-locked');
    await unlockKeyring(bus);
    await pageSays(popup, /9 of 10 free/);
    expect(await wordsOf(popup)).not.toMatch(/keyring/);
  });

  it('is not asked for again after a no, until the user wishes it', async () => {
    scene = await Scene.open();
    const { bus } = scene.desktop;
    await scene.connect(office);
    await lockKeyring(bus);
    const prompter = await servePrompter(bus);
    scene.start();
    await eventually(() => prompter.isAsking(), 'the desktop to ask for the password');
    await prompter.cancel();
    const popup = await scene.openPopup();
    await popup.getByRole('button', { name: 'Unlock …' }).waitFor();
    await scene.picture('popup-keyring-declined');
    expect(prompter.asked()).toBe(1);
    await popup.getByRole('button', { name: 'Unlock …' }).click();
    await eventually(() => prompter.asked() === 2, 'the desktop to ask again');
    await prompter.cancel();
    await popup.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => prompter.asked() === 3, 'the desktop to ask again');
    expect(await isKeyringLocked(bus)).toBe(true);
  });

  it('fails a call of the command line in one line, and asks nobody', async () => {
    scene = await Scene.open();
    const { bus } = scene.desktop;
    await scene.connect(office);
    await lockKeyring(bus);
    const prompter = await servePrompter(bus);
    const status = await scene.command(['status']);
    expect(status.code).toBe(3);
    expect(status.stderr).toMatch(
      /^seatwatch: .*HQ gateway.*: The keyring is locked, so the stored secret can’t be read; unlock it\.\n$/,
    );
    const again = await scene.command(['import', office.connectionsFile(scene.desktop.dir), '--replace']);
    expect(again).toMatchObject({ code: 3, stdout: '' });
    expect(again.stderr).toMatch(/^seatwatch: the keyring is locked.*nothing was imported.*\n$/);
    expect(prompter.asked()).toBe(0);
  });
});

describe('a keyring that comes and goes', () => {
  it('is used as soon as it comes, without a new start', async () => {
    scene = await Scene.open();
    await scene.connect(office);
    await scene.desktop.stopKeyring();
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /No keyring was found, so no stored secret can be read/);
    await pageSays(popup, /No keyring is running, so the stored secret can’t be read; start the one/);
    await scene.picture('popup-keyring-absent');
    await scene.desktop.startKeyring();
    await pageSays(popup, /9 of 10 free/);
    expect(await wordsOf(popup)).not.toMatch(/keyring/);
  });

  it('may stop while the program runs: what was opened goes on, and the screen says so until it is back', async () => {
    scene = await Scene.open();
    await scene.connect(office);
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /9 of 10 free/);
    await scene.desktop.stopKeyring();
    await pageSays(popup, /The keyring has stopped; start it again\./);
    await office.polled(2);
    await pageSays(popup, /9 of 10 free/);
    await scene.picture('popup-keyring-gone');
    await scene.desktop.startKeyring();
    await eventually(async () => !/keyring/.test(await wordsOf(popup)), 'the remark to go');
  });

  it('that was reset asks for the secret again, and keeps the connection', async () => {
    scene = await Scene.open();
    await scene.connect(office);
    await scene.desktop.stopKeyring();
    rmSync(path.join(scene.desktop.dir, 'data', 'keyrings'), { recursive: true });
    await scene.desktop.startKeyring();
    scene.start();
    const popup = await scene.openPopup();
    await pageSays(popup, /HQ gateway can’t be read/);
    await pageSays(popup, /since the keyring was reset or is another one; enter the secret again/);
    await scene.picture('popup-keyring-reset');
    const again = await scene.command(['import', office.connectionsFile(scene.desktop.dir), '--replace']);
    expect(again.code).toBe(0);
    await pageSays(popup, /9 of 10 free/);
  });
});
