import { afterEach, describe, expect, test } from 'vitest';
import { languageFor, speak, texts } from '../../electron/texts/language';

afterEach(() => speak('en'));

describe('the language', () => {
  test('is English until another is chosen, as scripts read the command line', () => {
    expect(texts().counts.levels.low).toBe('Low');
  });

  test('holds for every word after it was chosen', () => {
    speak('de');
    expect(texts().counts.levels.low).toBe('Knapp');
    expect(texts().counts.ofFree(1310)).toBe('von 1\u202f310 frei');
  });

  test.each([
    [['de-AT', 'en-US'], 'de'],
    [['fr-FR', 'de_CH', 'en'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['C'], 'en'],
    [[], 'en'],
  ] as const)('for a system that reads %j is %s', (locales, expected) => {
    expect(languageFor(locales)).toBe(expected);
  });
});
