import type { TLSSocket } from 'node:tls';
import type { ShownCertificate } from '../domain/failure';
import { type Instant, instantOf } from '../domain/instant';
import { texts } from '../texts/language';

/** What OpenSSL calls it, or ours for a certificate that is not the pinned one. */
export type CertificateCode = string;
export const pinMismatch: CertificateCode = 'PIN_MISMATCH';

/** A server was not trusted, and nothing was sent to it. */
export class Distrusted extends Error {
  constructor(
    readonly code: CertificateCode,
    readonly certificate: ShownCertificate | null,
  ) {
    super(`the certificate was refused: ${code}`);
  }
}

const longestText = 40;

/** The server's own text, which may be anything, as a piece of one line. */
function plain(text: unknown): string {
  const line = (typeof text === 'string' ? text : '').replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}

const nameOf = (entry: { CN?: unknown; O?: unknown } | undefined): string => {
  const [name] = [entry?.CN, entry?.O].flat().filter((part) => typeof part === 'string');
  return plain(name);
};

function momentOf(text: string): Instant | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : instantOf(ms);
}

const namesOf = (alternatives: string | undefined): readonly string[] =>
  (alternatives ?? '')
    .split(', ')
    .map((entry) => plain(entry.replace(/^[^:]*:/, '')))
    .filter((name) => name !== '');

/** What the server at the other end has shown; null where it showed nothing. */
export function shownCertificate(socket: TLSSocket): ShownCertificate | null {
  const shown = socket.getPeerCertificate();
  // The types promise a certificate; without one there is an empty object.
  if (typeof (shown as Partial<typeof shown>).fingerprint256 !== 'string') return null;
  return {
    fingerprint256: shown.fingerprint256,
    subject: nameOf(shown.subject),
    issuer: nameOf(shown.issuer),
    names: namesOf(shown.subjectaltname),
    validFrom: momentOf(shown.valid_from),
    validUntil: momentOf(shown.valid_to),
  };
}

const unknownAuthority = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
];

// Whatever else OpenSSL may find wrong with a certificate.
const others = /^(CERT|CRL|INVALID|UNABLE_TO|ERROR_IN|PATH_LENGTH|HOSTNAME)_/;

const known = ['ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', ...unknownAuthority];

export const isCertificateCode = (code: string): boolean => known.includes(code) || others.test(code);

const dayOf = (instant: Instant | null | undefined): string | null => instant?.slice(0, 10) ?? null;

function problem(code: CertificateCode, certificate: ShownCertificate | null): string {
  const said = texts().failures.certificate;
  if (code === 'CERT_HAS_EXPIRED') return said.expired(dayOf(certificate?.validUntil));
  if (code === 'CERT_NOT_YET_VALID') return said.notYet(dayOf(certificate?.validFrom));
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return said.otherName;
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') return said.selfSigned;
  return unknownAuthority.includes(code) ? said.unknownAuthority : said.refused(plain(code));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 2);
  return texts().failures.certificate.names(shown.join(', '), names.length - shown.length);
}

function about({ subject, issuer, names }: ShownCertificate): string {
  const holder = listed(names.length === 0 ? [subject].filter((name) => name !== '') : names);
  const told = texts().failures.certificate.about(holder, issuer);
  return told === '' ? '' : ` (${told})`;
}

/** Why a certificate was refused, what to do, and what there would be to pin: one sentence. */
export function certificateSaid(
  code: CertificateCode,
  certificate: ShownCertificate | null,
  host: string,
): string {
  const said = texts().failures.certificate;
  const print =
    certificate === null ? null : `${said.print(certificate.fingerprint256)}${about(certificate)}`;
  return code === pinMismatch
    ? said.changed(host, print)
    : said.distrusted(host, problem(code, certificate), print);
}
