import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Bus } from '../support/desktop/bus.mjs';
import { sessionMark } from '../support/desktop/environment.mjs';
import { Notifications } from '../support/desktop/notifications.mjs';
import { isAlive, processesMarked } from '../support/desktop/processes.mjs';
import { startDesktop, type Desktop, type DesktopOptions } from '../support/desktop/session.mjs';
import { eventually } from '../support/eventually.mjs';

const keyringService = 'org.freedesktop.secrets';
const open: Desktop[] = [];

async function start(options?: DesktopOptions) {
  const desktop = await startDesktop(options);
  open.push(desktop);
  return desktop;
}

const processesOf = (desktop: { env: Record<string, string> }) =>
  processesMarked(sessionMark, desktop.env[sessionMark] ?? '');

async function isLoginKeyringLocked({ bus }: Desktop) {
  const collection = '/org/freedesktop/secrets/collection/login';
  return (await bus.get(
    keyringService,
    collection,
    'org.freedesktop.Secret.Collection',
    'Locked',
  )) as boolean;
}

afterEach(() => Promise.all(open.splice(0).map((desktop) => desktop.stop())));

describe('the desktop of the tests', () => {
  it('hosts tray icons, keeps secrets, and shows what it looks like', async () => {
    const desktop = await start();
    expect(await desktop.bus.hasTrayHost()).toBe(true);
    expect(await desktop.bus.trayItems()).toEqual([]);
    expect(await isLoginKeyringLocked(desktop)).toBe(false);

    const picture = join(desktop.dir, 'screen.png');
    await desktop.screenshot(picture);
    expect(statSync(picture).size).toBeGreaterThan(0);
  });

  it('leaves no process and no folder behind, and ends what a test has left running', async () => {
    const desktop = await start();
    // As Electron does, this one wipes its environment.
    const left = desktop.spawn('env', ['-i', 'sleep', '1000']);
    expect(processesOf(desktop).length).toBeGreaterThan(5);
    await desktop.stop();
    expect(processesOf(desktop)).toEqual([]);
    expect(isAlive(left.pid ?? 0)).toBe(false);
    expect(existsSync(desktop.dir)).toBe(false);
  });

  it('ends with a test run that was killed', async () => {
    const script = fileURLToPath(new URL('../support/desktop/session.mjs', import.meta.url));
    const code = `const { startDesktop } = await import(${JSON.stringify(script)});
      const { dir, env } = await startDesktop();
      console.log(JSON.stringify({ dir, env }));
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string];
    const desktop = JSON.parse(line) as { dir: string; env: Record<string, string> };
    expect(processesOf(desktop)).not.toEqual([]);

    owner.kill('SIGKILL');
    await eventually(() => processesOf(desktop).length === 0, 'its processes to end');
    await eventually(() => !existsSync(desktop.dir), 'its folder to go');
  });

  it('stands beside another one', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.display).not.toBe(other.display);
    const release = await one.bus.serve('com.example.OnlyHere', () => undefined);
    expect(await one.bus.ownerOf('com.example.OnlyHere')).toBeDefined();
    expect(await other.bus.ownerOf('com.example.OnlyHere')).toBeUndefined();
    await release();

    await one.stop();
    expect(await other.bus.hasTrayHost()).toBe(true);
  });

  it('can lack every part, and get or lose it later', async () => {
    const desktop = await start({ tray: 'none', notify: 'none', keyring: 'locked', wm: 'none' });
    expect(await desktop.bus.hasTrayHost()).toBe(false);
    expect(await desktop.bus.names()).not.toContain('org.freedesktop.Notifications');
    expect(await isLoginKeyringLocked(desktop)).toBe(true);

    await desktop.startTray();
    expect(await desktop.bus.hasTrayHost()).toBe(true);
    await Promise.all([desktop.stopTray(), desktop.stopKeyring()]);
    expect(await desktop.bus.names()).not.toContain(keyringService);
  });

  it('tells what was shown, and what became of it', async () => {
    const desktop = await start({ tray: 'none', keyring: 'none' });
    const notifications = await Notifications.of(desktop);
    const program = await Bus.session(desktop.env);
    const clicked: string[] = [];
    await program.onSignal({ member: 'ActionInvoked' }, ({ body }) => clicked.push(`${body[0]} ${body[1]}`));
    for (const summary of ['first', 'second']) {
      const address = {
        destination: 'org.freedesktop.Notifications',
        path: '/org/freedesktop/Notifications',
      };
      const notify = { ...address, interface: 'org.freedesktop.Notifications', member: 'Notify' };
      await program.call(notify, 'susssasa{sv}i', [
        'test',
        0,
        '',
        summary,
        'text',
        ['default', 'View'],
        {},
        0,
      ]);
    }
    const second = await notifications.waitFor(({ summary }) => summary === 'second', '"second"');
    await notifications.click(1);
    expect(notifications.displayed().map(({ summary }) => summary)).toEqual(['first']);
    await eventually(() => clicked.includes(`${second.id} default`), 'the click to arrive');
    expect((await notifications.history()).map(({ summary, body }) => [summary, body])).toEqual([
      ['second', 'text'],
    ]);

    await notifications.closeAll();
    expect(notifications.displayed()).toEqual([]);
    program.close();
    notifications.close();
  });

  it('names the package of a command that is missing', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      await expect(startDesktop({ tray: 'none', keyring: 'none' })).rejects.toThrow(
        /Xvfb.*apt-get install.* xvfb /,
      );
    } finally {
      process.env['PATH'] = path;
    }
  });
});
