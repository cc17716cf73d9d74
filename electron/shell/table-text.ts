import Papa from 'papaparse';
import type { CopiedTable } from '../domain/saved-table';

// The library's own pattern passes over a cell of several lines.
const formulaStart = /^[=+\-@\t\r]/;

const written = ({ columns, rows }: CopiedTable, delimiter: string): string =>
  Papa.unparse({ fields: columns, data: rows }, { delimiter, escapeFormulae: formulaStart });

/** The table as CSV. A text that a spreadsheet would take for a formula is marked as text. */
export const csvOf = (table: CopiedTable): string => written(table, ',');

/** With tabs between the cells, as spreadsheets take it from the clipboard. */
export const tabbedOf = (table: CopiedTable): string => written(table, '\t');
