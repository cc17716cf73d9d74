import { describe, expect, test } from 'vitest';
import { Picks } from '../../../renderer/state/picks.svelte';

const order = ['a', 'b', 'c', 'd', 'e'];
const picked = (picks: Picks) => [...picks.keys].sort().join('');

describe('picked rows', () => {
  test('are turned one by one', () => {
    const picks = new Picks();
    picks.toggle('b');
    picks.toggle('d');
    picks.toggle('b');
    expect(picked(picks)).toBe('d');
  });

  test('reach from the one that was picked last, in either direction, and give back what they leave', () => {
    const picks = new Picks();
    picks.toggle('c');
    picks.reach(order, 'e');
    expect(picked(picks)).toBe('cde');
    picks.reach(order, 'a');
    expect(picked(picks)).toBe('abc');
  });

  test('reach from where the keyboard began, or else from the row itself', () => {
    const picks = new Picks();
    picks.begin('b');
    picks.reach(order, 'c');
    expect(picked(picks)).toBe('bc');
    const others = new Picks();
    others.reach(order, 'd');
    expect(picked(others)).toBe('d');
  });

  test('reach from the row itself where the first one is gone', () => {
    const picks = new Picks();
    picks.toggle('gone');
    picks.reach(order, 'c');
    expect(picked(picks)).toBe('c');
  });

  test('are all of them, or none', () => {
    const picks = new Picks();
    picks.all(order);
    expect(picked(picks)).toBe('abcde');
    picks.clear();
    expect(picks.isEmpty).toBe(true);
  });
});
