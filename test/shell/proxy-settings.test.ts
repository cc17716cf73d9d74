import type { App } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { quickProxy, systemProxy } from '../../electron/shell/proxy-settings';

const asked = vi.hoisted((): string[] => []);
vi.mock('electron', () => ({
  session: {
    defaultSession: {
      forceReloadProxyConfig: () => Promise.resolve(),
      resolveProxy: (origin: string) => {
        asked.push(origin);
        return Promise.resolve('PROXY a:1');
      },
    },
  },
}));

describe('the system’s proxy settings', () => {
  test('are asked once the runtime is ready, not before', async () => {
    let ready = (): void => undefined;
    const whenReady = () => new Promise<void>((resolve) => (ready = resolve));
    const told = systemProxy({ whenReady } as unknown as App)('https://gateway.example');
    await Promise.resolve();
    expect(asked).toEqual([]);
    ready();
    expect(await told).toBe('PROXY a:1');
    expect(asked).toEqual(['https://gateway.example']);
  });

  test('are not asked by a quick call about this computer', async () => {
    const resolve = vi.fn(() => Promise.resolve('PROXY a:1'));
    const quick = quickProxy(resolve);
    expect(await quick('http://127.0.0.1:9443')).toBe('DIRECT');
    expect(resolve).not.toHaveBeenCalled();
    expect(await quick('http://gateway.example')).toBe('PROXY a:1');
  });
});
