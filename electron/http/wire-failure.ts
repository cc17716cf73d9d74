import { AxiosError } from 'axios';
import type { Failure, FailureKind } from '../domain/failure';
import { Distrusted, certificateSaid, isCertificateCode } from './certificate';
import { ProxyFailure, proxySaid } from './proxy-failure';
import { texts } from '../texts/language';

type Said = readonly [FailureKind, string];

const reachWords: Readonly<Record<string, 'refused' | 'unknownName' | 'noLookup' | 'noRoute' | 'cut'>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknownName',
  EAI_AGAIN: 'noLookup',
  ENETUNREACH: 'noRoute',
  EHOSTUNREACH: 'noRoute',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
};

function causes(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) chain.push(at);
  return chain;
}

const distrustIn = (error: unknown): Distrusted | undefined =>
  causes(error).find((cause) => cause instanceof Distrusted);

/** What stopped us at a proxy, if one did. */
export const proxyFailureIn = (error: unknown): ProxyFailure | undefined =>
  causes(error).find((cause) => cause instanceof ProxyFailure);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

const isTooLarge = (error: unknown): boolean =>
  error instanceof AxiosError && /maxContentLength/.test(error.message);

function said(error: unknown, host: string, maxBytes: number): Said {
  const { wire } = texts().failures;
  const chain = causes(error);
  const codes = chain.map(codeOf);
  const proxy = proxyFailureIn(error);
  if (proxy !== undefined) return proxySaid(proxy, host);
  const distrusted = distrustIn(error);
  if (distrusted !== undefined)
    return ['tls', certificateSaid(distrusted.code, distrusted.certificate, host)];
  if (chain.some(isTooLarge)) return ['malformed', wire.tooLarge(host, Math.round(maxBytes / 1_000_000))];
  const certificate = codes.find(isCertificateCode);
  if (certificate !== undefined) return ['tls', certificateSaid(certificate, null, host)];
  if (codes.some((code) => code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')))
    return ['tls', wire.noTls(host)];
  const reach = codes.find((code) => Object.hasOwn(reachWords, code));
  if (reach !== undefined) return ['unreachable', wire[reachWords[reach] ?? 'broke'](host)];
  if (codes.some((code) => code === 'ETIMEDOUT' || code === 'ECONNABORTED')) return timedOut(host);
  if (codes.some((code) => code.startsWith('HPE_'))) return ['malformed', wire.notHttp(host)];
  return ['unreachable', wire.broke(host)];
}

const timedOut = (host: string): Said => ['timeout', texts().failures.wire.timedOut(host)];

/** What went wrong on the wire, in words. Nothing of the request or the answer is kept. */
export function wireFailure(error: unknown, host: string, isTimeout: boolean, maxBytes: number): Failure {
  const [kind, message] = isTimeout ? timedOut(host) : said(error, host, maxBytes);
  const certificate = isTimeout ? null : (distrustIn(error)?.certificate ?? null);
  return { kind, message, retryAt: null, ...(certificate === null ? {} : { certificate }) };
}
