import type { StorageFacts } from '../../../electron/ipc/contract';
import { texts } from '../../../electron/texts/language';

/** A file as the list of the profile shows it; `what` is empty where nobody knows. */
export interface StoredFile {
  readonly name: string;
  readonly what: string;
  readonly size: string;
}

type Part = StorageFacts['parts'][number];

/** `12 kB`, `1.4 MB`; never `0 kB`. */
export function sizeWords(bytes: number, locale: string): string {
  const { kilobytes, megabytes } = texts().settings.storage.files;
  const words = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return bytes < 1_000_000
    ? kilobytes(words(Math.max(1, Math.round(bytes / 1000)), 0))
    : megabytes(words(bytes / 1_000_000, 1));
}

const isAside = ({ name }: Part): boolean => name.includes('.aside-');

function whatOf(part: Part): string {
  const { what } = texts().settings.storage.files;
  if (isAside(part)) return what.aside;
  if (part.name.endsWith('.backup.json')) return what.backup;
  const base = part.name.replace(/\.jsonl?$/, '');
  const isKnown = (word: string): word is keyof typeof what => Object.hasOwn(what, word);
  return isKnown(base) ? what[base] : '';
}

/** What lies in the profile, those apart that were moved aside. */
export function storedFiles(parts: readonly Part[], locale: string) {
  const file = (part: Part): StoredFile => ({
    name: part.isFolder ? `${part.name}/` : part.name,
    what: whatOf(part),
    size: sizeWords(part.bytes, locale),
  });
  return {
    files: parts.filter((part) => !isAside(part)).map(file),
    aside: parts.filter(isAside).map(file),
    sum: sizeWords(
      parts.reduce((sum, { bytes }) => sum + bytes, 0),
      locale,
    ),
  };
}
