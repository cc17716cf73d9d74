import { describe, expect, test } from 'vitest';
import { rowsToDraw, visibleRange } from '../../../renderer/parts/visible-range';

const view = { count: 1000, rowHeight: 40, scrolled: 0, viewHeight: 400 };

describe('the rows to draw', () => {
  test('are those in view and eight on either side', () => {
    expect(visibleRange(view)).toEqual({ start: 0, end: 18 });
    expect(visibleRange({ ...view, scrolled: 4000 })).toEqual({ start: 92, end: 118 });
  });

  test('never leave the list', () => {
    expect(visibleRange({ ...view, scrolled: 99_999 })).toEqual({ start: 1000, end: 1000 });
    expect(visibleRange({ ...view, scrolled: -5000 })).toEqual({ start: 0, end: 0 });
    expect(visibleRange({ ...view, count: 3 })).toEqual({ start: 0, end: 3 });
    expect(visibleRange({ ...view, count: 3, rowHeight: 0 })).toEqual({ start: 0, end: 3 });
  });

  test('hold the row with the focus, wherever it is', () => {
    const range = { start: 5, end: 8 };
    expect(rowsToDraw(range, 6)).toEqual([5, 6, 7]);
    expect(rowsToDraw(range, 1)).toEqual([1, 5, 6, 7]);
    expect(rowsToDraw(range, 90)).toEqual([5, 6, 7, 90]);
    expect(rowsToDraw(range, -1)).toEqual([5, 6, 7]);
  });
});
