import { describe, expect, test, vi } from 'vitest';
import { EarlyLetter } from '../../../renderer/popup/early-letter';

describe('a letter that acts at once', () => {
  test('begins the word that is typed right after it, and is taken back', () => {
    const undo = vi.fn();
    const early = new EarlyLetter();
    early.remember('p', 1000, undo);
    expect(early.goesOnWith('a', 1200)).toBe(true);
    expect(early.claim(1200)).toBe('p');
    expect(undo).toHaveBeenCalledOnce();
    expect(early.claim(1300)).toBe('');
  });

  test('stands once it is too late for a word', () => {
    const undo = vi.fn();
    const early = new EarlyLetter();
    early.remember('p', 1000, undo);
    expect(early.goesOnWith('a', 1800)).toBe(false);
    expect(early.claim(1800)).toBe('');
    expect(undo).not.toHaveBeenCalled();
  });

  test('begins no word where an arrow came between, but one with a capital', () => {
    const early = new EarlyLetter();
    early.remember('s', 0, () => undefined);
    early.hear('Shift');
    expect(early.goesOnWith('U', 100)).toBe(true);
    early.hear('ArrowDown');
    expect(early.goesOnWith('u', 200)).toBe(false);
  });

  test('may be pressed twice, and is no word before an arrow', () => {
    const early = new EarlyLetter();
    expect(early.goesOnWith('a', 0)).toBe(false);
    early.remember('p', 1000, () => undefined);
    expect(early.goesOnWith('p', 1100)).toBe(false);
    expect(early.goesOnWith('ArrowDown', 1100)).toBe(false);
  });
});
