import type { Reader } from '../domain/format';

/** A locale that dates can be written in; a bare system calls itself `C`, which is none. */
export function usableLocale(candidates: readonly string[]): string {
  const isUsable = (name: string): boolean => {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
    } catch {
      return false;
    }
  };
  // Times of 24 hours where nobody says otherwise.
  return candidates.map((name) => name.replace('_', '-')).find(isUsable) ?? 'en-GB';
}

export const systemReader = (systemLocale: string): Reader => ({
  locale: usableLocale([systemLocale]),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
