import { describe, expect, test } from 'vitest';
import { factName, factWords } from '../../../../renderer/management/actions/fact-words';

describe('what was read back', () => {
  test('is said in words, and a time as exactly as it came', () => {
    const said = [true, false, null, undefined, 'none', 12, 'reserved', '2026-11-23T02:34:17.079Z'];
    expect(said.map((value) => factWords(value))).toEqual([
      'yes',
      'no',
      'not said',
      'not said',
      'none',
      '12',
      'reserved',
      '2026-11-23T02:34:17.079Z',
    ]);
  });

  test('has a name, and its own where there is none', () => {
    expect(factName('leaseRuns')).toBe('The lease runs');
    expect(factName('toString')).toBe('toString');
  });
});
