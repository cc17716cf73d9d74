import { describe, expect, test } from 'vitest';
import { OfferList } from '../../../renderer/state/offer-list.svelte';

const offers = ['5 min', '10 min', '15 min'].map((value) => ({ value, label: value }));

describe('the list under a field', () => {
  test('opens at the value that the field has, and goes around at its ends', () => {
    const list = new OfferList(() => offers);
    list.open('15 min');
    expect(list.active?.value).toBe('15 min');
    list.move(1);
    expect(list.active?.value).toBe('5 min');
    list.move(-1);
    expect(list.active?.value).toBe('15 min');
  });

  test('opens before the first line where the field has something else', () => {
    const list = new OfferList(() => offers);
    list.open('12 min');
    expect([list.isOpen, list.active]).toEqual([true, null]);
    list.move(1);
    expect(list.active?.value).toBe('5 min');
  });

  test('is not open where nothing is offered, and not after it was closed', () => {
    const empty = new OfferList(() => []);
    empty.open();
    expect(empty.isOpen).toBe(false);
    const list = new OfferList(() => offers);
    list.open();
    list.close();
    expect(list.isOpen).toBe(false);
  });
});
