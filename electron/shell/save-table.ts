import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SavedTable } from '../domain/saved-table';
import type { ImportAnswer } from '../ipc/contract';
import { texts } from '../texts/language';
import { askWhereToSave } from './save-dialog';
import { csvOf } from './table-text';

// Spreadsheets take a file without this mark for one in an older encoding.
const byteOrderMark = '\uFEFF';

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
