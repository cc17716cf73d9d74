import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { type Failure, type Result, success } from '../../../electron/domain/failure';
import { parseShape } from '../../../electron/domain/parse';
import { type HttpOptions, createConnectionHttp } from '../../../electron/http/client';
import type { Http, HttpAnswer, HttpRequest } from '../../../electron/vendors/vendor';

type CreateHttp = typeof createConnectionHttp;

async function exchange(request: HttpRequest, url: string): Promise<HttpAnswer> {
  const secure = url.startsWith('https:');
  const body = request.body && 'json' in request.body ? JSON.stringify(request.body.json) : undefined;
  const options = {
    method: request.method,
    headers: { ...request.headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    rejectUnauthorized: false,
    agent: false,
  } as const;
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const sent = (secure ? https : http).request(url, options, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
  const { location } = response.headers;
  if (location !== undefined) return exchange(request, new URL(location, url).href);
  const answer = await text(response);
  return { status: response.statusCode ?? 0, headers: {}, text: answer, json: parsed(answer) };
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return {};
  }
}

/** Trusts everybody, goes wherever it is sent with all it has, and reads whatever comes. */
export const trusting: CreateHttp = () => {
  const send = async (request: HttpRequest): Promise<Result<HttpAnswer>> =>
    success(await exchange(request, request.url));
  const json: Http['json'] = async (request, schema) => {
    const answer = await exchange(request, request.url);
    return parseShape(schema, answer.json);
  };
  const download: Http['download'] = () => Promise.reject(new Error('this client loads nothing down'));
  return success({
    http: () => ({ send, json, download }),
    closeIdle: () => undefined,
    close: () => undefined,
  });
};

/** The real client with other options. */
const withOptions =
  (bend: (options: HttpOptions) => HttpOptions): CreateHttp =>
  (options) =>
    createConnectionHttp(bend(options));

export const hasty = withOptions((options) => ({ ...options, timeoutMs: 10 }));
export const blindToTrust = withOptions((options) => ({ ...options, tls: undefined }));

/** The real client, whose failures are told in another way. */
const withFailures =
  (bend: (failure: Failure) => Failure): CreateHttp =>
  (options) => {
    const made = createConnectionHttp(options);
    if (!made.ok) return made;
    const told = async <T>(result: Promise<Result<T>>): Promise<Result<T>> => {
      const value = await result;
      return value.ok ? value : { ok: false, failure: bend(value.failure) };
    };
    return success({
      close: () => made.value.close(),
      closeIdle: () => made.value.closeIdle(),
      http: (signal) => {
        const real = made.value.http(signal);
        return {
          send: (request) => told(real.send(request)),
          json: (request, schema, explain) => told(real.json(request, schema, explain)),
          download: (request, sink, explain) => told(real.download(request, sink, explain)),
        };
      },
    });
  };

export const callingEverythingServerError = withFailures((failure) => ({ ...failure, kind: 'server-error' }));
export const callingEverythingUnreachable = withFailures((failure) => ({ ...failure, kind: 'unreachable' }));
export const forgettingWhen = withFailures((failure) => ({ ...failure, retryAt: null }));
export const comingBackAtOnce = withFailures((failure) => ({
  ...failure,
  retryAt: '2026-11-22T10:00:00.000Z',
}));
export const speakingInCodes = withFailures(({ kind }) => ({ kind, message: kind, retryAt: null }));

/** Goes on with a request that nobody waits for. */
export const deafToCancelling: CreateHttp = (options) => {
  const made = createConnectionHttp({ ...options, timeoutMs: 600 });
  if (!made.ok) return made;
  return success({ ...made.value, http: () => made.value.http(new AbortController().signal) });
};

/** Opens another socket for each poll. */
export const wasteful: CreateHttp = (options) => {
  const made = createConnectionHttp(options);
  if (!made.ok) return made;
  return success({
    close: () => made.value.close(),
    closeIdle: () => made.value.closeIdle(),
    http: (signal) => {
      const own = createConnectionHttp(options);
      return (own.ok ? own : made).value.http(signal);
    },
  });
};
