import { describe, expect, test } from 'vitest';
import { defaultPoolView } from '../../../electron/domain/pool-view';
import {
  chosenColumns,
  columnName,
  fittingColumns,
  withColumn,
  withUsualColumns,
  writtenColumns,
} from '../../../renderer/management/pool-columns';

const usual = chosenColumns(defaultPoolView);

describe('the columns of the table of pools', () => {
  test('stand in one order, however they were chosen', () => {
    expect(chosenColumns({ columns: ['as-of', 'bar', 'pool'] })).toEqual([
      'level',
      'pool',
      'free',
      'bar',
      'as-of',
    ]);
  });

  test('always have level, pool and free seats', () => {
    expect(chosenColumns({ columns: [] })).toEqual(['level', 'pool', 'free']);
    expect(fittingColumns(usual, 300)).toEqual(['level', 'pool', 'free']);
  });

  test('all stand where there is room, and leave one by one where there is not', () => {
    expect(fittingColumns(usual, 1300)).toEqual(usual);
    const widths = [1300, 1000, 900, 800, 700, 600, 500, 400];
    const counts = widths.map((width) => fittingColumns(usual, width).length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(fittingColumns(usual, 976)).not.toContain('unit');
    expect(fittingColumns(usual, 700)).toEqual(['level', 'pool', 'free', 'bar', 'ends']);
  });

  test('are put in and taken out, and come back as usual', () => {
    const more = withColumn(defaultPoolView, 'vendor');
    expect(chosenColumns(more)).toContain('vendor');
    expect(chosenColumns(withColumn(more, 'bar'))).not.toContain('bar');
    expect(withUsualColumns(more)).toEqual(defaultPoolView);
  });

  test('go into a file with what the heads of groups say', () => {
    const view = { ...defaultPoolView, columns: [], group: 'vendor' as const };
    expect(writtenColumns(view)).toContain('vendor');
    expect(writtenColumns({ ...view, group: 'level' })).toEqual(['level', 'pool', 'free']);
  });

  test('have their whole names where there is room', () => {
    expect(columnName('reserved')).toBe('Reserved');
  });
});
