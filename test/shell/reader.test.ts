import { describe, expect, test } from 'vitest';
import { clockTime } from '../../electron/domain/format';
import { systemReader, usableLocale } from '../../electron/shell/reader';
import { ten } from '../support/builders';

describe('the reader', () => {
  test.each([
    [['de-AT'], 'de', 'de-AT'],
    [['de_CH'], 'de', 'de-CH'],
    [['C'], 'en', 'en-GB'],
    [['C'], 'de', 'de-DE'],
    [['POSIX', 'en-IE'], 'en', 'en-IE'],
    [['fr-FR'], 'en', 'en-GB'],
    [['en-US'], 'de', 'de-DE'],
    [[''], 'en', 'en-GB'],
    [[], 'en', 'en-GB'],
    [['en-US'], 'en', 'en-US'],
  ] as const)('of a system in %j, spoken to in %s, reads dates in %s', (candidates, language, expected) => {
    expect(usableLocale(candidates, language)).toBe(expected);
  });

  test.each(['C', 'C.UTF-8', 'de_DE.UTF-8', 'de_DE@euro', 'xx', 'POSIX', 'not a locale'])(
    'can be told the time in a system in %j',
    (locale) => {
      expect(clockTime(ten, systemReader(locale, 'en'))).toMatch(/\d/);
    },
  );
});
