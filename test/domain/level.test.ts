import { describe, expect, test } from 'vitest';
import { type Level, levelOf, levels, worstOf } from '../../electron/domain/level';
import { unknownValidity } from '../../electron/domain/validity';
import { ten } from '../support/builders';

const level = (free: number | null, total: number | null): Level =>
  levelOf({ free, total, validity: unknownValidity }, ten);

const ending = (until: string) => ({ ...unknownValidity, kind: 'until' as const, until });

describe('the level of a pool', () => {
  test.each([
    [26, 25, 'ok', 'more free than owned'],
    [6, 25, 'ok', 'just above 20 %'],
    [5, 25, 'low', 'exactly 20 %'],
    [3, 25, 'low', 'just above 10 %'],
    [2.5, 25, 'critical', 'exactly 10 %'],
    [1, 25, 'critical', 'the last seat'],
    [0, 25, 'exhausted', 'nothing free'],
    [-2, 25, 'exhausted', 'overuse'],
    [0, 0, 'exhausted', 'none owned'],
    [1, 0, 'exhausted', 'none owned, whatever the vendor calls free'],
    [null, 25, 'uncounted', 'use not said'],
    [5, null, 'uncounted', 'no total'],
    [null, null, 'uncounted', 'neither'],
    [1, 1, 'ok', 'one of one free'],
  ] as const)('with %s of %s free is %s: %s', (free, total, expected, _why) => {
    expect(level(free, total)).toBe(expected);
  });

  test('has no rounding fault at exactly 10 % and 20 % of any total', () => {
    for (let tenth = 1; tenth <= 20_000; tenth += 1) {
      expect(level(tenth, tenth * 10)).toBe('critical');
      expect(level(tenth + 1, tenth * 10)).not.toBe('critical');
      expect(level(tenth, tenth * 5)).toBe('low');
      expect(level(tenth + 1, tenth * 5)).toBe('ok');
    }
  });

  test('is expired once its end is past, and not on the very moment', () => {
    const facts = { free: 20, total: 25 };
    expect(levelOf({ ...facts, validity: ending('2026-11-22T09:59:59.999Z') }, ten)).toBe('expired');
    expect(levelOf({ ...facts, validity: ending(ten) }, ten)).toBe('ok');
  });

  test('takes the vendor’s own word on expiry before the date', () => {
    const past = ending('2020-01-01T00:00:00.000Z');
    expect(levelOf({ free: 20, total: 25, validity: past, expired: false }, ten)).toBe('ok');
    expect(levelOf({ free: 20, total: 25, validity: unknownValidity, expired: true }, ten)).toBe('expired');
  });
});

describe('the worst of a board', () => {
  test('is the first of the levels in their order', () => {
    levels.forEach((worst, index) => expect(worstOf([...levels.slice(index)].reverse(), false)).toBe(worst));
  });

  test('is well where nothing is', () => {
    expect(worstOf([], false)).toBe('ok');
  });

  test.each([
    [['ok'], 'unknown'],
    [['low'], 'unknown'],
    [['uncounted'], 'unknown'],
    [[], 'unknown'],
    [['low', 'critical'], 'critical'],
    [['exhausted'], 'exhausted'],
    [['expired'], 'expired'],
  ] as const)('of %j beside a connection that fails is %s', (all, expected) => {
    expect(worstOf(all, true)).toBe(expected);
  });
});
