import { describe, expect, test } from 'vitest';
import { menuMatch, menuStep, nothingTyped, withLetter } from '../../../renderer/parts/menu-steps';

const labels = ['1 hour', 'Until tomorrow', 'Until Monday', 'Change this rule…'];
const typed = (letters: string, gapMs = 100) =>
  [...letters].reduce((word, letter, index) => withLetter(word, letter, index * gapMs), nothingTyped);

describe('the keys of a menu', () => {
  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['Enter', 1, null],
  ])('%s from line %i leads to %o', (key, at, to) => expect(menuStep(key, at, 4)).toBe(to));

  test('a letter leads to the next line that begins with it, and on from there', () => {
    expect(menuMatch(labels, typed('u'), 0)).toBe(1);
    expect(menuMatch(labels, typed('U'), 1)).toBe(2);
    expect(menuMatch(labels, typed('u'), 2)).toBe(1);
    expect(menuMatch(labels, typed('c'), 3)).toBe(3);
    expect(menuMatch(labels, typed('x'), 0)).toBeNull();
  });

  test('letters in quick succession make a word, later ones begin anew', () => {
    expect(menuMatch(labels, typed('until m'), 1)).toBe(2);
    expect(typed('uc', 800).word).toBe('c');
  });
});
