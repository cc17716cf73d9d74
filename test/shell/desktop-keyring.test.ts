import { describe, expect, test } from 'vitest';
import { openDesktopKeyring } from '../../electron/shell/desktop-keyring';
import { aSessionBus } from '../support/session-bus';

async function asked(backend: string, hasBus = true) {
  const { bus, serve, calls } = aSessionBus();
  for (const name of ['org.freedesktop.secrets', 'org.kde.kwalletd5', 'org.kde.kwalletd6'])
    serve(name, (member) => {
      calls.push(name);
      return member === 'ReadAlias' ? ['/c'] : [false];
    });
  const keyring = openDesktopKeyring({
    backend,
    bus: hasBus ? bus : null,
    appName: 'Seatwatch',
    mayAsk: false,
  });
  return { standing: await keyring.enter(), names: new Set(calls.filter((call) => call.startsWith('org.'))) };
}

describe('the keyring that the runtime chose', () => {
  test.each([
    ['gnome_libsecret', 'org.freedesktop.secrets'],
    ['kwallet5', 'org.kde.kwalletd5'],
    ['kwallet6', 'org.kde.kwalletd6'],
  ])('is the only one that is asked: %s', async (backend, name) => {
    expect((await asked(backend)).names).toEqual(new Set([name]));
  });

  test.each(['basic_text', 'kwallet', 'unknown'])('is none that could be asked: %s', async (backend) => {
    expect(await asked(backend)).toEqual({ standing: 'absent', names: new Set() });
  });

  test('is absent where there is no bus to reach it by', async () => {
    expect((await asked('gnome_libsecret', false)).standing).toBe('absent');
  });

  test('needs no asking where the system has its own', async () => {
    expect((await asked('system')).standing).toBe('open');
  });
});
