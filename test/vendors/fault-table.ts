import type { FailureKind } from '../../electron/domain/failure';
import type { Fault as SimulatorFault } from '../../electron/demo/simulator';
import { maxAnswerBytes } from '../../electron/http/client';
import { type Certificate, aCertificate } from '../support/certificates';

/** What may go wrong with a server, and what a connection to it then says. */
export interface FaultRow {
  readonly name: string;
  readonly kind: FailureKind;
  readonly fault:
    | { readonly of: 'server'; readonly does: (elsewhere: string) => SimulatorFault }
    | { readonly of: 'certificate'; readonly shows: () => Promise<Certificate> }
    | { readonly of: 'port' | 'name' };
}

const status = (
  code: number,
  kind: FailureKind,
  headers: Readonly<Record<string, string>> = {},
): FaultRow => ({
  name: String(code),
  kind,
  fault: { of: 'server', does: () => ({ kind: 'status', status: code, headers, text: 'No.' }) },
});

const body = (name: string, text: string, contentType: string): FaultRow => ({
  name,
  kind: 'malformed',
  fault: { of: 'server', does: () => ({ kind: 'body', text, contentType }) },
});

const server = (name: string, kind: FailureKind, does: SimulatorFault): FaultRow => ({
  name,
  kind,
  fault: { of: 'server', does: () => does },
});

const signed = async (facts: { host?: string; until?: string }): Promise<Certificate> =>
  aCertificate({ ...facts, authority: await aCertificate({ isAuthority: true }) });

export const faultRows: readonly FaultRow[] = [
  { name: 'refused', kind: 'unreachable', fault: { of: 'port' } },
  { name: 'DNS', kind: 'unreachable', fault: { of: 'name' } },
  server('slow', 'timeout', { kind: 'silent' }),
  server('cut', 'unreachable', { kind: 'cut' }),
  server('huge', 'malformed', { kind: 'huge', bytes: maxAnswerBytes + 2_000_000 }),
  body('wrong type', '\u0000\u0001PNG', 'image/png'),
  body('HTML', '<!doctype html><title>Log in</title>', 'text/html'),
  status(401, 'unauthorized'),
  status(403, 'forbidden'),
  status(404, 'not-found'),
  status(429, 'rate-limited', { 'Retry-After': '1' }),
  status(500, 'server-error'),
  {
    name: 'TLS expired',
    kind: 'tls',
    fault: { of: 'certificate', shows: () => signed({ until: '2021-01-01' }) },
  },
  {
    name: 'TLS wrong host',
    kind: 'tls',
    fault: { of: 'certificate', shows: () => signed({ host: 'other.example' }) },
  },
  { name: 'self-signed', kind: 'tls', fault: { of: 'certificate', shows: () => aCertificate() } },
  {
    name: 'redirect away',
    kind: 'misconfigured',
    fault: {
      of: 'server',
      does: (elsewhere) => ({ kind: 'status', status: 302, headers: { Location: `${elsewhere}/x` } }),
    },
  },
];
