import { describe, expect, test } from 'vitest';
import { holdsAny, matchesAll, searchText, segments, termsOf } from '../../../renderer/state/search';
import { aBoardPool, aState } from '../../support/builders';

const pool = aBoardPool({ product: 'Draftline Studio', feature: 'Professional', server: 'lic-hh-01' });
const text = searchText(
  { state: aState({ name: 'Bauhöfe Köln' }), pool, isStale: false },
  '10Duke Enterprise',
);
const finds = (query: string) => matchesAll(text, termsOf(query));
const marked = (name: string, query: string) =>
  segments(name, termsOf(query))
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('the search', () => {
  test.each([
    'draft',
    'PROFESS',
    'hh-01',
    'bauhofe',
    'Köln',
    '10duke',
    'draft prof',
    'studio duke koln',
    '  ',
  ])('finds a pool by “%s”', (query) => expect(finds(query)).toBe(true));

  test.each(['drafty', 'draft catia', 'studioprof'])('does not find it by “%s”', (query) =>
    expect(finds(query)).toBe(false),
  );

  test('marks what it found, whatever the case and the accents', () => {
    expect(marked('Draftline Studio', 'draft')).toBe('[Draft]line Studio');
    expect(marked('Café Éclair', 'ecl cafe')).toBe('[Café] [Écl]air');
    expect(marked('Компас-3D', 'компас')).toBe('[Компас]-3D');
    expect(marked('banana', 'ana')).toBe('b[anana]');
    expect(marked('CATIA', 'draft')).toBe('CATIA');
    expect(marked('CATIA', '')).toBe('CATIA');
  });

  test('keeps every letter where folding changes their number', () => {
    for (const name of ['Straße №5 ﬁx', 'İstanbul', '👩‍💻 suite', 'e\u0301e\u0301'])
      expect(
        segments(name, termsOf('fi no i e'))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(name);
  });

  test('tells whether one text holds any of the words', () => {
    expect(holdsAny('HQ gateway', termsOf('draft gate'))).toBe(true);
    expect(holdsAny('HQ gateway', [])).toBe(false);
  });
});
