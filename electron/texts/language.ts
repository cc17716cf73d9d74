import { type Texts, english } from './english';
import { german } from './german';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const catalogues: Readonly<Record<Language, Texts>> = { en: english, de: german };

// The one value that holds for a whole process: like the time zone, it is the surroundings of every word. The command
// line never chooses, so what scripts read stays English.
let spoken: Texts = english;

/** The texts of the language that is spoken now. To be asked for each time, never kept. */
export const texts = (): Texts => spoken;

/** Chooses the language of this process. What was said before stays as it was said. */
export function speak(language: Language): void {
  spoken = catalogues[language];
}

/** The first of these locales that there is a language for, or English. */
export function languageFor(locales: readonly string[]): Language {
  const wanted = locales.map((locale) => locale.slice(0, 2).toLowerCase());
  return wanted.flatMap((name) => languages.filter((language) => language === name))[0] ?? 'en';
}
