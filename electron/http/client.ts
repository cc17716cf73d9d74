import { Agent } from 'node:http';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { LosslessNumber, isSafeNumber, parse as parseLossless } from 'lossless-json';
import type { z } from 'zod';
import type { TlsTrust } from '../domain/connection';
import { type Result, failed, malformed, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { parseShape } from '../domain/parse';
import type { Explain, Http, HttpAnswer, HttpRequest } from '../vendors/vendor';
import { statusFailure } from './status-failure';
import { httpsAgent } from './tls-trust';
import { wireFailure } from './wire-failure';

export const maxAnswerBytes = 50_000_000;
const maxHops = 3;
// Only so many digits in a row can be more than a double holds; the exact parser is many times slower.
const mayBeInexact = /\d{16}/;

export interface HttpOptions {
  /** The only origins this connection may talk to; anything else is a bug and throws. */
  readonly origins: readonly string[];
  readonly tls?: TlsTrust | undefined;
  readonly timeoutMs: number;
  readonly now: () => Instant;
  readonly userAgent: string;
}

/** A connection's client. `close` ends its idle sockets; requests under way end by the poll's signal. */
export interface ConnectionHttp {
  http(signal: AbortSignal): Http;
  close(): void;
}

function readJson(text: string, request: HttpRequest): unknown {
  if (text.trim() === '') return undefined;
  try {
    if (request.bigNumbers !== 'text' || !mayBeInexact.test(text)) return JSON.parse(text) as unknown;
    const exact = (digits: string) =>
      isSafeNumber(digits) ? Number(digits) : new LosslessNumber(digits).toString();
    return parseLossless(text, undefined, { parseNumber: exact });
  } catch {
    return undefined;
  }
}

function toAnswer(response: AxiosResponse<ArrayBuffer>, request: HttpRequest): HttpAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) headers[name.toLowerCase()] = String(value);
  const text = new TextDecoder().decode(response.data);
  return { status: response.status, headers, text, json: readJson(text, request) };
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

async function exchange(
  client: AxiosInstance,
  request: HttpRequest,
  options: HttpOptions,
  signal: AbortSignal,
): Promise<Result<HttpAnswer>> {
  const { host, origin } = new URL(request.url);
  if (!options.origins.includes(origin))
    throw new Error(`the connection does not declare the origin ${origin}`);
  const deadline = AbortSignal.timeout(options.timeoutMs);
  try {
    const { data, headers } = wireBody(request);
    const response = await client.request<ArrayBuffer>({
      url: request.url,
      method: request.method,
      data,
      headers,
      signal: AbortSignal.any([signal, deadline]),
    });
    return success(toAnswer(response, request));
  } catch (error) {
    const isTimeout = deadline.aborted || (signal.aborted && isTimeoutReason(signal.reason));
    if (signal.aborted && !isTimeout)
      return failed('unreachable', `The poll of ${host} was stopped; it is polled again at the next turn.`);
    return { ok: false, failure: wireFailure(error, host, isTimeout, maxAnswerBytes) };
  }
}

async function sendFollowing(
  client: AxiosInstance,
  request: HttpRequest,
  options: HttpOptions,
  signal: AbortSignal,
): Promise<Result<HttpAnswer>> {
  let at = request;
  for (let hop = 0; ; hop += 1) {
    const answer = await exchange(client, at, options, signal);
    const next = answer.ok && hop < maxHops ? nextHop(at, answer.value) : null;
    if (next === null) return answer;
    at = next;
  }
}

function judgeAnswer<T>(
  answer: HttpAnswer,
  request: HttpRequest,
  schema: z.ZodType<T>,
  explain: Explain | undefined,
  now: Instant,
): Result<T> {
  const { host } = new URL(request.url);
  const general = statusFailure(answer, host, now);
  const said = explain?.(answer) ?? null;
  if (said !== null) return failed(said.kind, said.message, general?.retryAt ?? null);
  if (general !== null) return { ok: false, failure: general };
  if (answer.json === undefined)
    return malformed('the top', answer.text.trim() === '' ? 'it is empty' : 'it is not JSON');
  return parseShape(schema, answer.json);
}

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
      send: (request) => sendFollowing(client, request, options, signal),
      json: async (request, schema, explain) => {
        const answer = await sendFollowing(client, request, options, signal);
        return answer.ok ? judgeAnswer(answer.value, request, schema, explain, options.now()) : answer;
      },
    }),
    close: () => {
      plain.destroy();
      secure.value.destroy();
    },
  });
}
