import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A server's certificate with its key, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the certificate, in pairs with colons. */
  readonly pin: string;
}

export interface CertificateFacts {
  /** The IP address or the name that it is for. */
  readonly host?: string;
  readonly from?: string;
  readonly until?: string;
  /** Signs it; without one it signs itself. */
  readonly authority?: Certificate;
  readonly isAuthority?: boolean;
}

async function make({ host = '127.0.0.1', from, until, authority, isAuthority = false }: CertificateFacts) {
  const altName = /^[\d.]+$/.test(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host };
  const made = await generate([{ name: 'commonName', value: isAuthority ? 'Test authority' : host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(from ?? '2020-01-01'),
    notAfterDate: new Date(until ?? '2099-01-01'),
    extensions: isAuthority
      ? [
          { name: 'basicConstraints', cA: true, critical: true },
          { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
        ]
      : [
          { name: 'basicConstraints', cA: false },
          { name: 'subjectAltName', altNames: [altName] },
        ],
    ...(authority === undefined ? {} : { ca: { key: authority.key, cert: authority.cert } }),
  });
  return { key: made.private, cert: made.cert, pin: new X509Certificate(made.cert).fingerprint256 };
}

const made = new Map<string, Promise<Certificate>>();

/** The same facts give the same certificate for the whole run, since a key takes its time. */
export function aCertificate(facts: CertificateFacts = {}): Promise<Certificate> {
  const known = made.get(JSON.stringify(facts)) ?? make(facts);
  made.set(JSON.stringify(facts), known);
  return known;
}
