import { describe, expect, test } from 'vitest';
import { type GridLine, groupedLines, headKey, plainLines } from '../../../renderer/parts/grid-line';
import { keySet, noKeys } from '../../../renderer/state/key-set';

const fruit = ['apple', 'bean', 'avocado', 'beet', 'cherry'];
const own = (text: string) => text;
const initial = (text: string) => text.charAt(0);
const words = (lines: readonly GridLine<string>[]) =>
  lines.map((line) => (line.head === null ? line.item : `${line.head.key}: ${line.head.items.length}`));

describe('the lines of a grid', () => {
  test('are its rows where nothing groups them', () => {
    expect(words(plainLines(fruit, own))).toEqual(fruit);
  });

  test('stand under heads in the order of each group’s first row', () => {
    const lines = groupedLines(fruit, own, initial, noKeys);
    expect(words(lines)).toEqual(['a: 2', 'apple', 'avocado', 'b: 2', 'bean', 'beet', 'c: 1', 'cherry']);
  });

  test('leave out the rows of a closed group, and keep its head with all of them in mind', () => {
    const lines = groupedLines(fruit, own, initial, keySet(['a']));
    expect(words(lines)).toEqual(['a: 2', 'b: 2', 'bean', 'beet', 'c: 1', 'cherry']);
    expect(lines[0]).toMatchObject({ key: headKey('a'), isOpen: false });
  });

  test('never share a key, also where a group is called like a row', () => {
    const keys = groupedLines(['x', 'y'], own, () => 'x', noKeys).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});
