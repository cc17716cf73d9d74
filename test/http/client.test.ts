import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ConnectionHttp, createConnectionHttp, maxAnswerBytes } from '../../electron/http/client';
import {
  type Answer,
  type SimulatedRequest,
  type Simulator,
  startSimulator,
} from '../../electron/demo/simulator';
import type { TlsTrust } from '../../electron/domain/connection';
import type { HttpRequest } from '../../electron/vendors/vendor';
import { ten } from '../support/builders';
import { aCertificate } from '../support/certificates';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  // The client last, since its idle sockets would keep a server from closing.
  await Promise.all(
    open
      .splice(0)
      .reverse()
      .map((one) => one.close()),
  );
});

async function serve(handle: (request: SimulatedRequest) => Answer): Promise<Simulator> {
  const simulator = await startSimulator({ handle });
  open.push(simulator);
  return simulator;
}

function connect(origins: readonly string[], tls?: TlsTrust): ConnectionHttp {
  const made = createConnectionHttp({
    origins,
    tls,
    timeoutMs: 5000,
    now: () => ten,
    userAgent: 'Seatwatch/test',
  });
  if (!made.ok) throw new Error(made.failure.message);
  open.push(made.value);
  return made.value;
}

const clientFor = (simulator: Simulator) => connect([simulator.origin]).http(new AbortController().signal);

async function servePacked(text: string) {
  const packed = gzipSync(text);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' }).end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = connect([origin]).http(new AbortController().signal);
  return { json: <T>(schema: z.ZodType<T>) => http.json({ method: 'GET', url: origin }, schema) };
}

const get = (simulator: Simulator, path = '/', more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: `${simulator.origin}${path}`,
  ...more,
});

describe('a body', () => {
  const ids = '{"id":9007199254740993,"n":12,"share":0.5,"big":1e400}';

  test('keeps numbers that a double cannot hold as text, where they are asked for so', async () => {
    const simulator = await serve(() => ({ status: 200, text: ids }));
    const answer = await clientFor(simulator).send(get(simulator, '/', { bigNumbers: 'text' }));
    expect(answer).toMatchObject({
      ok: true,
      value: { json: { id: '9007199254740993', n: 12, share: 0.5, big: '1e400' } },
    });
  });

  test('is plain JSON otherwise', async () => {
    const simulator = await serve(() => ({ status: 200, json: { n: 12 } }));
    expect(await clientFor(simulator).send(get(simulator))).toMatchObject({
      ok: true,
      value: { json: { n: 12 } },
    });
  });

  test('may come compressed, and is capped by what it unpacks to', async () => {
    const seats = await servePacked('{"seats":25}');
    expect(await seats.json(z.object({ seats: z.int() }))).toEqual({ ok: true, value: { seats: 25 } });
    const bomb = await servePacked(' '.repeat(maxAnswerBytes + 1_000_000));
    expect(await bomb.json(z.unknown())).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
  });
});

