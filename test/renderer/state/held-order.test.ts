import { describe, expect, test } from 'vitest';
import { heldOrder } from '../../../renderer/state/held-order';

const own = (text: string) => text.charAt(0);

describe('the order of rows that are held', () => {
  test('stays, with what is known of them now', () => {
    expect(heldOrder(['a2', 'b9'], ['a2', 'b9'], ['b', 'a'], own)).toEqual(['b9', 'a2']);
  });

  test('keeps what is there but matches no more, and drops what is gone', () => {
    expect(heldOrder(['a1'], ['a1', 'b1'], ['b', 'a', 'gone'], own)).toEqual(['b1', 'a1']);
  });

  test('has what came since at its end', () => {
    expect(heldOrder(['c0', 'a1', 'b1'], ['c0', 'a1', 'b1'], ['b', 'a'], own)).toEqual(['b1', 'a1', 'c0']);
  });
});
