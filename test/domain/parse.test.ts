import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { count, parseShape, pathText, readList, wholeNumber } from '../../electron/domain/parse';

describe('a count that a vendor sends', () => {
  test.each([
    [5, 5],
    [0, 0],
    ['5', 5],
    [' 12 ', 12],
    ['007', 7],
  ])('%j reads as %s', (given, expected) => {
    expect(count.parse(given)).toBe(expected);
  });

  test.each([
    [null],
    [undefined],
    [''],
    [' '],
    ['junk'],
    ['1.5'],
    ['1e3'],
    ['0x10'],
    ['-1'],
    ['N/A'],
    ['Unlimited'],
    [-1],
    [1.5],
    [NaN],
    [Infinity],
    [2 ** 60],
    ['99999999999999999999'],
    [true],
    [[]],
    [[5]],
    [{}],
    ['٣'],
  ])('%j is refused, and never becomes 0', (given) => {
    expect(count.safeParse(given).success).toBe(false);
    expect(wholeNumber.safeParse(given).success && Number(given) >= 0).toBe(false);
  });

  test('may be negative where what remains can be overused', () => {
    expect(wholeNumber.parse('-3')).toBe(-3);
    expect(wholeNumber.parse(-3)).toBe(-3);
  });
});

describe('a path in a body', () => {
  test.each([
    [['data', 'licenses', 0, 'usage'], '', 'data.licenses[0].usage'],
    [['x-y'], 'data', 'data["x-y"]'],
    [[0, 'a b'], 'list', 'list[0]["a b"]'],
    [[], 'data', 'data'],
    [[], '', 'the top'],
    [['a"b'], '', '["a\\"b"]'],
  ])('%j below %j reads %s', (path, root, expected) => {
    expect(pathText(path, root)).toBe(expected);
  });
});

describe('a body of the wrong shape', () => {
  const shape = z.object({ data: z.object({ seats: count }) });

  test.each([
    [{ data: { seats: 'many' } }, 'data.seats'],
    [{ data: null }, 'data'],
    [{}, 'data'],
    [[], 'the top'],
    ['text', 'the top'],
  ])('%j is malformed at %s', (body, path) => {
    const result = parseShape(shape, body);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'malformed', retryAt: null } });
    expect(JSON.stringify(result)).toContain(`at ${path} (`);
  });
});

describe('a list of which some entries cannot be read', () => {
  const entry = z.object({ n: count });

  test('keeps the others with their places, and names each that is left out', () => {
    const result = readList(entry, [{ n: 1 }, { n: 'x' }, 5, { n: 4 }], 'data.list');
    expect(result).toMatchObject({
      ok: true,
      value: {
        entries: [
          { index: 0, value: { n: 1 } },
          { index: 3, value: { n: 4 } },
        ],
      },
    });
    const warnings = result.ok ? result.value.warnings : [];
    expect(warnings.map((text) => /because (\S+) could/.exec(text)?.[1])).toEqual([
      'data.list[1].n',
      'data.list[2]',
    ]);
  });

  test('is malformed where none can be read, at the first', () => {
    const result = readList(entry, [{ n: 'x' }, {}], 'data.list');
    expect(result).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
    expect(JSON.stringify(result)).toContain('data.list[0].n');
  });

  test('is fine where it is empty', () => {
    expect(readList(entry, [], 'data.list')).toEqual({ ok: true, value: { entries: [], warnings: [] } });
  });
});