describe('a request', () => {
  test('goes to no origin that the connection does not declare', async () => {
    const simulator = await serve(() => ({ status: 200, json: {} }));
    const other = await serve(() => ({ status: 200, json: {} }));
    await expect(clientFor(simulator).send(get(other))).rejects.toThrow('does not declare');
    expect(other.requests).toEqual([]);
  });

  test('carries JSON or a form as its type says, a name for the log, and asks for JSON', async () => {
    const simulator = await serve(() => ({ status: 200, json: {} }));
    const http = clientFor(simulator);
    await http.send(get(simulator, '/a', { method: 'POST', body: { json: { a: 'ä' } } }));
    await http.send(get(simulator, '/b', { method: 'POST', body: { form: { a: 'ä b&c', d: '' } } }));
    const [json, form] = simulator.requests;
    expect(json).toMatchObject({ body: '{"a":"ä"}', headers: { 'content-type': 'application/json' } });
    expect(form).toMatchObject({
      body: 'a=%C3%A4+b%26c&d=',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(json?.headers).toMatchObject({ accept: 'application/json', 'user-agent': 'Seatwatch/test' });
  });

  test('ignores a proxy that the environment names', async () => {
    const simulator = await serve(() => ({ status: 200, json: {} }));
    process.env['HTTP_PROXY'] = process.env['http_proxy'] = 'http://127.0.0.1:9';
    try {
      expect((await clientFor(simulator).send(get(simulator))).ok).toBe(true);
    } finally {
      delete process.env['HTTP_PROXY'];
      delete process.env['http_proxy'];
    }
  });
});

describe('a redirect', () => {
  const to = (Location: string): Answer => ({ status: 307, headers: { Location } });

  test('within the origin is followed, a few times', async () => {
    const simulator = await serve(({ path }) =>
      path === '/c' ? { status: 200, json: { path } } : to(path === '/a' ? '/b' : '/c'),
    );
    const answer = await clientFor(simulator).json(get(simulator, '/a'), z.object({ path: z.string() }));
    expect(answer).toEqual({ ok: true, value: { path: '/c' } });
  });

  test('that goes round in circles ends', async () => {
    const simulator = await serve(() => to('/again'));
    const answer = await clientFor(simulator).json(get(simulator), z.unknown());
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    expect(simulator.requests.length).toBeLessThan(10);
  });

  test('of a POST is not followed, so that nothing is sent twice', async () => {
    const simulator = await serve(() => to('/other'));
    const answer = await clientFor(simulator).json(
      get(simulator, '/', { method: 'POST', body: { json: {} } }),
      z.unknown(),
    );
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    expect(simulator.requests).toHaveLength(1);
  });

  test.each([
    ['another port', (port: number) => `http://127.0.0.1:${port + 1}/a`],
    ['another scheme', (port: number) => `https://127.0.0.1:${port}/a`],
    ['another name of the same server', (port: number) => `http://localhost:${port}/a`],
    ['another server without a scheme', () => '//other.example/a'],
    ['a user of its own', (port: number) => `http://someone:s3cret@127.0.0.1:${port}/a`],
    ['a password of its own', (port: number) => `http://:s3cret@127.0.0.1:${port}/a`],
    ['a user hidden behind the name', (port: number) => `http://127.0.0.1:${port}@other.example/a`],
    ['a scheme without an origin', () => 'data:application/json,{}'],
    ['a backslash', () => '\\\\other.example/a'],
  ])('to %s is not followed, and its address is not told', async (_what, location) => {
    const simulator: Simulator = await serve(() => to(location(Number(new URL(simulator.origin).port))));
    const headers = { Authorization: 'Bearer s3cret' };
    const answer = await clientFor(simulator).json(get(simulator, '/', { headers }), z.unknown());
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    expect(JSON.stringify(answer)).not.toMatch(/s3cret|someone|other\.example/);
    expect(simulator.requests).toHaveLength(1);
  });

  test('from https down to http on the same port is another origin', async () => {
    const certificate = await aCertificate();
    const simulator: Simulator = await startSimulator({
      tls: certificate,
      handle: () => to(`${simulator.origin.replace('https:', 'http:')}/a`),
    });
    open.push(simulator);
    const http = connect([simulator.origin], { pinSha256: certificate.pin }).http(
      new AbortController().signal,
    );
    const answer = await http.json(get(simulator), z.unknown());
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    expect(simulator.requests).toHaveLength(1);
  });

  test('to another origin is not followed either where the connection declares both', async () => {
    const other = await serve(() => ({ status: 200, json: {} }));
    const simulator = await serve(() => to(`${other.origin}/a`));
    const http = connect([simulator.origin, other.origin]).http(new AbortController().signal);
    expect(await http.json(get(simulator), z.unknown())).toMatchObject({
      failure: { kind: 'misconfigured' },
    });
    expect(other.requests).toEqual([]);
  });

  test.each(['http://[', '', '//', 'javascript:alert(1)'])(
    'to nowhere (%j) is a failure, no throw',
    async (location) => {
      const simulator = await serve(() => to(location));
      const answer = await clientFor(simulator).json(get(simulator), z.unknown());
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    },
  );
});
