import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../electron/domain/instant';
import { createConnectionHttp } from '../../electron/http/client';
import { valueOf } from '../support/vendor-poll';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function download(answer: (response: ServerResponse) => void, timeoutMs = 2000) {
  server = createServer((_request, response) => answer(response));
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const now = () => instantOf(Date.now());
  const connection = valueOf(createConnectionHttp({ origins: [origin], timeoutMs, now, userAgent: 'test' }));
  const sink = () => Promise.resolve(true);
  const signal = new AbortController().signal;
  const result = await connection.http(signal).download({ method: 'GET', url: `${origin}/` }, sink);
  connection.close();
  return result;
}

const part = Buffer.alloc(100_000, 'a');

describe('a body that ends too early', () => {
  it('fails where its length was said', async () => {
    const result = await download((response) => {
      response.writeHead(200, { 'Content-Length': 400_000 });
      response.write(part, () => setTimeout(() => response.socket?.end(), 20));
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('fails where it came in chunks', async () => {
    const result = await download((response) => {
      response.write(part, () => setTimeout(() => response.socket?.end(), 20));
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('is told as possibly cut where nobody said its end', async () => {
    const result = await download((response) => {
      response.socket?.end(`HTTP/1.0 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\n\r\nun,hn\r\n`);
    });
    expect(result).toMatchObject({ value: { bytes: 7, contentType: 'text/csv', isDelimited: false } });
  });

  it('fails where it stops half-way and never ends', async () => {
    const result = await download((response) => void response.write(part), 150);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });
});
