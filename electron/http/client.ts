import { Agent } from 'node:http';
import type { Readable } from 'node:stream';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type { z } from 'zod';
import type { TlsTrust } from '../domain/connection';
import { type Result, failed, malformed, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { parseShape } from '../domain/parse';
import type { Explain, Http, HttpAnswer, HttpRequest } from '../vendors/vendor';
import { toAnswer } from './answer';
import { startDeadline } from './deadline';
import { describeDownload, handOn, receive } from './download';
import { statusFailure } from './status-failure';
import { httpsAgent } from './tls-trust';
import { wireFailure } from './wire-failure';

export const maxAnswerBytes = 50_000_000;
const maxHops = 3;
export interface HttpOptions {
  /** The only origins this connection may talk to; anything else is a bug and throws. */
  readonly origins: readonly string[];
  readonly tls?: TlsTrust | undefined;
  readonly timeoutMs: number;
  readonly now: () => Instant;
  readonly userAgent: string;
}

/** A connection's client. `close` ends its sockets; requests under way end by the poll's signal. */
export interface ConnectionHttp {
  http(signal: AbortSignal): Http;
  /** Ends the sockets that wait for the next request; those in use stay. */
  closeIdle(): void;
  close(): void;
}

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
  return target.origin === new URL(request.url).origin ? { ...request, url: target.href } : null;
}

const isTimeoutReason = (reason: unknown): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/** How a body is taken: whole, or as it comes. */
interface Transfer<T extends HttpAnswer> {
  readonly responseType: 'arraybuffer' | 'stream';
  readonly take: (response: AxiosResponse, request: HttpRequest) => T | Promise<T>;
}

const whole: Transfer<HttpAnswer> = {
  responseType: 'arraybuffer',
  take: (response: AxiosResponse<ArrayBuffer>, request) => toAnswer(response, response.data, request),
};

async function exchange<T extends HttpAnswer>(
  client: AxiosInstance,
  request: HttpRequest,
  options: HttpOptions,
  signal: AbortSignal,
  transfer: Transfer<T>,
): Promise<Result<T>> {
  const { host, origin } = new URL(request.url);
  if (!options.origins.includes(origin))
    throw new Error(`the connection does not declare the origin ${origin}`);
  const deadline = startDeadline(options.timeoutMs);
  try {
    const { data, headers } = wireBody(request);
    const response = await client.request<unknown>({
      url: request.url,
      responseType: transfer.responseType,
      method: request.method,
      data,
      headers,
      signal: AbortSignal.any([signal, deadline.signal]),
    });
    return success(await transfer.take(response, request));
  } catch (error) {
    const isTimeout = deadline.signal.aborted || (signal.aborted && isTimeoutReason(signal.reason));
    if (signal.aborted && !isTimeout)
      return failed('unreachable', `The poll of ${host} was stopped; it is polled again at the next turn.`);
    return { ok: false, failure: wireFailure(error, host, isTimeout, maxAnswerBytes) };
  } finally {
    deadline.clear();
  }
}

async function sendFollowing<T extends HttpAnswer>(
  client: AxiosInstance,
  request: HttpRequest,
  options: HttpOptions,
  signal: AbortSignal,
  transfer: Transfer<T>,
): Promise<Result<T>> {
  let at = request;
  for (let hop = 0; ; hop += 1) {
    const answer = await exchange(client, at, options, signal, transfer);
    const next = answer.ok && hop < maxHops ? nextHop(at, answer.value) : null;
    if (next === null) return answer;
    at = next;
  }
}

/** Why an answer is a refusal; null where it is none. */
function refusal(
  answer: HttpAnswer,
  request: HttpRequest,
  explain: Explain | undefined,
  now: Instant,
): Result<never> | null {
  const { host } = new URL(request.url);
  const general = statusFailure(answer, host, now);
  const said = explain?.(answer) ?? null;
  if (said !== null) return failed(said.kind, said.message, general?.retryAt ?? null);
  return general === null ? null : { ok: false, failure: general };
}

function judgeAnswer<T>(
  answer: HttpAnswer,
  request: HttpRequest,
  schema: z.ZodType<T>,
  explain: Explain | undefined,
  now: Instant,
): Result<T> {
  const refused = refusal(answer, request, explain, now);
  if (refused !== null) return refused;
  if (answer.json === undefined)
    return malformed('the top', answer.text.trim() === '' ? 'it is empty' : 'it is not JSON');
  return parseShape(schema, answer.json);
}

const notStored = failed(
  'misconfigured',
  'The file could not be written; check the free space and the rights of its folder.',
);

const download =
  (client: AxiosInstance, options: HttpOptions, signal: AbortSignal): Http['download'] =>
  async (request, sink, explain) => {
    const wanted = { ...request, headers: { Accept: '*/*', ...request.headers } };
    const received = await sendFollowing(client, wanted, options, signal, {
      responseType: 'stream',
      take: (response: AxiosResponse<Readable>) => receive(response, wanted, sink),
    });
    if (!received.ok) return received;
    const refused = refusal(received.value, request, explain, options.now());
    if (refused !== null) return refused;
    return (await handOn(received.value, sink)) ? success(describeDownload(received.value)) : notStored;
  };

/** A client with its own keep-alive sockets, or why the connection's TLS trust can't be set up. */
export function createConnectionHttp(options: HttpOptions): Result<ConnectionHttp> {
  const sockets = { keepAlive: true, scheduling: 'lifo', maxSockets: 4 } as const;
  const secure = httpsAgent(options.tls, sockets);
  if (!secure.ok) return secure;
  const plain = new Agent(sockets);
  const client = axios.create({
    adapter: 'http',
    proxy: false,
    maxRedirects: 0,
    responseType: 'arraybuffer',
    maxContentLength: maxAnswerBytes,
    maxBodyLength: 1_000_000,
    validateStatus: () => true,
    httpAgent: plain,
    httpsAgent: secure.value,
    headers: { 'User-Agent': options.userAgent },
  });
  return success({
    http: (signal) => ({
      send: (request) => sendFollowing(client, request, options, signal, whole),
      download: download(client, options, signal),
      json: async (request, schema, explain) => {
        const answer = await sendFollowing(client, request, options, signal, whole);
        return answer.ok ? judgeAnswer(answer.value, request, schema, explain, options.now()) : answer;
      },
    }),
    closeIdle: () => {
      for (const agent of [plain, secure.value])
        for (const idle of Object.values(agent.freeSockets))
          for (const socket of idle ?? []) socket.destroy();
    },
    close: () => {
      plain.destroy();
      secure.value.destroy();
    },
  });
}
