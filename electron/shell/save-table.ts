import path from 'node:path';
import type { SavedTable } from '../domain/saved-table';
import type { ImportAnswer } from '../ipc/contract';
import { startNewFile } from '../storage/new-file';
import { texts } from '../texts/language';
import { askWhereToSave } from './save-dialog';
import { csvOf } from './table-text';

// Spreadsheets take a file without this mark for one in an older encoding.
const byteOrderMark = '\uFEFF';

/** Whole or not at all: a full disk leaves the file as it was. */
async function write(place: string, text: string): Promise<boolean> {
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
  const { files } = texts();
  const place = await askWhereToSave({
    title: files.saveTable,
    name: `${table.name}.csv`,
    filters: [{ name: files.csv, extensions: ['csv'] }],
  });
  if (place === null) return { outcome: 'cancelled', message: files.notSaved };
  return (await write(place, byteOrderMark + csvOf(table)))
    ? { outcome: 'done', message: files.saved(path.basename(place)) }
    : { outcome: 'refused', message: files.refused };
}
