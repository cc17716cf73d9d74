import { webContents } from 'electron';
import type { ImportAnswer } from '../ipc/contract';
import { startNewFile } from '../storage/new-file';
import { texts } from '../texts/language';
import { askWhereToSave } from './save-dialog';

// Across, since tables are wide; a little smaller than on the screen, so that a usual window's columns fit.
const page = {
  landscape: true,
  pageSize: 'A4',
  scale: 0.75,
  printBackground: true,
  generateTaggedPDF: true,
} as const;

const printed = (id: number): Promise<Buffer | null> =>
  webContents
    .fromId(id)
    ?.printToPDF(page)
    .catch(() => null) ?? Promise.resolve(null);

/** Asks where to, and writes what a window shows as PDF. */
export async function printView(webContentsId: number, name: string): Promise<ImportAnswer> {
  const { dialog, pdf, failed } = texts().print;
  const { files } = texts();
  const place = await askWhereToSave({
    title: dialog,
    name: `Seatwatch ${name}.pdf`,
    filters: [{ name: pdf, extensions: ['pdf'] }],
  });
  if (place === null) return { outcome: 'cancelled', message: files.notSaved };
  const document = await printed(webContentsId);
  if (document === null) return { outcome: 'refused', message: failed };
  const file = await startNewFile(place);
  if (typeof file === 'string') return { outcome: 'refused', message: files.refused };
  try {
    const isPlaced = (await file.write(document)) && (await file.commit());
    return isPlaced
      ? { outcome: 'done', message: files.saved(place.split(/[\\/]/).at(-1) ?? place) }
      : { outcome: 'refused', message: files.refused };
  } finally {
    await file.discard();
  }
}
