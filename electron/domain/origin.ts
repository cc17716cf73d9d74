/** Simulators and trials run on this computer; they may be polled as fast as anybody likes. */
export function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Whether whoever is on the way to it can read all that is said, the credential too. */
export const isUnencrypted = (origin: string): boolean =>
  new URL(origin).protocol === 'http:' && !isLoopback(origin);
