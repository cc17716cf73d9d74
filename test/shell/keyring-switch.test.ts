import type { App } from 'electron';
import { describe, expect, test } from 'vitest';
import { chooseKeyring } from '../../electron/shell/keyring-switch';
import { aSessionBus } from '../support/session-bus';

const secrets = 'org.freedesktop.secrets';

async function chosen(
  desktop: string,
  bus = aSessionBus().bus as ReturnType<typeof aSessionBus>['bus'] | null,
  given: readonly string[] = [],
) {
  const switches = new Map<string, string>();
  const commandLine = {
    hasSwitch: (name: string) => given.includes(name),
    appendSwitch: (name: string, value: string) => switches.set(name, value),
  };
  await chooseKeyring({ commandLine } as unknown as App, bus, desktop);
  return switches.get('password-store');
}

describe('a keyring that Chromium would overlook', () => {
  test.each([
    ['is there', aSessionBus([secrets]).bus, 'gnome-libsecret'],
    ['would be started', aSessionBus([], [secrets]).bus, 'gnome-libsecret'],
    ['may come later', aSessionBus().bus, 'gnome-libsecret'],
    ['is KDE’s wallet', aSessionBus(['org.kde.kwalletd6']).bus, 'kwallet6'],
    ['is KDE’s older wallet', aSessionBus([], ['org.kde.kwalletd5']).bus, 'kwallet5'],
    ['cannot be asked for', null, undefined],
  ])('is taken on an unknown desktop where it %s', async (_what, bus, expected) => {
    expect(await chosen('sway', bus)).toBe(expected);
  });

  test.each(['GNOME', 'ubuntu:GNOME', 'XFCE', 'X-Cinnamon'])('is left to Chromium on %s', async (desktop) => {
    expect(await chosen(desktop, aSessionBus([secrets]).bus)).toBeUndefined();
  });

  test.each([
    ['which has its wallet', aSessionBus([secrets, 'org.kde.kwalletd6']).bus, undefined],
    ['which has none at all', aSessionBus().bus, undefined],
    ['which has another one instead', aSessionBus([secrets]).bus, 'gnome-libsecret'],
  ])('is left to Chromium on KDE unless there is another one: %s', async (_what, bus, expected) => {
    expect(await chosen('KDE', bus)).toBe(expected);
  });

  test('is left to the user who names one', async () => {
    expect(await chosen('sway', aSessionBus([secrets]).bus, ['password-store'])).toBeUndefined();
  });
});
