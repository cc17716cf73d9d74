import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MenuFacts, menuPlace } from '../../../renderer/parts/menu-place';

const popup = { width: 380, height: 560 };
const size = { width: 216, height: 160 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const facts = (given: Partial<MenuFacts>): MenuFacts => ({
  anchor: box(126, 160, 86, 24),
  size,
  view: popup,
  align: 'start',
  ...given,
});

describe('where a menu goes', () => {
  test('is below what it hangs from, in line with it', () =>
    expect(menuPlace(facts({}))).toEqual({ left: 126, top: 188 }));

  test('ends where a button at the right ends', () =>
    expect(menuPlace(facts({ anchor: box(312, 11, 28, 28), align: 'end' }))).toEqual({ left: 124, top: 43 }));

  test('is above where there is no room below', () =>
    expect(menuPlace(facts({ anchor: box(126, 480, 86, 24) })).top).toBe(316));

  test('is never outside a window that has room for it', () => {
    const anchors = fc.record({
      x: fc.integer({ min: -50, max: 400 }),
      y: fc.integer({ min: -50, max: 600 }),
    });
    const aligns = fc.constantFrom('start' as const, 'end' as const);
    fc.assert(
      fc.property(anchors, aligns, ({ x, y }, align) => {
        const { left, top } = menuPlace(facts({ anchor: box(x, y, 40, 28), align }));
        return left >= 8 && top >= 8 && left + size.width <= 372 && top + size.height <= 552;
      }),
    );
  });
});
