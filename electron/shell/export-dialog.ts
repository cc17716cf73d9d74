import { writeFileSync } from 'node:fs';
import type { Connection } from '../domain/connection';
import type { ImportAnswer } from '../ipc/contract';
import { writeConnectionsText } from '../storage/connections-file';
import { texts } from '../texts/language';
import { type SaveQuestion, askWhereToSave } from './save-dialog';

const question = (): SaveQuestion => ({
  title: texts().shell.exporting.title,
  name: 'seatwatch-connections.json',
  filters: [{ name: texts().shell.importing.file, extensions: ['json'] }],
});

async function askAndExport(connections: readonly Connection[]): Promise<ImportAnswer> {
  const { nothing, done } = texts().shell.exporting;
  const filePath = await askWhereToSave(question());
  if (filePath === null) return { outcome: 'cancelled', message: nothing };
  try {
    writeFileSync(filePath, writeConnectionsText(connections), { mode: 0o600 });
  } catch {
    return { outcome: 'refused', message: texts().files.refused };
  }
  return { outcome: 'done', message: done(connections.length) };
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
