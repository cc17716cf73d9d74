import { afterEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../electron/demo/simulator';

let simulator: Simulator;

const start = async () => {
  simulator = await startSimulator({ handle: ({ path }) => ({ status: 200, json: { path } }) });
};
afterEach(() => simulator.close());

const get = (path: string, init: RequestInit = {}) => fetch(`${simulator.origin}${path}`, init);

describe('a simulated vendor', () => {
  test('listens on this computer only', async () => {
    await start();
    expect(new URL(simulator.origin).hostname).toBe('127.0.0.1');
  });

  test('remembers what came in, as it came over the wire', async () => {
    await start();
    await get('/a%20b?c=d?e', { method: 'POST', body: 'ä', headers: { 'X-Test': '1' } });
    expect(simulator.requests).toMatchObject([
      { method: 'POST', path: '/a%20b', query: 'c=d?e', body: 'ä', headers: { 'x-test': '1' } },
    ]);
  });

  test('does wrong on request: on a path, so many times, or until it is told to stop', async () => {
    await start();
    simulator.fault(
      { kind: 'status', status: 503, headers: { 'Retry-After': '9' }, text: 'away' },
      { path: /^\/a/, times: 2 },
    );
    const answers: number[] = [];
    for (const path of ['/b', '/a', '/a', '/a']) answers.push((await get(path)).status);
    simulator.fault({ kind: 'body', text: '<html>', contentType: 'text/html' });
    const page = await get('/b');
    simulator.fault(null);
    answers.push((await get('/b')).status);
    expect(answers).toEqual([200, 503, 503, 200, 200]);
    expect([await page.text(), page.headers.get('content-type')]).toEqual(['<html>', 'text/html']);
  });

  test('cuts an answer in the middle', async () => {
    await start();
    simulator.fault({ kind: 'cut' });
    const response = await get('/');
    await expect(response.text()).rejects.toThrow();
  });

  test('takes a port that is free again after it was closed', async () => {
    await start();
    const port = Number(new URL(simulator.origin).port);
    await simulator.close();
    simulator = await startSimulator({ handle: () => ({ status: 204 }), port });
    expect((await get('/')).status).toBe(204);
  });

  test('says so where its port is taken', async () => {
    await start();
    const port = Number(new URL(simulator.origin).port);
    await expect(startSimulator({ handle: () => ({ status: 204 }), port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
