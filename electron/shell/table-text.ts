import Papa from 'papaparse';
import type { CopiedTable } from '../domain/saved-table';

const written = ({ columns, rows }: CopiedTable, delimiter: string): string =>
  Papa.unparse({ fields: columns, data: rows }, { delimiter, escapeFormulae: true });

/** The table as CSV. A text that a spreadsheet would take for a formula is marked as text. */
export const csvOf = (table: CopiedTable): string => written(table, ',');

/** With tabs between the cells, as spreadsheets take it from the clipboard. */
export const tabbedOf = (table: CopiedTable): string => written(table, '\t');
