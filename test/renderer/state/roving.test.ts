import { describe, expect, test } from 'vitest';
import { Roving } from '../../../renderer/state/roving.svelte';

const rows = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`);

describe('the row that the Tab key reaches', () => {
  test('is the first one, until another had the focus', () => {
    const roving = new Roving(() => rows(3));
    expect(roving.active).toBe('row 0');
    roving.take('row 2');
    expect(roving.active).toBe('row 2');
  });

  test('moves with the arrows and stays at both ends', () => {
    const roving = new Roving(() => rows(30));
    const walk = (...steps: Parameters<Roving['step']>[0][]) => {
      for (const step of steps) roving.step(step);
      return roving.active;
    };
    expect(walk('previous')).toBe('row 0');
    expect(roving.isAtFirst).toBe(true);
    expect(walk('next', 'next')).toBe('row 2');
    expect(walk('page-down')).toBe('row 12');
    expect(walk('last', 'next')).toBe('row 29');
    expect(walk('page-up')).toBe('row 19');
    expect(walk('first')).toBe('row 0');
  });

  test('is the first one again when the one that had the focus is gone', () => {
    let keys = rows(3);
    const roving = new Roving(() => keys);
    roving.take('row 2');
    keys = rows(2);
    roving.take('row 2');
    expect(roving.active).toBe('row 0');
  });

  test('is none where there are no rows', () => {
    const roving = new Roving(() => []);
    roving.step('next');
    expect(roving.active).toBeNull();
  });
});
