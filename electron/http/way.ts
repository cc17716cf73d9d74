/** A proxy as a PAC file or the system's settings name it. Never with a user or a password. */
export interface Proxy {
  readonly kind: 'http' | 'https' | 'socks4' | 'socks5';
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
}

/** How to get to an origin. */
export type Way = { readonly kind: 'direct' } | Proxy;

export const direct: Way = { kind: 'direct' };

const kinds: Readonly<Record<string, readonly [Proxy['kind'], usualPort: number]>> = {
  PROXY: ['http', 80],
  HTTP: ['http', 80],
  HTTPS: ['https', 443],
  SOCKS: ['socks4', 1080],
  SOCKS4: ['socks4', 1080],
  SOCKS5: ['socks5', 1080],
};

function wayOf(entry: string): Way | null {
  const [word = '', place = ''] = entry.trim().split(/\s+/);
  if (word.toUpperCase() === 'DIRECT') return direct;
  const known = Object.hasOwn(kinds, word.toUpperCase()) ? kinds[word.toUpperCase()] : undefined;
  // A scheme without a usual port, so that every port that is written stays.
  const url = `proxy://${place}`;
  if (known === undefined || place === '' || !URL.canParse(url)) return null;
  const { hostname, port } = new URL(url);
  if (hostname === '') return null;
  const [kind, usualPort] = known;
  return { kind, host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usualPort : Number(port) };
}

/**
 * The ways of a PAC answer such as `PROXY a:3128; SOCKS5 b:1080; DIRECT`, in its order. What it says that nobody here
 * understands is left out; an answer that says nothing at all means the direct way.
 */
export function waysOf(pacAnswer: string): readonly Way[] {
  const entries = pacAnswer.split(';').filter((entry) => entry.trim() !== '');
  if (entries.length === 0) return [direct];
  return entries.map(wayOf).filter((way) => way !== null);
}

/** `proxy.example:3128`. */
export const placeOf = ({ host, port }: Proxy): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Tells ways apart. */
export const wayKey = (way: Way): string =>
  way.kind === 'direct' ? way.kind : `${way.kind} ${placeOf(way)}`;
