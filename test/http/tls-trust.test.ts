import { type AddressInfo, type Socket, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { TlsTrust } from '../../electron/domain/connection';
import { createConnectionHttp } from '../../electron/http/client';
import { ten } from '../support/builders';
import { eventually } from '../support/eventually.mjs';

const pinSha256 = Array<string>(32).fill('AA').join(':');

/** A server that takes connections and never says a word. */
async function silentServer() {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    openCount: () => open.size,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a server that never answers the greeting of TLS', () => {
  test.each<[string, TlsTrust | undefined]>([
    ['the system’s authorities', undefined],
    ['a pin', { pinSha256 }],
  ])('is a time-out, and its socket does not stay open: with %s', async (_what, tls) => {
    const server = await silentServer();
    const made = createConnectionHttp({
      origins: [server.origin],
      tls,
      timeoutMs: 100,
      now: () => ten,
      userAgent: 'Seatwatch/test',
    });
    if (!made.ok) throw new Error(made.failure.message);
    try {
      const http = made.value.http(new AbortController().signal);
      const answer = await http.send({ method: 'GET', url: server.origin });
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
      made.value.close();
      await eventually(() => server.openCount() === 0, 'the socket to be closed', 1500);
    } finally {
      made.value.close();
      await server.close();
    }
  });
});

describe('a trust that cannot be set up', () => {
  test.each([`${import.meta.filename}/ca.pem`, import.meta.filename])(
    '%s is misconfigured before anything is sent',
    (caFile) => {
      const made = createConnectionHttp({
        origins: ['https://127.0.0.1:1'],
        tls: { caFile },
        timeoutMs: 100,
        now: () => ten,
        userAgent: 'Seatwatch/test',
      });
      expect(made).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
      expect(JSON.stringify(made)).toContain(caFile);
    },
  );
});
