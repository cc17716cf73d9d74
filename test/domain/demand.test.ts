import { describe, expect, test } from 'vitest';
import {
  demandOf,
  emptyDemand,
  estimateRunOut,
  peakOf,
  rememberReading,
  savedDemand,
  savedDemandSchema,
} from '../../electron/domain/demand';
import { type Instant, addMs } from '../../electron/domain/instant';
import { aPool, at, dayMs, minuteMs, ten } from '../support/builders';

const memoryOf = (readings: readonly (readonly [Instant, number])[]) =>
  readings.reduce(
    (memory, [when, used]) => rememberReading(memory, 'hq', [aPool({ used })], when),
    emptyDemand,
  );
const demandAfter = (readings: readonly (readonly [Instant, number])[]) => {
  const demand = memoryOf(readings).get('hq')?.get('catia');
  if (demand === undefined) throw new Error('nothing was remembered');
  return demand;
};
const onDays = (used: readonly number[]) =>
  used.map((count, day) => [addMs(ten, day * dayMs), count] as const);

describe('the demand memory', () => {
  test('knows the peak of the last 28 days, once it has seen seven', () => {
    expect(peakOf(demandAfter(onDays([9, 9, 9, 9, 9, 9])), ten)).toBeNull();
    const weeks = demandAfter(onDays([20, ...Array.from({ length: 30 }, (_, day) => day % 7)]));
    expect(peakOf(weeks, addMs(ten, 30 * dayMs))).toBe(6);
    expect(peakOf(demandAfter(onDays([3, 4, 18, 2, 1, 0, 0])), addMs(ten, 6 * dayMs))).toBe(18);
  });

  test('stays the same object while nothing changes', () => {
    const memory = memoryOf([[ten, 5]]);
    expect(rememberReading(memory, 'hq', [aPool({ used: 5 })], at('10:30'))).toBe(memory);
  });

  test('learns nothing from ended pools and from what nobody counts', () => {
    const pools = [aPool({ key: 'a', expired: true }), aPool({ key: 'b', used: null })];
    expect(rememberReading(emptyDemand, 'hq', pools, ten)).toBe(emptyDemand);
  });

  test('survives a clock that was put back, and the disk', () => {
    const memory = memoryOf([...onDays([5, 6, 7]), [ten, 9]]);
    expect(memory.get('hq')?.get('catia')?.peaks).toEqual([9, 6, 7]);
    const saved = savedDemandSchema.parse(JSON.parse(JSON.stringify(savedDemand(memory))));
    expect(demandOf(saved)).toEqual(memory);
  });
});

describe('the run-out estimate', () => {
  const falling = [10, 13, 16, 19].map((used, index) => [addMs(ten, index * 20 * minuteMs), used] as const);

  test('carries the trend of the last two hours on', () => {
    // Nine seats went in an hour, six are left.
    expect(estimateRunOut(demandAfter(falling), at('11:00'))).toBe(at('11:40'));
  });

  test('is silent where it can’t be told', () => {
    const rising = falling.map(([when], index) => [when, 19 - index] as const);
    expect(estimateRunOut(demandAfter(rising), at('11:00'))).toBeNull();
    expect(estimateRunOut(demandAfter(falling.slice(0, 2)), at('10:20'))).toBeNull();
    expect(estimateRunOut(demandAfter(falling), at('18:00'))).toBeNull();
  });

  test('is now where nothing is free', () => {
    expect(estimateRunOut(demandAfter([[ten, 25]]), at('10:05'))).toBe(at('10:05'));
  });
});
