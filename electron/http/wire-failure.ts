import { AxiosError } from 'axios';
import type { Failure, FailureKind } from '../domain/failure';

/** The pinned certificate was not the one that the server showed. */
export class PinMismatch extends Error {
  constructor(readonly shown: string) {
    super('the certificate is not the pinned one');
  }
}

type Said = readonly [FailureKind, string];

const tlsWords: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired; have it renewed, or pin the new one once it is there',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; check this computer’s clock',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'its certificate is for another name; use the name that the certificate holds',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is self-signed; give its CA file, or pin its SHA-256 fingerprint',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate comes from an authority that this computer does not know; give the CA file',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes from an authority that this computer does not know; give the CA file',
  UNABLE_TO_GET_ISSUER_CERT:
    'its certificate comes from an authority that this computer does not know; give the CA file',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate comes from an authority that this computer does not know; give the CA file',
};

// Whatever else OpenSSL may find wrong with a certificate.
const isCertificateCode = (code: string): boolean =>
  /^(CERT|CRL|INVALID|UNABLE_TO|ERROR_IN|PATH_LENGTH|HOSTNAME)_/.test(code);

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

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

const isTooLarge = (error: unknown): boolean =>
  error instanceof AxiosError && /maxContentLength/.test(error.message);

function said(error: unknown, host: string, maxBytes: number): Said {
  const chain = causes(error);
  const codes = chain.map(codeOf);
  if (chain.some((cause) => cause instanceof PinMismatch))
    return [
      'tls',
      `${host} showed another certificate than the pinned one; compare its new fingerprint before you trust it.`,
    ];
  if (chain.some(isTooLarge))
    return [
      'malformed',
      `${host} sent more than ${Math.round(maxBytes / 1_000_000)} MB at the top of its answer; check that the address is the vendor's API.`,
    ];
  const tls = codes.find((code) => Object.hasOwn(tlsWords, code));
  if (tls !== undefined) return ['tls', `${host} can't be trusted: ${tlsWords[tls] ?? ''}.`];
  const certificate = codes.find(isCertificateCode);
  if (certificate !== undefined)
    return [
      'tls',
      `${host} can't be trusted: its certificate was refused (${certificate}); have it renewed.`,
    ];
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
  return { kind, message, retryAt: null };
}
