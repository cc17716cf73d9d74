import path from 'node:path';
import type { SavedTable } from '../domain/saved-table';
import type { ImportAnswer } from '../ipc/contract';
import { startNewFile } from '../storage/new-file';
import { texts } from '../texts/language';
import { askWhereToSave } from './save-dialog';
import { csvOf } from './table-text';

// Spreadsheets take a file without this mark for one in an older encoding.
const byteOrderMark = '\uFEFF';

/** A disk that fills up on the way leaves what was in this place. */
async function isWritten(place: string, text: string): Promise<boolean> {
  const file = await startNewFile(place);
  if (typeof file === 'string') return false;
  try {
    return (await file.write(Buffer.from(text))) && (await file.commit());
  } finally {
    await file.discard();
  }
}

/** Asks where to, and writes a table that a window shows, for its user alone. */
export async function saveTable(table: SavedTable): Promise<ImportAnswer> {
  const file = await askWhereToSave({
    title: texts().files.saveTable,
    defaultPath: `${table.name.replaceAll(/[\\/:*?"<>|]/g, '-')}.csv`,
    filters: [{ name: texts().files.csv, extensions: ['csv'] }],
  });
  if (file === null) return { outcome: 'cancelled', message: texts().files.notSaved };
  return (await isWritten(file, byteOrderMark + csvOf(table)))
    ? { outcome: 'done', message: texts().files.saved(path.basename(file)) }
    : { outcome: 'refused', message: texts().files.refused };
}
