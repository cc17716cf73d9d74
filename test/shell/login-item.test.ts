import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LoginItemParts, createLoginItem, startCommand } from '../../electron/shell/login-item';

vi.mock('electron', () => ({}));

let home: string;
let asked: unknown[];
let opens: boolean;

const app: LoginItemParts['app'] = {
  isPackaged: true,
  getAppPath: () => '/checkout/out/app',
  getLoginItemSettings: () =>
    ({ openAtLogin: opens }) as ReturnType<LoginItemParts['app']['getLoginItemSettings']>,
  setLoginItemSettings: (item) => {
    asked.push(item);
    opens = item.openAtLogin === true;
  },
};

const parts = (given: Partial<LoginItemParts> = {}): LoginItemParts => ({
  app,
  platform: 'linux',
  env: { HOME: home },
  execPath: '/opt/Seatwatch/seatwatch-bin',
  argv: ['/opt/Seatwatch/seatwatch-bin', '--'],
  profile: null,
  comment: 'Seats',
  ...given,
});

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'seatwatch-home-'));
  asked = [];
  opens = false;
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('starting at login, on Linux', () => {
  const file = () => path.join(home, '.config/autostart/seatwatch.desktop');

  test('writes an entry and removes it', () => {
    const item = createLoginItem(parts());
    expect(item.isOn()).toBe(false);
    expect(item.set(true)).toBe(true);
    expect(readFileSync(file(), 'utf8')).toContain('Exec=/opt/Seatwatch/seatwatch --hidden\n');
    expect(item.isOn()).toBe(true);
    expect(item.set(false)).toBe(true);
    expect(existsSync(file())).toBe(false);
    expect(item.set(false)).toBe(true);
  });

  test('is off where the desktop’s own settings switched it off', () => {
    const item = createLoginItem(parts());
    item.set(true);
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}Hidden=true\n`);
    expect(item.isOn()).toBe(false);
    item.set(true);
    expect(item.isOn()).toBe(true);
  });

  test('lies where the configuration lies, and nowhere that depends on the folder it is called in', () => {
    createLoginItem(parts({ env: { HOME: '/nowhere', XDG_CONFIG_HOME: home } })).set(true);
    expect(existsSync(path.join(home, 'autostart/seatwatch.desktop'))).toBe(true);
    const item = createLoginItem(parts({ env: { HOME: home, XDG_CONFIG_HOME: 'configuration' } }));
    expect(item.place).toBe(path.join(home, '.config/autostart'));
  });

  test('has an entry of its own for a profile of its own', () => {
    const own = createLoginItem(parts({ profile: '/srv/seats' }));
    own.set(true);
    expect(createLoginItem(parts()).isOn()).toBe(false);
    expect(own.isOn()).toBe(true);
    expect(startCommand(parts({ profile: '/srv/seats' }))).toEqual([
      ...['/opt/Seatwatch/seatwatch', '--profile', '/srv/seats', '--hidden'],
    ]);
  });

  test('says where a folder takes no file', () => {
    writeFileSync(path.join(home, '.config'), 'not a folder');
    chmodSync(path.join(home, '.config'), 0o400);
    expect(createLoginItem(parts()).set(true)).toBe(false);
  });

  test('starts an AppImage by its own file', () => {
    expect(startCommand(parts({ env: { APPIMAGE: '/home/a/Seatwatch.AppImage' } }))).toEqual([
      ...['/home/a/Seatwatch.AppImage', '--hidden'],
    ]);
  });

  test('starts a checkout as it runs now, but for a debugger', () => {
    const argv = ['electron', '--no-sandbox', '--remote-debugging-port=0', 'out/app', '--', '--profile', 'p'];
    const command = startCommand(
      parts({ app: { ...app, isPackaged: false }, execPath: '/e/electron', argv, profile: '/p' }),
    );
    expect(command).toEqual([
      ...['/e/electron', '--no-sandbox', 'out/app', '--', '--profile', '/p', '--hidden'],
    ]);
  });
});

describe('starting at login, elsewhere', () => {
  test('asks Windows, with the words that keep the window closed', () => {
    const item = createLoginItem(parts({ platform: 'win32', execPath: 'C:\\Seatwatch.exe' }));
    expect([item.isOn(), item.set(true), item.isOn()]).toEqual([false, true, true]);
    expect(asked).toEqual([{ path: 'C:\\Seatwatch.exe', args: ['--hidden'], openAtLogin: true }]);
  });

  test('asks macOS, which starts the application itself', () => {
    createLoginItem(parts({ platform: 'darwin' })).set(true);
    expect(asked).toEqual([{ openAtLogin: true }]);
  });

  test('says where the system did not take it', () => {
    const deaf = { ...app, setLoginItemSettings: () => undefined };
    expect(createLoginItem(parts({ platform: 'darwin', app: deaf })).set(true)).toBe(false);
  });
});
