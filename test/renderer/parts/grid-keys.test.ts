import { describe, expect, test } from 'vitest';
import { gridWish } from '../../../renderer/parts/grid-keys';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a key on a row of a grid', () => {
  test.each([
    ['ArrowDown', { wish: 'step', step: 'next', isReach: false }],
    ['End', { wish: 'step', step: 'last', isReach: false }],
    ['Enter', { wish: 'open' }],
    [' ', { wish: 'pick' }],
    ['ArrowLeft', { wish: 'close-group' }],
    ['ArrowRight', { wish: 'open-group' }],
    ['Escape', { wish: 'drop-picks' }],
    ['s', null],
    ['c', null],
  ])('%s asks for %j', (key, wish) => {
    expect(gridWish({ ...none, key })).toEqual(wish);
  });

  test('reaches from the last picked row with Shift, and copies and picks all with Ctrl', () => {
    expect(gridWish({ ...none, shiftKey: true, key: 'ArrowUp' })).toMatchObject({ isReach: true });
    expect(gridWish({ ...none, ctrlKey: true, key: 'c' })).toEqual({ wish: 'copy' });
    expect(gridWish({ ...none, metaKey: true, key: 'A' })).toEqual({ wish: 'all' });
  });

  test('means nothing with Alt, and pages are called with Ctrl', () => {
    expect(gridWish({ ...none, altKey: true, key: 'ArrowDown' })).toBeNull();
    expect(gridWish({ ...none, ctrlKey: true, key: '2' })).toBeNull();
  });
});
