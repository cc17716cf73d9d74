import type { FailureKind } from './failure';

const words: Readonly<Record<FailureKind, string>> = {
  unauthorized: 'Its credentials were refused. Enter new ones',
  forbidden: 'Its credentials may not read this. Ask for the right',
  'not-entitled': 'The vendor’s plan does not include this. Ask the vendor',
  'not-found': 'Nothing is at its address. Check the address',
  'rate-limited': 'The vendor asks to be left alone for a while',
  unreachable: 'Nothing answers there. Check that the server runs',
  timeout: 'It takes too long to answer. Check the server and the way there',
  tls: 'Its certificate is not trusted. Compare it before you trust it',
  'server-error': 'The vendor’s server has a fault of its own',
  malformed: 'The answer is not the vendor’s. Check the address',
  'vendor-error': 'The vendor refused. Its words are in the popup',
  misconfigured: 'Its settings are not complete. Check them',
};

/** Why a connection can't be read, in so few words that a notification has room for them; no full stop. */
export const failureWords = (kind: FailureKind): string => words[kind];
