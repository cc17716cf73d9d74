import { BrowserWindow, type OpenDialogOptions, dialog } from 'electron';
import { number, plural } from '../domain/format';
import type { ImportAnswer } from '../ipc/contract';
import { type FileContext, readConnectionsFile } from '../storage/connections-file';
import { importConnections } from '../storage/connection-import';
import type { Stores } from '../storage/stores';

const cancelled: ImportAnswer = { outcome: 'cancelled', message: 'Nothing was imported.' };

async function importFile(file: string, context: FileContext, stores: Stores): Promise<ImportAnswer> {
  const read = readConnectionsFile(file, context);
  if (!read.ok)
    return {
      outcome: 'refused',
      message: `The file can’t be imported. ${read.fault.where}: ${read.fault.problem}.`,
    };
  const outcome = await importConnections(read.connections, { ...stores, replace: false });
  switch (outcome.kind) {
    case 'exists':
      return {
        outcome: 'refused',
        message: `Nothing was imported, since the connection “${outcome.id}” is there already. Give it another id in the file.`,
      };
    case 'not-written':
      return {
        outcome: 'refused',
        message: 'The settings could not be written. Check the free space and rights of the profile folder.',
      };
    case 'taken':
      return {
        outcome: 'done',
        message: [
          `${number(outcome.count)} ${plural(outcome.count, 'connection')} imported.`,
          ...read.connections.flatMap(({ warnings, remarks }) => [...warnings, ...remarks]),
        ].join(' '),
      };
  }
}

const question: OpenDialogOptions = {
  title: 'Import connections',
  properties: ['openFile'],
  filters: [{ name: 'Connections file', extensions: ['json'] }],
};

async function askAndImport(context: FileContext, stores: Stores): Promise<ImportAnswer> {
  // The popup stays above every window but its own.
  const asking = BrowserWindow.getFocusedWindow();
  const { filePaths } =
    asking === null ? await dialog.showOpenDialog(question) : await dialog.showOpenDialog(asking, question);
  const [file] = filePaths;
  return file === undefined ? cancelled : importFile(file, context, stores);
}

/** Asks for a connections file and takes it in; whoever wishes it meanwhile shares the dialog that is open. */
export function createImportDialog(context: FileContext, stores: Stores): () => Promise<ImportAnswer> {
  let open: Promise<ImportAnswer> | null = null;
  return () => {
    open ??= askAndImport(context, stores).finally(() => {
      open = null;
    });
    return open;
  };
}
