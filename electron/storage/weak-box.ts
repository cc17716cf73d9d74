import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';

// What Chromium itself writes as `basic_text`: anybody can compute this key. The runtime seals so only in a run that
// chose that backend at its start, in which it can't use a keyring that appears; so the same form is made here.
const prefix = Buffer.from('v10');
const iv = Buffer.alloc(16, ' ');
const key = (): Buffer => pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');

/** Base64 of a text that is hidden from a glance, and from nobody who looks. Only by the user's own word. */
export function sealWeakly(text: string): string {
  const cipher = createCipheriv('aes-128-cbc', key(), iv);
  return Buffer.concat([prefix, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

export function openWeakly(sealed: string): string {
  const decipher = createDecipheriv('aes-128-cbc', key(), iv);
  const bytes = Buffer.from(sealed, 'base64').subarray(prefix.length);
  return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8');
}

/** On Linux alone: elsewhere the system's own store uses the same prefix. */
export const isWeaklySealed = (sealed: string): boolean =>
  process.platform === 'linux' && Buffer.from(sealed, 'base64').subarray(0, prefix.length).equals(prefix);
