import { AxiosError } from 'axios';
import type { Failure, FailureKind } from '../domain/failure';
import { Distrusted, certificateSaid, isCertificateCode } from './certificate';
import { ProxyFailure, proxySaid } from './proxy-failure';

type Said = readonly [FailureKind, string];

const reachWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there; check that the server runs and that the port is right',
  ENOTFOUND: 'the name is not known here; check its spelling, the VPN and the DNS',
  EAI_AGAIN: 'the name could not be looked up; check this computer’s network and DNS',
  ENETUNREACH: 'there is no route to it; check this computer’s network and the VPN',
  EHOSTUNREACH: 'there is no route to it; check this computer’s network and the VPN',
  ECONNRESET: 'the connection was cut before the answer was complete; Seatwatch tries again by itself',
  EPIPE: 'the connection was cut before the answer was complete; Seatwatch tries again by itself',
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
  const chain = causes(error);
  const codes = chain.map(codeOf);
  const proxy = proxyFailureIn(error);
  if (proxy !== undefined) return proxySaid(proxy, host);
  const distrusted = distrustIn(error);
  if (distrusted !== undefined)
    return ['tls', certificateSaid(distrusted.code, distrusted.certificate, host)];
  if (chain.some(isTooLarge))
    return [
      'malformed',
      `${host} sent more than ${Math.round(maxBytes / 1_000_000)} MB at the top of its answer; check that the address is the vendor's API.`,
    ];
  const certificate = codes.find(isCertificateCode);
  if (certificate !== undefined) return ['tls', certificateSaid(certificate, null, host)];
  if (codes.some((code) => code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')))
    return [
      'tls',
      `${host} does not speak TLS as expected; check whether the address wants http or https and the right port.`,
    ];
  const reach = codes.find((code) => Object.hasOwn(reachWords, code));
  if (reach !== undefined) return ['unreachable', `${host} can't be reached: ${reachWords[reach] ?? ''}.`];
  if (codes.some((code) => code === 'ETIMEDOUT' || code === 'ECONNABORTED')) return timedOut(host);
  if (codes.some((code) => code.startsWith('HPE_')))
    return [
      'malformed',
      `${host} does not answer in HTTP at the top of its answer; check the port, and whether the address wants https.`,
    ];
  return ['unreachable', `${host} can't be reached: the connection broke; Seatwatch tries again by itself.`];
}

const timedOut = (host: string): Said => [
  'timeout',
  `${host} did not answer in time; check the server's load and the network, Seatwatch tries again by itself.`,
];

/** What went wrong on the wire, in words. Nothing of the request or the answer is kept. */
export function wireFailure(error: unknown, host: string, isTimeout: boolean, maxBytes: number): Failure {
  const [kind, message] = isTimeout ? timedOut(host) : said(error, host, maxBytes);
  const certificate = isTimeout ? null : (distrustIn(error)?.certificate ?? null);
  return { kind, message, retryAt: null, ...(certificate === null ? {} : { certificate }) };
}
