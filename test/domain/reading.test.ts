import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolSchema } from '../../electron/domain/pool';
import { type PoolReading, completePools } from '../../electron/domain/reading';
import { aReading, ten } from '../support/builders';

const complete = (reading: Partial<PoolReading>, totals = {}) =>
  completePools({ pools: [aReading(reading)] }, totals, ten)[0];

describe('a pool that a vendor gives', () => {
  test('has every member, null where the vendor does not say', () => {
    const pool = complete({ used: null, total: null });
    expect(poolSchema.strict().parse(pool)).toEqual(pool);
    expect(pool).toMatchObject({ used: null, total: null, free: null, reserved: null, level: 'uncounted' });
    expect(pool).toMatchObject({
      feature: null,
      expiring: null,
      activating: null,
      launches: null,
      holders: null,
    });
    expect(pool?.validity.kind).toBe('unknown');
  });

  test('has free what is not used', () => {
    expect(complete({ used: 5, total: 25 })).toMatchObject({ free: 20, level: 'ok' });
  });

  test('is overused below zero, not at zero', () => {
    expect(complete({ used: 28, total: 25 })).toMatchObject({ free: -3, level: 'exhausted' });
  });

  test('keeps the vendor’s own figure of what is free', () => {
    expect(complete({ used: 1, total: 10, free: 7 })?.free).toBe(7);
    expect(complete({ used: 1, total: 10, free: null })).toMatchObject({ free: null, level: 'uncounted' });
  });

  test('takes the admin’s total only where the vendor gives none', () => {
    expect(complete({ used: 4, total: null }, { catia: 5 })).toMatchObject({
      total: 5,
      free: 1,
      level: 'low',
    });
    expect(complete({ used: 4, total: null, free: null }, { catia: 5 })).toMatchObject({ total: 5, free: 1 });
    expect(complete({ used: 4, total: 25 }, { catia: 5 })).toMatchObject({ total: 25, free: 21 });
    expect(complete({ used: 4, total: null }, { other: 5 })).toMatchObject({ total: null, free: null });
    expect(complete({ used: 4, total: null, key: 'toString' }, {})).toMatchObject({ total: null });
  });
});

describe('the keys of a reading', () => {
  const keysOf = (keys: readonly string[]) =>
    completePools({ pools: keys.map((key) => aReading({ key })) }, {}, ten).map(({ key }) => key);

  test('are told apart where a vendor repeats itself, the first as it is', () => {
    expect(keysOf(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a~2', 'a~3']);
  });

  test('are told apart from keys that look like ours', () => {
    expect(new Set(keysOf(['a~2', 'a', 'a'])).size).toBe(3);
    expect(new Set(keysOf(['a', 'a', 'a~2'])).size).toBe(3);
  });

  test('are unique whatever the vendor repeats, and the same each time', () => {
    const key = fc.constantFrom('a', 'a~2', 'a~2~2', 'a~3', 'b', '');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
        expect(new Set(keysOf(keys)).size).toBe(keys.length);
        expect(keysOf(keys)).toEqual(keysOf(keys));
      }),
    );
  });

  test('are found at once among thousands that are all the same', () => {
    expect(new Set(keysOf(Array<string>(50_000).fill('same'))).size).toBe(50_000);
  });
});
