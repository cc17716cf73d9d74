import type { ActionEntry } from '../../../electron/domain/action-record';
import type { SavedTable } from '../../../electron/domain/saved-table';
import { texts } from '../../../electron/texts/language';
import { actionWords, outcomeWord } from './action-words';

/** Entries of the log as a table to be saved; what proves them is in the log itself. */
export function actionTable(entries: readonly ActionEntry[]): SavedTable {
  const { columns, export: t } = texts().actionLog;
  return {
    name: t.name,
    columns: [
      ...[columns.seq, t.file.at, columns.what, columns.who, t.file.host, t.file.connection, t.file.vendor],
      ...[columns.outcome, t.file.answer, t.file.why, t.file.id, t.file.hash, t.file.previous],
    ],
    rows: entries.map((entry) => [
      ...[entry.seq, entry.at, actionWords(entry), entry.who.user, entry.who.host],
      ...[entry.connection.name, entry.connection.vendor, outcomeWord(entry)],
      entry.results
        .map(({ target, message }) => (target === null ? message : `${target}: ${message}`))
        .join('\n'),
      ...[entry.why ?? null, entry.auditId, entry.hash, entry.previous],
    ]),
  };
}
