import { type IncomingMessage, request } from 'node:http';
import { type Socket, connect, isIP } from 'node:net';
import tls from 'node:tls';
import { SocksClient } from 'socks';
import { knownAuthorities } from './authorities';
import { ProxyFailure, type ProxyFault } from './proxy-failure';
import type { Proxy } from './way';

/** Where a socket is to lead in the end. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Opens a socket to a target through a proxy, or fails with a `ProxyFailure`. `track` sees it before it is open. */
export type Dial = (target: Target, track: (socket: Socket) => void) => Promise<Socket>;

/** How long a proxy may take. */
export interface Patience {
  /** To take the connection. It stands near: one that does not is away, and the next one may be tried. */
  readonly reachMs: number;
  /** To lead on: it may have to look a name up, and to wait for a server far away. */
  readonly tunnelMs: number;
}

/** Leaves some of a request's time for the request. */
export const patienceFor = (timeoutMs: number): Patience => ({
  reachMs: Math.min(8_000, timeoutMs / 4),
  tunnelMs: Math.min(15_000, timeoutMs / 2),
});

function opened({ kind, host, port }: Proxy): Socket {
  if (kind !== 'https') return connect({ host, port });
  const servername = isIP(host) === 0 ? host : '';
  // The environment could switch the check off for all who say nothing of it.
  return tls.connect({ host, port, servername, ca: [...knownAuthorities()], rejectUnauthorized: true });
}

function reach(proxy: Proxy, reachMs: number, track: (socket: Socket) => void): Promise<Socket> {
  const socket = opened(proxy);
  track(socket);
  let isThere = false;
  return new Promise((resolve, reject) => {
    const fail = (what: 'refused' | 'silent' | 'untrusted') => {
      socket.destroy();
      reject(new ProxyFailure(proxy, { what }));
    };
    const silent = () => fail('silent');
    const broken = () => fail(isThere ? 'untrusted' : 'refused');
    socket.setTimeout(reachMs, silent);
    socket.once('error', broken).once('close', broken);
    socket.once('connect', () => (isThere = true));
    socket.once(proxy.kind === 'https' ? 'secureConnect' : 'connect', () => {
      socket.setTimeout(0, silent);
      socket.off('error', broken).off('close', broken);
      resolve(socket);
    });
  });
}

/** The fault that a proxy's answer to CONNECT is; null where the tunnel stands. */
function faultOf(status: number): ProxyFault | null {
  if (status >= 200 && status < 300) return null;
  if (status === 407) return { what: 'log-in' };
  return { what: status >= 500 ? 'no-tunnel' : 'denied', status };
}

function tunnel(proxy: Proxy, socket: Socket, { host, port }: Target, tunnelMs: number): Promise<Socket> {
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const fail = (fault: ProxyFault) => {
      socket.destroy();
      reject(new ProxyFailure(proxy, fault));
    };
    const asked = request({
      method: 'CONNECT',
      path: place,
      headers: { Host: place },
      createConnection: () => socket,
    });
    asked.setTimeout(tunnelMs, () => fail({ what: 'silent' }));
    asked.once('error', () => fail({ what: 'broken' }));
    asked.once('connect', ({ statusCode = 0 }: IncomingMessage, _socket, head) => {
      const fault = faultOf(statusCode);
      if (fault !== null) return fail(fault);
      socket.setTimeout(0);
      if (head.length > 0) socket.unshift(head);
      return resolve(socket);
    });
    asked.end();
  });
}

/** The library tells its faults in words only. */
function socksFault(error: unknown): ProxyFault {
  const words = error instanceof Error ? error.message : '';
  if (/auth/i.test(words)) return { what: 'log-in' };
  if (/NotAllowed/i.test(words)) return { what: 'denied', status: null };
  return /reject/i.test(words) ? { what: 'no-tunnel', status: null } : { what: 'broken' };
}

async function throughSocks(proxy: Proxy, socket: Socket, target: Target, timeout: number): Promise<Socket> {
  const type = proxy.kind === 'socks4' ? 4 : 5;
  try {
    // The name goes to the proxy as it is: inside, it may be known to nobody but the proxy.
    const { socket: open } = await SocksClient.createConnection({
      proxy: { host: proxy.host, port: proxy.port, type },
      command: 'connect',
      destination: { ...target },
      existing_socket: socket,
      timeout,
    });
    return open;
  } catch (error) {
    socket.destroy();
    throw new ProxyFailure(proxy, socksFault(error));
  }
}

/** To the proxy itself: it is asked for whole addresses, as plain http wants it. */
export const dialProxy =
  (proxy: Proxy, { reachMs }: Patience): Dial =>
  (_target, track) =>
    reach(proxy, reachMs, track);

/** Through the proxy, so that it sees where the bytes go, and nothing else of them. */
export const dialThrough =
  (proxy: Proxy, { reachMs, tunnelMs }: Patience): Dial =>
  async (target, track) => {
    const socket = await reach(proxy, reachMs, track);
    const lead = proxy.kind === 'socks4' || proxy.kind === 'socks5' ? throughSocks : tunnel;
    return lead(proxy, socket, target, tunnelMs);
  };
