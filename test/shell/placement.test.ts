import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rectangle, placement, restoredPlace } from '../../electron/shell/placement';

const size = { width: 380, height: 560 };
const screen: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
const icon = (x: number, y: number): Rectangle => ({ x, y, width: 24, height: 24 });

const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('the popup', () => {
  test.each<[string, Rectangle | null, Rectangle, Rectangle]>([
    [
      'under a panel at the top',
      icon(1600, 0),
      { ...screen, y: 30, height: 1050 },
      { x: 1422, y: 38, ...size },
    ],
    [
      'above a panel at the bottom',
      icon(1600, 1050),
      { ...screen, height: 1040 },
      { x: 1422, y: 472, ...size },
    ],
    [
      'within the screen at its right edge',
      icon(1890, 1050),
      { ...screen, height: 1040 },
      { x: 1532, y: 472, ...size },
    ],
    [
      'within the screen at its left edge',
      icon(2, 1050),
      { ...screen, height: 1040 },
      { x: 8, y: 472, ...size },
    ],
    [
      'beside a panel at the left',
      icon(5, 500),
      { ...screen, x: 60, width: 1860 },
      { x: 68, y: 512, ...size },
    ],
    ['in the upper right corner where nobody knows the icon', null, screen, { x: 1532, y: 8, ...size }],
    [
      'on a screen left of the first',
      icon(-200, 0),
      { x: -1920, y: 30, width: 1920, height: 1050 },
      { x: -388, y: 38, ...size },
    ],
    [
      'on a screen above the first',
      icon(400, -40),
      { x: 0, y: -1080, width: 1920, height: 1040 },
      { x: 222, y: -608, ...size },
    ],
    [
      'smaller on a screen that is smaller',
      icon(300, 0),
      { x: 0, y: 20, width: 320, height: 240 },
      { x: 8, y: 28, width: 304, height: 224 },
    ],
  ])('is placed %s', (_where, anchor, workArea, expected) => {
    expect(placement({ size, anchor, workArea })).toEqual(expected);
  });

  test('never leaves the work area, wherever it is and wherever the icon is', () => {
    const coordinate = fc.integer({ min: -8000, max: 8000 });
    const extent = fc.integer({ min: 200, max: 4000 });
    const rectangle = fc.record({ x: coordinate, y: coordinate, width: extent, height: extent });
    const anchor = fc.option(
      fc.record({ x: coordinate, y: coordinate, width: fc.nat(64), height: fc.nat(64) }),
    );
    fc.assert(
      fc.property(rectangle, anchor, (workArea, at) => {
        const place = placement({ size, anchor: at, workArea });
        expect(isInside(place, workArea)).toBe(true);
        expect(Object.values(place).every(Number.isInteger)).toBe(true);
        expect([place.width > 0, place.height > 0]).toEqual([true, true]);
      }),
    );
  });

  test('does not cover the icon where there is room beside it', () => {
    const anchor = icon(900, 0);
    const { y } = placement({ size, anchor, workArea: screen });
    expect(y).toBeGreaterThanOrEqual(anchor.y + anchor.height);
  });
});

describe('the window', () => {
  const usual = { width: 1180, height: 760 };
  const left: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };
  const last: Rectangle = { x: 200, y: 100, width: 1000, height: 700 };

  test.each<[string, Rectangle, readonly Rectangle[], Rectangle]>([
    ['as it was', last, [screen], last],
    ['on the other display', { ...last, x: -1200 }, [screen, left], { ...last, x: -1200 }],
    ['on the main display where the other is gone', { ...last, x: -1200 }, [screen], { ...last, x: 0 }],
    ['whole where it stuck out', { ...last, x: 1700, y: 900 }, [screen], { ...last, x: 920, y: 380 }],
    ['on the display that has most of it', { ...last, x: -900 }, [screen, left], { ...last, x: -1000 }],
    [
      'smaller on a smaller display',
      { x: 100, y: 100, width: 2500, height: 1400 },
      [{ x: 0, y: 30, width: 800, height: 570 }],
      { x: 0, y: 30, width: 800, height: 570 },
    ],
  ])('opens %s', (_how, was, workAreas, expected) => {
    expect(restoredPlace({ last: was, usual, workAreas })).toEqual(expected);
  });

  test('is put by the desktop where nobody knows where it was', () => {
    expect(restoredPlace({ last: null, usual, workAreas: [screen] })).toEqual(usual);
    expect(restoredPlace({ last, usual, workAreas: [] })).toEqual(usual);
  });

  test('never sticks out of every display', () => {
    const coordinate = fc.integer({ min: -8000, max: 8000 });
    const extent = fc.integer({ min: 200, max: 4000 });
    const rectangle = fc.record({ x: coordinate, y: coordinate, width: extent, height: extent });
    fc.assert(
      fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 4 }), (was, workAreas) => {
        const place = restoredPlace({ last: was, usual, workAreas });
        expect('x' in place && workAreas.some((area) => isInside(place, area))).toBe(true);
      }),
    );
  });
});
