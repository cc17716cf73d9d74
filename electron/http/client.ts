import type { Readable } from 'node:stream';
import type { AxiosResponse } from 'axios';
import axios from 'axios';
import type { z } from 'zod';
import type { TlsTrust } from '../domain/connection';
import { type Result, failed, malformed, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { parseShape } from '../domain/parse';
import type { Explain, Http, HttpAnswer, HttpRequest } from '../vendors/vendor';
import { createAgentPool } from './agents';
import { toAnswer } from './answer';
import { patienceFor } from './dial';
import { describeDownload, handOn, receive } from './download';
import { type Transfer, type Wire, sendFollowing } from './exchange';
import type { ProxyWays } from './proxy-ways';
import { statusFailure } from './status-failure';
import { trustOf } from './tls-trust';
import { texts } from '../texts/language';

export const maxAnswerBytes = 50_000_000;
export interface HttpOptions {
  /** The only origins this connection may talk to; anything else is a bug and throws. */
  readonly origins: readonly string[];
  readonly tls?: TlsTrust | undefined;
  /** Without it every way is direct. */
  readonly proxies?: ProxyWays | undefined;
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

const whole: Transfer<HttpAnswer> = {
  responseType: 'arraybuffer',
  take: (response: AxiosResponse<ArrayBuffer>, request) => toAnswer(response, response.data, request),
};

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
  const { answer: said } = texts().failures;
  if (answer.json === undefined)
    return malformed(said.top, answer.text.trim() === '' ? texts().failures.values.empty : said.notJson);
  return parseShape(schema, answer.json);
}

const notStored = () => failed('misconfigured', texts().failures.wire.notStored);

const download =
  (wire: Wire, now: () => Instant, signal: AbortSignal): Http['download'] =>
  async (request, sink, explain) => {
    const wanted = { ...request, headers: { Accept: '*/*', ...request.headers } };
    const received = await sendFollowing(wire, wanted, signal, {
      responseType: 'stream',
      take: (response: AxiosResponse<Readable>) => receive(response, wanted, sink),
    });
    if (!received.ok) return received;
    const refused = refusal(received.value, request, explain, now());
    if (refused !== null) return refused;
    return (await handOn(received.value, sink)) ? success(describeDownload(received.value)) : notStored();
  };

/** A client with its own keep-alive sockets, or why the connection's TLS trust can't be set up. */
export function createConnectionHttp(options: HttpOptions): Result<ConnectionHttp> {
  const { origins, proxies, timeoutMs, now, userAgent } = options;
  const trust = trustOf(options.tls);
  if (!trust.ok) return trust;
  const agents = createAgentPool(trust.value, patienceFor(timeoutMs));
  const client = axios.create({
    adapter: 'http',
    // Never the one that the environment names.
    proxy: false,
    maxRedirects: 0,
    maxContentLength: maxAnswerBytes,
    maxBodyLength: 1_000_000,
    validateStatus: () => true,
    headers: { 'User-Agent': userAgent },
  });
  const wire: Wire = { client, agents, proxies, origins, timeoutMs, maxBytes: maxAnswerBytes };
  return success({
    http: (signal) => ({
      send: (request) => sendFollowing(wire, request, signal, whole),
      download: download(wire, now, signal),
      json: async (request, schema, explain) => {
        const answer = await sendFollowing(wire, request, signal, whole);
        return answer.ok ? judgeAnswer(answer.value, request, schema, explain, now()) : answer;
      },
    }),
    closeIdle: () => agents.closeIdle(),
    close: () => agents.close(),
  });
}
