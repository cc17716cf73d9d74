import tls from 'node:tls';

/** The authorities of the runtime and, where it can tell them, of the operating system. */
export function knownAuthorities(): readonly string[] {
  const ofSystem =
    'getCACertificates' in tls && typeof tls.getCACertificates === 'function'
      ? (tls.getCACertificates as (kind: string) => string[])('system')
      : [];
  return [...tls.rootCertificates, ...ofSystem];
}
