/** One way to write a secret, as bytes to look for. */
export interface Form {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The letters of a base64 text that depend on the secret alone, whatever stands before and after it. */
function aligned(secret: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), secret]).toString('base64');
  const first = Math.ceil((before * 8) / 6);
  const last = Math.floor(((before + secret.length) * 8) / 6);
  return text.slice(first, last);
}

const perByte = (secret: Buffer, write: (byte: number) => string): string => [...secret].map(write).join('');

/** Every way in which a secret might be written without being encrypted. */
export function formsOf(secret: string): readonly Form[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((before) => aligned(bytes, before));
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(base64.map((text, at) => [`base64 at ${at}`, text])),
    ...Object.fromEntries(
      base64.map((text, at) => [`base64url at ${at}`, text.replaceAll('+', '-').replaceAll('/', '_')]),
    ),
    hex,
    'hex in capitals': hex.toUpperCase(),
    'URL-encoded': encodeURIComponent(secret),
    'URL-encoded to the last letter': perByte(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`),
    'escaped for JSON': JSON.stringify(secret).slice(1, -1),
    reversed: [...secret].reverse().join(''),
  };
  const all: Form[] = [
    { name: 'clear', bytes },
    { name: 'UTF-16 LE', bytes: Buffer.from(secret, 'utf16le') },
    { name: 'UTF-16 BE', bytes: Buffer.from(secret, 'utf16le').swap16() },
    ...Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  ];
  // Many forms of a plain secret are the same bytes.
  return all.filter((form, at) => all.findIndex(({ bytes: other }) => other.equals(form.bytes)) === at);
}

export interface Canary {
  /** What it is, without saying it. */
  readonly name: string;
  readonly secret: string;
}

interface Wanted {
  readonly what: string;
  readonly bytes: Buffer;
}

const prefixBytes = 4;

/** By their first letters: one pass over a whole memory must do for hundreds of them. */
function byPrefix(wanted: readonly Wanted[]): ReadonlyMap<number, readonly Wanted[]> {
  const groups = new Map<number, Wanted[]>();
  for (const one of wanted) {
    const prefix = one.bytes.readUInt32BE(0);
    groups.set(prefix, [...(groups.get(prefix) ?? []), one]);
  }
  return groups;
}

/** Finds secrets in bytes; tells which, and how it was written. */
export function createHunt(canaries: readonly Canary[]): (haystack: Buffer) => readonly string[] {
  const wanted = canaries.flatMap(({ name, secret }) =>
    formsOf(secret).map(({ name: form, bytes }) => ({ what: `${name} (${form})`, bytes })),
  );
  const groups = byPrefix(wanted);
  const isStart = new Uint8Array(65_536);
  for (const prefix of groups.keys()) isStart[prefix >>> 16] = 1;
  return (haystack) => {
    const found = new Set<string>();
    const last = haystack.length - prefixBytes;
    for (let at = 0; at <= last; at += 1) {
      if (isStart[((haystack[at] ?? 0) << 8) | (haystack[at + 1] ?? 0)] === 0) continue;
      for (const { what, bytes } of groups.get(haystack.readUInt32BE(at)) ?? [])
        if (haystack.subarray(at, at + bytes.length).equals(bytes)) found.add(what);
    }
    return [...found];
  };
}
