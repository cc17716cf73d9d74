import { describe, expect, test } from 'vitest';
import { clockTime } from '../../electron/domain/format';
import { systemReader, usableLocale } from '../../electron/shell/reader';
import { ten } from '../support/builders';

describe('the reader', () => {
  test.each([
    [['de-DE'], 'de-DE'],
    [['de_DE'], 'de-DE'],
    [['C'], 'en-GB'],
    [['POSIX', 'fr-FR'], 'fr-FR'],
    [[''], 'en-GB'],
    [[], 'en-GB'],
    [['en-US'], 'en-US'],
  ])('of a system in %j reads dates in %s', (candidates, expected) => {
    expect(usableLocale(candidates)).toBe(expected);
  });

  test.each(['C', 'C.UTF-8', 'de_DE.UTF-8', 'de_DE@euro', 'xx', 'POSIX', 'not a locale'])(
    'can be told the time in a system in %j',
    (locale) => {
      expect(clockTime(ten, systemReader(locale))).toMatch(/\d/);
    },
  );
});
