import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSessionBus, sessionBusAddress } from '../../electron/shell/session-bus';
import { aFolder } from '../support/profile';

describe('the session bus', () => {
  test('is where the environment says', () => {
    const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus', XDG_RUNTIME_DIR: aFolder() };
    expect(sessionBusAddress(env)).toBe('unix:path=/run/bus');
  });

  test('is else where systemd puts it, if it is there', () => {
    const folder = aFolder();
    expect(sessionBusAddress({ XDG_RUNTIME_DIR: folder })).toBeUndefined();
    expect(sessionBusAddress({})).toBeUndefined();
    writeFileSync(path.join(folder, 'bus'), '');
    expect(sessionBusAddress({ XDG_RUNTIME_DIR: folder })).toBe(`unix:path=${folder}/bus`);
  });

  test.each([undefined, 'disabled:', `unix:path=${path.join('/proc', 'no-such-bus')}`])(
    'is none at %s',
    async (address) => {
      expect(await openSessionBus(address)).toBeNull();
    },
  );
});
