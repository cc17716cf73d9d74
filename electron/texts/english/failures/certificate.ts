const on = (day: string | null): string => (day === null ? '' : ` on ${day}`);

/** Certificates that were refused. Days are `2026-05-10`. */
export const certificate = {
  expired: (day: string | null) => `its certificate has expired${on(day)}; have it renewed`,
  notYet: (day: string | null) =>
    `its certificate is not valid yet (it begins${on(day)}); check this computer’s clock`,
  otherName: 'its certificate is for another name; use the name that the certificate holds',
  selfSigned: 'its certificate is self-signed; give its CA file',
  unknownAuthority:
    'its certificate comes from an authority that this computer does not know; give the CA file',
  refused: (code: string) => `its certificate was refused (${code}); have it renewed`,
  /** The first names of a certificate, and how many more there are. */
  names: (shown: string, more: number) => (more === 0 ? shown : `${shown} and ${more} more`),
  /** Whose certificate it is, and who vouches for it; empty where it does not say. */
  about: (holder: string, issuer: string) =>
    [holder === '' ? '' : `for ${holder}`, issuer === '' ? '' : `issued by ${issuer}`]
      .filter((part) => part !== '')
      .join(', '),
  print: (fingerprint: string) => `SHA-256 fingerprint ${fingerprint}`,
  distrusted: (host: string, problem: string, print: string | null) =>
    `${host} can’t be trusted: ${problem}${print === null ? '' : `, or, if you know it to be right, pin its ${print}`}.`,
  changed: (host: string, print: string | null) =>
    `${host} showed another certificate than the pinned one; compare its new ${print ?? 'fingerprint'} before you trust it.`,
};
