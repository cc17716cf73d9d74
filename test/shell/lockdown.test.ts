import type { App, Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { lockDown } from '../../electron/shell/lockdown';

vi.mock('electron', () => ({ protocol: {} }));

type Handler = (...args: never[]) => unknown;

async function lockedDown(withDeveloperTools = true) {
  const set = new Map<string, Handler>();
  const told = new Map<string, unknown>();
  const recorder = (name: string) => (handler: Handler) => void set.set(name, handler);
  const on = (name: string, handler: Handler) => void set.set(name, handler);
  const teller = (name: string) => (value: unknown) => Promise.resolve(void told.set(name, value));
  const session = {
    setPermissionRequestHandler: recorder('request'),
    setPermissionCheckHandler: recorder('check'),
    setDevicePermissionHandler: recorder('device'),
    webRequest: { onBeforeRequest: recorder('web') },
    on,
    enableNetworkEmulation: teller('network'),
    setProxy: teller('proxy'),
  };
  const contents = {
    on,
    close: () => told.set('closed', true),
    setWindowOpenHandler: recorder('open'),
    setWebRTCIPHandlingPolicy: teller('webrtc'),
  };
  const app = {
    on: (_name: string, handler: (event: object, contents: object) => void) => handler({}, contents),
  };
  await lockDown({
    app: app as unknown as App,
    session: session as unknown as Session,
    withDeveloperTools,
  });
  const call = (name: string, ...args: unknown[]) =>
    (set.get(name) as (...given: unknown[]) => unknown)(...args);
  return { call, told };
}

const isStopped = async (url: string, withDeveloperTools?: boolean) => {
  const answer = vi.fn();
  (await lockedDown(withDeveloperTools)).call('web', { url }, answer);
  return (answer.mock.calls[0]?.[0] as { cancel: boolean }).cancel;
};

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
    ['blob:app://seatwatch/x', true],
  ])('that asks for %s is stopped: %s', async (url, cancel) => {
    expect(await isStopped(url)).toBe(cancel);
  });

  test('gets no developer tools in a package', async () => {
    expect(await isStopped('devtools://devtools/bundled/inspector.html', false)).toBe(true);
  });

  test('has no network below its requests either', async () => {
    const { told } = await lockedDown();
    expect(told.get('network')).toEqual({ offline: true });
    expect(told.get('webrtc')).toBe('disable_non_proxied_udp');
    expect(told.get('proxy')).toEqual({
      proxyRules: 'socks5://127.0.0.1:1',
      proxyBypassRules: '<-loopback>',
    });
  });

  test('gets no permission', async () => {
    const { call } = await lockedDown();
    const answer = vi.fn();
    call('request', {}, 'geolocation', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect([call('check'), call('device')]).toEqual([false, false]);
  });

  test.each([
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'will-download',
  ])('is stopped at %s', async (name) => {
    const preventDefault = vi.fn();
    (await lockedDown()).call(name, { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test.each([
    ['about:blank', true],
    ['data:text/html,x', true],
    ['app://seatwatch/popup/index.html', undefined],
  ])('that is %s loses its window: %s', async (url, closed) => {
    const { call, told } = await lockedDown();
    call('did-navigate', {}, url);
    expect(told.get('closed')).toBe(closed);
  });

  test('opens no window', async () => {
    expect((await lockedDown()).call('open')).toEqual({ action: 'deny' });
  });
});
