import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf, tabbedOf } from '../../electron/shell/table-text';

const columns = ['Pool', 'Free'];
const readBack = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data;

describe('a table as text', () => {
  test('reads back cell by cell, whatever is in them', () => {
    const rows = [
      ['Draftline, “Studio”', 3],
      ['two\nlines', 0],
      ['a "quoted" name', -2],
      ['tab\there', null],
      ['Prüfstand 日本', 12_000],
    ];
    const words = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    expect(readBack(csvOf({ columns, rows }), ',')).toEqual([columns, ...words]);
    expect(readBack(tabbedOf({ columns, rows }), '\t')).toEqual([columns, ...words]);
  });

  test.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\tx', '=1+1\n+2'])(
    'is no formula in a spreadsheet: %j',
    (text) => {
      const [, [cell] = []] = readBack(csvOf({ columns, rows: [[text, 1]] }), ',');
      expect(cell).toBe(`'${text}`);
    },
  );

  test('keeps a count below nought a number', () => {
    expect(csvOf({ columns, rows: [['a', -2]] })).toBe('Pool,Free\r\na,-2');
  });

  test('has its heading also without rows', () => {
    expect(csvOf({ columns, rows: [] }).trim()).toBe('Pool,Free');
  });
});
