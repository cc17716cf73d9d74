import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { serveApp } from '../../electron/shell/app-protocol';
import { aFolder } from '../support/profile';

vi.mock('electron', () => ({ protocol: {} }));

type Handler = (request: Request) => Promise<Response>;

/** A folder of windows with something beside it that must not be served. */
function served() {
  const folder = aFolder();
  const windows = path.join(folder, 'renderer');
  mkdirSync(path.join(windows, 'popup'), { recursive: true });
  mkdirSync(path.join(folder, 'renderer-secrets'));
  writeFileSync(path.join(windows, 'popup', 'index.html'), '<p>popup</p>');
  writeFileSync(path.join(windows, 'notes.txt'), 'notes');
  writeFileSync(path.join(folder, 'main.js'), 'main');
  writeFileSync(path.join(folder, 'renderer-secrets', 'x.js'), 'x');
  let handler: Handler = () => Promise.reject(new Error('nothing is served'));
  const session = { protocol: { handle: (_scheme: string, given: Handler) => (handler = given) } };
  serveApp(session as unknown as Session, windows);
  return (url: string, method = 'GET') => handler(new Request(url, { method }));
}

describe('the windows’ own scheme', () => {
  test('serves what was built, with a policy that lets nothing else in', async () => {
    const response = await served()('app://seatwatch/popup/index.html');
    expect([response.status, await response.text()]).toEqual([200, '<p>popup</p>']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const kind of ['connect', 'frame', 'worker', 'object'])
      expect(policy).toContain(`${kind}-src 'none'`);
    for (const kind of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy).toContain(`${kind} 'none'`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(response.headers.get('x-dns-prefetch-control')).toBe('off');
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  });

  test.each([
    ['app://seatwatch/../main.js', 404],
    ['app://seatwatch/..%2fmain.js', 404],
    ['app://seatwatch/%2e%2e/main.js', 404],
    ['app://seatwatch/popup/..%5c..%5cmain.js', 404],
    ['app://seatwatch/..%2frenderer-secrets%2fx.js', 404],
    ['app://seatwatch//etc/passwd.html', 404],
    ['app://seatwatch/notes.txt', 404],
    ['app://seatwatch/popup', 404],
    ['app://seatwatch/', 404],
    ['app://seatwatch/popup/none.html', 404],
    ['app://seatwatch/popup/index.html%00.js', 404],
    ['app://seatwatch/%E0%A4%A.html', 404],
    ['app://other/popup/index.html', 403],
  ])('does not serve %s', async (url, status) => {
    const response = await served()(url);
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  test('is read only', async () => {
    expect((await served()('app://seatwatch/popup/index.html', 'POST')).status).toBe(403);
  });
});
