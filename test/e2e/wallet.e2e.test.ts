import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveWallet } from '../support/desktop/wallet-server.mjs';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, openOffice, pageSays, wordsOf } from './scene';

describe('KDE’s wallet, as far as a stand-in shows', () => {
  let office: Office;
  let scene: Scene;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterEach(() => scene.close());
  afterAll(() => office.simulator.close());

  it('is asked before the runtime asks it, holds up nobody, and keeps the secrets', async () => {
    scene = await Scene.open({ keyring: 'none', currentDesktop: 'KDE' });
    scene.desktop.env['KDE_SESSION_VERSION'] = '6';
    const wallet = await serveWallet(scene.desktop.bus);
    const file = office.connectionsFile(scene.desktop.dir);
    expect(await scene.command(['import', file])).toMatchObject({ code: 3, stdout: '' });
    expect(wallet.isAsking()).toBe(false);

    wallet.open();
    const importing = scene.command(['import', file]);
    await eventually(() => wallet.isAsking(), 'the wallet to ask about a new program');
    wallet.letIn();
    expect(await importing).toMatchObject({ code: 0, stderr: '' });
    expect(await scene.command(['status'])).toMatchObject({ code: 0, stderr: '' });

    wallet.close();
    scene.start();
    await eventually(() => wallet.isAsking(), 'the wallet to ask for its password');
    const popup = await scene.openPopup();
    await pageSays(popup, /The keyring is locked; unlock it, Seatwatch waits\./);
    expect(wallet.calls.slice(wallet.calls.lastIndexOf('openAsync'))).not.toContain('open');
    await scene.picture('popup-wallet-locked');
    wallet.letIn();
    await pageSays(popup, /9 of 10 free/);
    expect(await wordsOf(popup)).not.toMatch(/keyring/);
  });
});
