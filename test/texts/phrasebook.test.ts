import { describe, expect, test } from 'vitest';
import { english } from '../../electron/texts/english';
import { german } from '../../electron/texts/german';
import { Phrasebook, dataIn } from '../support/phrasebook';

const board = { name: 'HQ gateway', level: 'Whatever', details: { 'vendor field': 'some value' } };
const book = new Phrasebook(german, 'de-DE', dataIn(board));

describe('the phrasebook that pages are read with', () => {
  test.each([
    'Übersicht',
    '4 von 16 laufen ab; bei der bisherigen Spitze von 15 würden Ihnen 3 fehlen.',
    'ist erschöpft: 0 von 12 frei, zuvor 5 von 12 frei.',
    'Nicht verglichen, weil nicht an beiden Tagen gelesen: HQ gateway.',
    'gestern 17:40',
    '17. Jan. 2027',
    'Mo. 10:42',
    'HQ gateway',
    'vendor field',
    'Knapp · HQ gateway',
    '25 %',
    'HQ gateway: 0 von 12 Plätzen frei.',
    'HQ gateway — 1 von 9 frei',
  ])('knows %j', (said) => {
    expect(book.knows(said)).toBe(true);
  });

  test.each([
    'Overview',
    '4 of 16 end; on the past peak of 15 you would be 3 short.',
    'Nicht verglichen, weil nicht an beiden Tagen gelesen: some other gateway.',
    'is out: 0 von 12 frei, zuvor 5 von 12 frei.',
    'Whatever',
    'HQ gateway is read',
    'Knapp · since yesterday',
    'Show 95 more',
  ])('finds %j foreign', (said) => {
    expect(book.knows(said)).toBe(false);
  });

  test('reads its own language whole, and hardly any of the other', () => {
    const own = new Phrasebook(english, 'en-GB', []);
    const sentences = Object.values(english.parts.welcome);
    expect(own.foreign(sentences)).toEqual([]);
    expect(book.foreign(sentences)).toEqual(sentences);
  });
});
