import { describe, expect, test } from 'vitest';
import { factName, factWords } from '../../../../renderer/management/actions/fact-words';

const board = {
  now: '2026-11-22T10:00:00.000Z',
  reader: { locale: 'en-GB', timeZone: 'Europe/Berlin' },
};

describe('what was read back', () => {
  test('is said in words, and a time by the clock of its reader', () => {
    const said = [true, false, null, undefined, 'none', 12, 'reserved', '2026-11-23T02:34:17.079Z'];
    expect(said.map((value) => factWords(value, board))).toEqual([
      'yes',
      'no',
      'not said',
      'not said',
      'none',
      '12',
      'reserved',
      '23 Nov 03:34',
    ]);
  });

  test('has a name, and its own where there is none', () => {
    expect(factName('leaseRuns')).toBe('The lease runs');
    expect(factName('toString')).toBe('toString');
  });
});
