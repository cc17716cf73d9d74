import { Readable } from 'node:stream';
import type { AxiosInstance, AxiosProxyConfig, AxiosResponse } from 'axios';
import { type Result, failed, success } from '../domain/failure';
import type { HttpAnswer, HttpRequest } from '../vendors/vendor';
import type { AgentPool } from './agents';
import { startDeadline } from './deadline';
import { ProxyFailure } from './proxy-failure';
import type { ProxyWays } from './proxy-ways';
import { type Way, direct } from './way';
import { proxyFailureIn, wireFailure } from './wire-failure';
import { texts } from '../texts/language';

/** What a connection's requests go over. */
export interface Wire {
  readonly client: AxiosInstance;
  readonly agents: AgentPool;
  readonly proxies: ProxyWays | undefined;
  readonly origins: readonly string[];
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** How a body is taken: whole, or as it comes. */
export interface Transfer<T extends HttpAnswer> {
  readonly responseType: 'arraybuffer' | 'stream';
  readonly take: (response: AxiosResponse, request: HttpRequest) => T | Promise<T>;
}

const maxHops = 3;

function wireBody(request: HttpRequest): { data?: string; headers: Record<string, string> } {
  const headers = { Accept: 'application/json', ...request.headers };
  if (request.body === undefined) return { headers };
  if ('json' in request.body)
    return {
      data: JSON.stringify(request.body.json),
      headers: { 'Content-Type': 'application/json', ...headers },
    };
  const form = new URLSearchParams(request.body.form).toString();
  return { data: form, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } };
}

/** Where a redirect of a GET leads, if it stays with the same server; credentials never leave it. */
function nextHop(request: HttpRequest, answer: HttpAnswer): HttpRequest | null {
  const { location } = answer.headers;
  if (request.method !== 'GET' || location === undefined || answer.status < 301 || answer.status > 308)
    return null;
  if (!URL.canParse(location, request.url)) return null;
  const target = new URL(location, request.url);
  // A user in the address would take the place of the credential.
  if (target.origin !== new URL(request.url).origin || `${target.username}${target.password}` !== '')
    return null;
  return { ...request, url: target.href };
}

const isTimeoutReason = (reason: unknown): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/** The settings may take their time: a PAC file has to be fetched. */
async function waysTo(origin: string, { proxies }: Wire, signal: AbortSignal): Promise<readonly Way[]> {
  if (proxies === undefined) return [direct];
  const stop = new AbortController();
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { signal: stop.signal });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([proxies.to(origin), stopped]);
  } finally {
    // A signal that is listened to would be kept for as long as its sources.
    stop.abort();
  }
}

/**
 * Plain http asks a web proxy for the whole address, since many refuse tunnels to such ports; all else goes through
 * tunnels, which are the agents' business, as is TLS to the proxy itself.
 */
const forwardOf = (way: Way, { protocol }: URL): AxiosProxyConfig | false =>
  protocol === 'http:' && (way.kind === 'http' || way.kind === 'https')
    ? { protocol: 'http', host: way.host, port: way.port }
    : false;

async function sendOneWay(
  way: Way,
  request: HttpRequest,
  wire: Wire,
  responseType: Transfer<HttpAnswer>['responseType'],
  signal: AbortSignal,
): Promise<AxiosResponse> {
  const { plain, secure } = wire.agents.for(way);
  const response = await wire.client.request<unknown>({
    url: request.url,
    responseType,
    method: request.method,
    ...wireBody(request),
    signal,
    proxy: forwardOf(way, new URL(request.url)),
    httpAgent: plain,
    httpsAgent: secure,
  });
  if (response.status !== 407 || way.kind === 'direct') return response;
  if (response.data instanceof Readable) response.data.destroy();
  throw new ProxyFailure(way, { what: 'log-in' });
}

/** Tries one way after the other, as long as nothing can have reached the server yet. */
async function sendSomeWay(
  request: HttpRequest,
  wire: Wire,
  responseType: Transfer<HttpAnswer>['responseType'],
  signal: AbortSignal,
): Promise<AxiosResponse | null> {
  const { origin } = new URL(request.url);
  const ways = await waysTo(origin, wire, signal);
  for (const [index, way] of ways.entries()) {
    try {
      return await sendOneWay(way, request, wire, responseType, signal);
    } catch (error) {
      const failure = proxyFailureIn(error);
      if (failure === undefined) throw error;
      wire.proxies?.failed(origin, failure.isAway ? way : null);
      if (!failure.isAway || index === ways.length - 1) throw error;
    }
  }
  return null;
}

const noWay = (host: string): Result<never> => failed('unreachable', texts().failures.wire.noWay(host));

async function exchange<T extends HttpAnswer>(
  wire: Wire,
  request: HttpRequest,
  signal: AbortSignal,
  transfer: Transfer<T>,
): Promise<Result<T>> {
  const { host, origin } = new URL(request.url);
  if (!wire.origins.includes(origin)) throw new Error(`the connection does not declare the origin ${origin}`);
  const deadline = startDeadline(wire.timeoutMs);
  try {
    const either = AbortSignal.any([signal, deadline.signal]);
    const response = await sendSomeWay(request, wire, transfer.responseType, either);
    return response === null ? noWay(host) : success(await transfer.take(response, request));
  } catch (error) {
    const isTimeout = deadline.signal.aborted || (signal.aborted && isTimeoutReason(signal.reason));
    if (signal.aborted && !isTimeout) return failed('unreachable', texts().failures.wire.stopped(host));
    return { ok: false, failure: wireFailure(error, host, isTimeout, wire.maxBytes) };
  } finally {
    deadline.clear();
  }
}

/** Sends a request and follows redirects of a GET on the same origin, a few times. */
export async function sendFollowing<T extends HttpAnswer>(
  wire: Wire,
  request: HttpRequest,
  signal: AbortSignal,
  transfer: Transfer<T>,
): Promise<Result<T>> {
  let at = request;
  for (let hop = 0; ; hop += 1) {
    const answer = await exchange(wire, at, signal, transfer);
    const next = answer.ok && hop < maxHops ? nextHop(at, answer.value) : null;
    if (next === null) return answer;
    at = next;
  }
}
