import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { SavedTable } from '../domain/saved-table';
import type { ImportAnswer } from '../ipc/contract';
import { texts } from '../texts/language';
import { askWhereToSave } from './save-dialog';

// Spreadsheets take a file without this mark for one in an older encoding.
const byteOrderMark = '\uFEFF';

/** The table as CSV. A text that a spreadsheet would take for a formula is marked as text. */
export const csvOf = ({ columns, rows }: SavedTable): string =>
  Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true });

/** Asks where to, and writes a table that a window shows, for its user alone. */
export async function saveTable(table: SavedTable): Promise<ImportAnswer> {
  const file = await askWhereToSave({
    title: texts().files.saveTable,
    defaultPath: `${table.name}.csv`,
    filters: [{ name: texts().files.csv, extensions: ['csv'] }],
  });
  if (file === null) return { outcome: 'cancelled', message: texts().files.notSaved };
  try {
    writeFileSync(file, byteOrderMark + csvOf(table), { mode: 0o600 });
  } catch {
    return { outcome: 'refused', message: texts().files.refused };
  }
  return { outcome: 'done', message: texts().files.saved(path.basename(file)) };
}
