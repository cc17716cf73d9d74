import { type AddressInfo, type Socket, createServer } from 'node:net';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createConnectionHttp } from '../../electron/http/client';
import { ten } from '../support/builders';
import { valueOf } from '../support/vendor-poll';

const canaries = ['header', 'body', 'query', 'path', 'reason', 'answer', 'cookie', 'location'].map(
  (part) => `canary-${part}-4711`,
);
const [header, body, query, path, reason, answer, cookie, location] = canaries as [
  ...[string, string, string, string, string, string, string, string],
];

interface Said {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly to: string;
  /** How many bytes of it are sent before the wire is cut; null for all. */
  readonly cutAfter: number | null;
  readonly isHttp: boolean;
}

const something: fc.Arbitrary<Said> = fc.record({
  status: fc.constantFrom(200, 204, 301, 302, 307, 400, 401, 403, 404, 407, 418, 429, 500, 503),
  type: fc.constantFrom('application/json', 'text/html', 'image/png', `x/${answer}`),
  text: fc.constantFrom(
    '',
    answer,
    `{"error":"${answer}"}`,
    `{"${answer}":1}`,
    `["${answer}`,
    `{"seats":"${answer}"}`,
  ),
  to: fc.constantFrom(
    `/${location}`,
    `http://${location}.invalid/?${query}`,
    `http://${location}@127.0.0.1:1/`,
  ),
  cutAfter: fc.option(fc.nat(400)),
  isHttp: fc.boolean(),
});

function raw({ status, type, text, to, isHttp }: Said): string {
  if (!isHttp) return `${answer} ${reason}\r\n\r\n${text}`;
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    `Content-Type: ${type}`,
    `Content-Length: ${text.length}`,
    `Set-Cookie: ${cookie}`,
    `Location: ${to}`,
    `Retry-After: ${answer}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${text}`;
}

const shape = z.object({ seats: z.int() });

test(
  'nothing of a request or an answer stands in a failure, whatever comes back',
  { timeout: 30_000 },
  async () => {
    let next: Said | null = null;
    const open = new Set<Socket>();
    const server = createServer((socket) => {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
      socket.on('data', () => {
        if (next === null) return;
        const text = raw(next);
        if (next.cutAfter === null) socket.write(text);
        else socket.end(text.slice(0, next.cutAfter));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = valueOf(
      createConnectionHttp({ origins: [origin], timeoutMs: 300, now: () => ten, userAgent: 'test' }),
    );
    const http = client.http(new AbortController().signal);
    try {
      await fc.assert(
        fc.asyncProperty(something, fc.constantFrom('GET', 'POST'), async (said, method) => {
          next = said;
          const result = await http.json(
            {
              method,
              url: `${origin}/${path}?${query}`,
              headers: { Authorization: `Bearer ${header}` },
              ...(method === 'GET' ? {} : { body: { form: { secret: body } } }),
            },
            shape,
          );
          expect(result.ok).toBe(false);
          const told = `${JSON.stringify(result)}${inspect(result, { depth: null, showHidden: true })}`;
          for (const canary of canaries) expect(told).not.toContain(canary);
        }),
        { numRuns: 150 },
      );
    } finally {
      client.close();
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  },
);
