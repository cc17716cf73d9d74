import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  type Server as NetServer,
  type Socket,
  connect,
  createServer as createNet,
} from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy at work on loopback, which notes what it sees. */
export interface TestProxy {
  readonly port: number;
  /** What it was asked for, oldest first: `CONNECT 127.0.0.1:443`, `GET http://127.0.0.1:80/path`. */
  readonly asked: readonly string[];
  /** All that went through it from the client, as it came. */
  seen(): string;
  close(): Promise<void>;
}

interface Ears {
  readonly asked: string[];
  readonly parts: Buffer[];
  readonly open: Set<Duplex>;
}

function join(near: Duplex, far: Socket, { parts, open }: Ears): void {
  near.on('data', (part: Buffer) => parts.push(part));
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(one);
    one.pipe(other);
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}

async function started(server: Server | NetServer, ears: Ears): Promise<TestProxy> {
  server.on('connection', (socket: Socket) => {
    ears.open.add(socket);
    socket.on('error', () => undefined).on('close', () => ears.open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked: ears.asked,
    seen: () => Buffer.concat(ears.parts).toString('latin1'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of ears.open) socket.destroy();
      }),
  };
}

const ears = (): Ears => ({ asked: [], parts: [], open: new Set() });

/** Every name leads to this computer, so that nothing is ever looked up. */
const localPort = (url: URL): number => Number(url.port === '' ? 80 : url.port);

export interface WebProxyOptions {
  /** Answers every wish with this status; 0 is no answer at all. */
  readonly status?: number;
  /** What stands in that answer beside the status. */
  readonly words?: string;
  /** Asked over TLS itself. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** Takes whole addresses and CONNECT, as an office's proxy does. */
export function startWebProxy({ status, words = '', tls }: WebProxyOptions = {}): Promise<TestProxy> {
  const own = ears();
  const forward = (incoming: IncomingMessage, response: ServerResponse): void => {
    own.asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    own.parts.push(Buffer.from(JSON.stringify(incoming.headers)));
    if (status !== undefined) {
      response.writeHead(status, { 'Proxy-Authenticate': `Basic realm="${words}"` }).end(words);
      return;
    }
    const url = new URL(incoming.url ?? '');
    const { method, headers } = incoming;
    const path = `${url.pathname}${url.search}`;
    const onward = request({ host: '127.0.0.1', port: localPort(url), method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    incoming.pipe(onward);
  };
  const server = tls === undefined ? createServer(forward) : createSecureServer(tls, forward);
  server.on('connect', ({ url = '' }: IncomingMessage, near: Duplex) => {
    own.asked.push(`CONNECT ${url}`);
    if (status === 0) return;
    if (status !== undefined) {
      near.end(`HTTP/1.1 ${status} ${words}\r\nProxy-Authenticate: Basic realm="${words}"\r\n\r\n${words}`);
      return;
    }
    const far = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n');
      join(near, far, own);
    });
    far.once('error', () => near.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  });
  return started(server, own);
}

export interface SocksProxyOptions {
  /** 0 is granted; 2 not allowed, 4 not reachable. */
  readonly reply?: number;
  readonly wantsLogIn?: boolean;
}

/** The place that a SOCKS5 wish names: an address or a name, and a port. */
function placeIn(wish: Buffer): { host: string; port: number } {
  const kind = wish[3];
  const length = kind === 3 ? (wish[4] ?? 0) : 4;
  const start = kind === 3 ? 5 : 4;
  const bytes = wish.subarray(start, start + length);
  const host = kind === 3 ? bytes.toString('latin1') : [...bytes].join('.');
  return { host, port: wish.readUInt16BE(start + length) };
}

const next = (socket: Socket): Promise<Buffer> =>
  new Promise((resolve) => socket.once('data', (part: Buffer) => resolve(part)));

/** SOCKS5, as RFC 1928 has it, without log-ins. */
export function startSocksProxy({
  reply = 0,
  wantsLogIn = false,
}: SocksProxyOptions = {}): Promise<TestProxy> {
  const own = ears();
  const serve = async (near: Socket): Promise<void> => {
    await next(near);
    near.write(Buffer.from([5, wantsLogIn ? 0xff : 0]));
    if (wantsLogIn) return;
    const { host, port } = placeIn(await next(near));
    own.asked.push(`${host}:${port}`);
    const answer = Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]);
    if (reply !== 0) {
      near.end(answer);
      return;
    }
    const far = connect(port, '127.0.0.1', () => {
      near.write(answer);
      join(near, far, own);
    });
    far.once('error', () => near.destroy());
  };
  return started(
    createNet((near) => void serve(near)),
    own,
  );
}
