import { describe, expect, test } from 'vitest';
import { fitsWithin } from '../../electron/ipc/message-size';

const circular: { self?: unknown } = {};
circular.self = circular;

describe('the size of a message', () => {
  test('counts values and characters', () => {
    expect(fitsWithin('abc', 4)).toBe(true);
    expect(fitsWithin('abcd', 4)).toBe(false);
    expect(fitsWithin([1, 2], 10)).toBe(true);
    expect(fitsWithin({ key: 'value' }, 10)).toBe(true);
    expect(fitsWithin({ key: 'value' }, 9)).toBe(false);
    expect(fitsWithin(undefined, 1)).toBe(true);
  });

  test.each([
    ['circular', circular],
    ['deep', Array.from({ length: 2000 }).reduce<unknown>((inner) => [inner], null)],
    ['wide', Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`k${index}`, 0]))],
    ['long in its keys', { ['k'.repeat(2000)]: 0 }],
    ['a list of holes', new Array(4_000_000_000)],
  ])('stops at the limit where a message is %s', (_what, message) => {
    expect(fitsWithin(message, 1000)).toBe(false);
  });

  test.each([
    ['a map', new Map()],
    ['a set', new Set()],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(1)],
    ['a pattern', /x/],
    ['an error', new Error('x')],
  ])('does not take %s', (_what, message) => {
    expect(fitsWithin({ inside: message }, 1000)).toBe(false);
  });
});
