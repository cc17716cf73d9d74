import { BrowserWindow, type SaveDialogOptions, dialog } from 'electron';

/** Asks where to save something; null where the user thinks better of it. */
export async function askWhereToSave(question: SaveDialogOptions): Promise<string | null> {
  // The popup stays above every window but its own.
  const asking = BrowserWindow.getFocusedWindow();
  const { filePath } =
    asking === null ? await dialog.showSaveDialog(question) : await dialog.showSaveDialog(asking, question);
  return filePath === '' ? null : filePath;
}
