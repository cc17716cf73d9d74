import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../electron/demo/simulator';
import { eventually } from '../support/eventually.mjs';
import { type TestProxy, startWebProxy } from '../support/proxies';
import { aClosedPort } from '../support/relay';
import { runCommand } from '../support/program.mjs';
import { type Office, Scene, clientSecret, openOffice, pageSays } from './scene';

/** A file as an office serves it: a proxy that is away, and one that is there. */
async function servePac(proxy: TestProxy): Promise<Simulator> {
  const answer = `PROXY 127.0.0.1:${await aClosedPort()}; PROXY 127.0.0.1:${proxy.port}`;
  return startSimulator({
    handle: () => ({
      status: 200,
      headers: { 'Content-Type': 'application/x-ns-proxy-autoconfig' },
      text: `function FindProxyForURL(url, host) { return '${answer}'; }`,
    }),
  });
}

describe('a computer whose proxy settings are a PAC file', () => {
  let office: Office;
  let proxy: TestProxy;
  let pac: Simulator;
  let folder: string;
  let switches: string[];

  /** The simulator by an address of this computer that counts as any other: whoever asks it asks this computer. */
  const elsewhere = () => office.simulator.origin.replace('127.0.0.1', '0.0.0.0');

  function fileFor(baseUrl: string): string {
    const file = office.connectionsFile(folder);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(office.simulator.origin, baseUrl).replace('"pollSeconds":1,', ''),
    );
    return file;
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-pac-'));
    office = await openOffice();
    proxy = await startWebProxy();
    pac = await servePac(proxy);
    switches = [`--proxy-pac-url=${pac.origin}/proxy.pac`];
  });
  afterAll(async () => {
    await Promise.all([office.simulator.close(), proxy.close(), pac.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is asked by the command line where a server is elsewhere, and nothing is left behind', async () => {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), TMPDIR: home };
    const words = ['status', '--config', fileFor(elsewhere())];
    const { code, stdout, stderr } = await runCommand(words, { env, switches });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/9 of 10 free/);
    expect(proxy.asked).toEqual([
      `POST ${elsewhere()}/__base__/auth/login`,
      `GET ${elsewhere()}/__base__/licenses/usage`,
    ]);
    expect(readdirSync(home)).toEqual([]);
  });

  it('is asked by no call for a server on this computer, which is over before the runtime is ready', async () => {
    const [asked, fetched] = [proxy.asked.length, pac.requests.length];
    const { code } = await runCommand(['status', '--config', fileFor(office.simulator.origin)], { switches });
    expect(code).toBe(0);
    expect([proxy.asked.length, pac.requests.length]).toEqual([asked, fetched]);
  });

  it('leads the running program through the proxy that is there, and plain http is marked', async () => {
    const scene = await Scene.open();
    try {
      const answer = await scene.command(['import', fileFor(elsewhere())]);
      expect(answer).toMatchObject({ code: 0, stdout: '1 connection imported.\n' });
      expect(answer.stderr).toMatch(/HQ gateway is reached over plain http.*; use https if/);
      const asked = proxy.asked.length;
      const program = scene.start([], switches);
      await scene.toolTipBecomes(/^The pool is well/);
      expect(proxy.asked.length).toBeGreaterThanOrEqual(asked + 2);
      const popup = await scene.openPopup();
      await pageSays(popup, /Thinfinity Workspace v7\.0.*Not encrypted/);
      await scene.picture('popup-not-encrypted');
      await popup.getByRole('button', { name: 'Open window' }).click();
      const page = await program.page('/management/');
      await pageSays(page, /HQ gateway.*Not encrypted/);
      await scene.picture('window-not-encrypted');
      await program.quit();
      expect(program.stderr()).not.toContain(clientSecret);
      expect(proxy.asked.filter((asked) => !asked.includes(elsewhere()))).toEqual([]);
    } finally {
      await scene.close();
    }
  });

  it('leads it there for servers on this computer, too, where the settings say so', async () => {
    const scene = await Scene.open();
    try {
      await scene.connect(office);
      // The runtime leaves a PAC file out for this computer, whatever it says; fixed settings may name it.
      const program = scene.start(
        [],
        [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
      );
      await eventually(
        () => proxy.asked.includes(`GET ${office.simulator.origin}/__base__/licenses/usage`),
        'a poll through the proxy',
        20_000,
      );
      await scene.toolTipBecomes(/^The pool is well/);
      await program.quit();
    } finally {
      await scene.close();
    }
  });
});
