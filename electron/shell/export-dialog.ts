import { writeFileSync } from 'node:fs';
import type { SaveDialogOptions } from 'electron';
import type { Connection } from '../domain/connection';
import { number, plural } from '../domain/format';
import type { ImportAnswer } from '../ipc/contract';
import { writeConnectionsText } from '../storage/connections-file';
import { askWhereToSave } from './save-dialog';

const question: SaveDialogOptions = {
  title: 'Export connections without secrets',
  defaultPath: 'seatwatch-connections.json',
  filters: [{ name: 'Connections file', extensions: ['json'] }],
};

async function askAndExport(connections: readonly Connection[]): Promise<ImportAnswer> {
  const filePath = await askWhereToSave(question);
  if (filePath === null) return { outcome: 'cancelled', message: 'Nothing was exported.' };
  try {
    writeFileSync(filePath, writeConnectionsText(connections), { mode: 0o600 });
  } catch {
    return {
      outcome: 'refused',
      message: 'The file could not be written. Check the folder and its rights, or choose another.',
    };
  }
  const count = `${number(connections.length)} ${plural(connections.length, 'connection')}`;
  return { outcome: 'done', message: `${count} exported, without secrets.` };
}

/** Asks where to, and writes the set-up without any secret; whoever wishes it meanwhile shares the dialog that is open. */
export function createExportDialog(connections: () => readonly Connection[]): () => Promise<ImportAnswer> {
  let open: Promise<ImportAnswer> | null = null;
  return () => {
    open ??= askAndExport(connections()).finally(() => {
      open = null;
    });
    return open;
  };
}
