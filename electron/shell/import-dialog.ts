import { writeFileSync } from 'node:fs';
import { dialog } from 'electron';
import type { Connection } from '../domain/connection';
import { number, plural } from '../domain/format';
import type { ImportAnswer } from '../ipc/contract';
import { type FileContext, readConnectionsFile, writeConnectionsText } from '../storage/connections-file';
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

/** Asks for a connections file and takes it in. */
export async function askAndImport(context: FileContext, stores: Stores): Promise<ImportAnswer> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Import connections',
    properties: ['openFile'],
    filters: [{ name: 'Connections file', extensions: ['json'] }],
  });
  const [file] = filePaths;
  return file === undefined ? cancelled : importFile(file, context, stores);
}

/** Asks where to, and writes the set-up without any secret. */
export async function askAndExport(connections: readonly Connection[]): Promise<ImportAnswer> {
  const { filePath } = await dialog.showSaveDialog({
    title: 'Export connections without secrets',
    defaultPath: 'seatwatch-connections.json',
    filters: [{ name: 'Connections file', extensions: ['json'] }],
  });
  if (filePath === '') return { outcome: 'cancelled', message: 'Nothing was exported.' };
  try {
    writeFileSync(filePath, writeConnectionsText(connections), { mode: 0o600 });
  } catch {
    return {
      outcome: 'refused',
      message: 'The file could not be written. Check the folder and its rights, or choose another.',
    };
  }
  return {
    outcome: 'done',
    message: `${number(connections.length)} ${plural(connections.length, 'connection')} exported, without secrets.`,
  };
}
