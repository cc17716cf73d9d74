import path from 'node:path';
import type { ImportAnswer } from '../ipc/contract';
import { copyActionLog } from '../storage/action-log';
import { texts } from '../texts/language';
import { askWhereToSave } from './save-dialog';

/** Asks where to, and copies the action log with what proves its end, so that the copy can be verified elsewhere. */
export async function exportLog(directory: string, nowMs: () => number): Promise<ImportAnswer> {
  const t = texts().actionLog.export;
  const chosen = await askWhereToSave({
    title: t.ask,
    name: `${t.name}.jsonl`,
    filters: [{ name: t.kind, extensions: ['jsonl'] }],
  });
  if (chosen === null) return { outcome: 'cancelled', message: texts().files.notSaved };
  try {
    const copy = copyActionLog(directory, chosen, nowMs);
    if (copy === null) return { outcome: 'refused', message: t.none };
    const name = path.basename(chosen);
    const message = copy.head === null ? t.savedAlone(name) : t.saved(name, path.basename(copy.head));
    return { outcome: 'done', message };
  } catch {
    return { outcome: 'refused', message: texts().files.refused };
  }
}
