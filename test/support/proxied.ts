import { type Simulator, startSimulator } from '../../electron/demo/simulator';
import type { TlsTrust } from '../../electron/domain/connection';
import { createConnectionHttp } from '../../electron/http/client';
import { createProxyWays } from '../../electron/http/proxy-ways';
import { aCertificate } from './certificates';
import { fakeClock } from './clock';
import { valueOf } from './vendor-poll';

/** What every request through a proxy carries, and no proxy may read. */
export const canary = 'canary-4711';

/** Closed again by `closeAll`. */
const open: { close(): unknown }[] = [];
export const use = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};
export async function closeAll(): Promise<void> {
  for (const one of open.splice(0).reverse()) await one.close();
}

export const serve = async (tls?: { key: string; cert: string }): Promise<Simulator> =>
  use(
    await startSimulator({
      handle: ({ path }) => ({ status: 200, json: { path } }),
      ...(tls === undefined ? {} : { tls }),
    }),
  );

/** As a server in an office is called, that only the proxy can reach. */
export const named = ({ origin }: Simulator): string => origin.replace('127.0.0.1', 'gateway.example');

interface Journey {
  readonly origin: string;
  readonly pac: string;
  readonly tls?: TlsTrust;
  readonly timeoutMs?: number;
}

/** Requests to an origin, by the ways that this answer of a PAC file names. */
export function journey({ origin, pac, tls, timeoutMs = 3000 }: Journey) {
  const { now } = fakeClock();
  const asked: string[] = [];
  const proxies = createProxyWays({
    now,
    resolve: (url) => {
      asked.push(url);
      return Promise.resolve(pac);
    },
  });
  const made = valueOf(
    createConnectionHttp({ origins: [origin], tls, timeoutMs, now, userAgent: 'test', proxies }),
  );
  use(made);
  const headers = { Authorization: `Bearer ${canary}` };
  const send = (path = '/a') =>
    made.http(new AbortController().signal).send({ method: 'GET', url: `${origin}${path}`, headers });
  return { send, asked };
}

export const pacOf = (kind: string, { port }: { port: number }): string => `${kind} 127.0.0.1:${port}`;

/** A certificate of the one authority that the test lets its computer know. */
export const secureFor = async (host: string) =>
  aCertificate({ host, authority: await aCertificate({ isAuthority: true }) });
