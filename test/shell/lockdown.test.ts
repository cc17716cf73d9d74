import type { App, Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { lockDown } from '../../electron/shell/lockdown';

vi.mock('electron', () => ({ protocol: {} }));

function lockedDown() {
  const set = new Map<string, (...args: never[]) => unknown>();
  const recorder = (name: string) => (handler: (...args: never[]) => unknown) => void set.set(name, handler);
  const session = {
    setPermissionRequestHandler: recorder('request'),
    setPermissionCheckHandler: recorder('check'),
    setDevicePermissionHandler: recorder('device'),
    webRequest: { onBeforeRequest: recorder('web') },
  };
  const contents = {
    on: (name: string, handler: (...args: never[]) => unknown) => void set.set(name, handler),
    setWindowOpenHandler: recorder('open'),
  };
  const app = {
    on: (_name: string, handler: (event: object, contents: object) => void) => handler({}, contents),
  };
  lockDown(app as unknown as App, session as unknown as Session);
  return (name: string, ...args: unknown[]) => (set.get(name) as (...given: unknown[]) => unknown)(...args);
}

describe('a page', () => {
  test.each([
    ['app://seatwatch/popup/index.html', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['https://example.com/', true],
    ['http://127.0.0.1:9443/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['app://seatwatch.evil/x', true],
    ['data:text/html,x', true],
  ])('that asks for %s is stopped: %s', (url, cancel) => {
    const answer = vi.fn();
    lockedDown()('web', { url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });

  test('gets no permission', () => {
    const call = lockedDown();
    const answer = vi.fn();
    call('request', {}, 'geolocation', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect([call('check'), call('device')]).toEqual([false, false]);
  });

  test('goes nowhere, and opens no window', () => {
    const call = lockedDown();
    const preventDefault = vi.fn();
    call('will-navigate', { preventDefault });
    call('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(2);
    expect(call('open')).toEqual({ action: 'deny' });
  });
});
