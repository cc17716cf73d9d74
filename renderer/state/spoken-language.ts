import { languageFor, speak } from '../../electron/texts/language';

/** Speaks the language that main opened this window in. */
export function speakAsAsked({ search }: Location, page: Document) {
  const language = languageFor([new URLSearchParams(search).get('language') ?? '']);
  speak(language);
  page.documentElement.lang = language;
}
