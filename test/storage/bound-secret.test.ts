import { describe, expect, test } from 'vitest';
import { boundText, marked, unboundText, unmarked } from '../../electron/storage/bound-secret';

const place = { connectionId: 'hq', name: 'clientSecret' };

describe('a bound secret', () => {
  test('is given back in its own place', () => {
    const secret = { value: 'päss "word"', origins: null };
    expect(unboundText(place, boundText(place, secret))).toEqual(secret);
  });

  test('names the servers that it may go to', () => {
    const secret = { value: 's3cret', origins: ['https://gateway.example'] };
    expect(unboundText(place, boundText(place, secret))).toEqual(secret);
  });

  test.each([
    ['another connection', { ...place, connectionId: 'lisbon' }],
    ['another secret of its connection', { ...place, name: 'token' }],
  ])('is none in the place of %s', (_what, other) => {
    expect(unboundText(other, boundText(place, { value: 's3cret', origins: null }))).toBeNull();
  });

  test.each([
    '',
    '\u0003\u0007rubbish',
    '"text"',
    'null',
    '{}',
    '[]',
    '["hq","clientSecret"]',
    '["hq","clientSecret",1]',
    '["hq","clientSecret","s3cret","https://gateway.example"]',
    '["hq","clientSecret","s3cret",[1]]',
  ])('is not to be found in %j', (text) => {
    expect(unboundText(place, text)).toBeNull();
  });

  test('is told by its mark from those of the first builds', () => {
    expect(unmarked(marked('c2VhbGVk'))).toEqual({ sealed: 'c2VhbGVk', isBound: true });
    expect(unmarked('c2VhbGVk')).toEqual({ sealed: 'c2VhbGVk', isBound: false });
  });
});
