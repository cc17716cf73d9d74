import { BrowserWindow, type OpenDialogOptions, dialog } from 'electron';
import type { ImportAnswer } from '../ipc/contract';
import { type FileContext, readConnectionsFile } from '../storage/connections-file';
import { importConnections } from '../storage/connection-import';
import type { Stores } from '../storage/stores';
import { texts } from '../texts/language';

const refused = (message: string): ImportAnswer => ({ outcome: 'refused', message });

async function importFile(file: string, context: FileContext, stores: Stores): Promise<ImportAnswer> {
  const read = readConnectionsFile(file, context);
  const { importing: t } = texts().shell;
  if (!read.ok) return refused(t.unusable(read.fault.where, read.fault.problem));
  const outcome = await importConnections(read.connections, { ...stores, replace: false });
  switch (outcome.kind) {
    case 'exists':
      return refused(t.exists(outcome.id));
    case 'not-written':
      return refused(t.notWritten);
    case 'taken':
      return {
        outcome: 'done',
        message: [
          t.done(outcome.count),
          ...read.connections.flatMap(({ warnings, remarks }) => [...warnings, ...remarks]),
        ].join(' '),
      };
  }
}

const question = (): OpenDialogOptions => ({
  title: texts().shell.importing.title,
  properties: ['openFile'],
  filters: [{ name: texts().shell.importing.file, extensions: ['json'] }],
});

async function askAndImport(context: FileContext, stores: Stores): Promise<ImportAnswer> {
  // The popup stays above every window but its own.
  const asking = BrowserWindow.getFocusedWindow();
  const { filePaths } =
    asking === null
      ? await dialog.showOpenDialog(question())
      : await dialog.showOpenDialog(asking, question());
  const [file] = filePaths;
  if (file === undefined) return { outcome: 'cancelled', message: texts().shell.importing.nothing };
  return importFile(file, context, stores);
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
