import type { Reader } from '../domain/format';
import type { Language } from '../texts/language';

const isUsable = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
};

// Times of 24 hours where nobody says otherwise.
const usual: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/**
 * The system's locale where its dates are of the same language as the words around them, or else the usual one of that
 * language. A bare system calls itself `C`, which is none.
 */
export function usableLocale(candidates: readonly string[], language: Language): string {
  return (
    candidates
      .map((name) => name.replace('_', '-'))
      .find((name) => isUsable(name) && name.slice(0, 2).toLowerCase() === language) ?? usual[language]
  );
}

export const systemReader = (systemLocale: string, language: Language): Reader => ({
  locale: usableLocale([systemLocale], language),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
