import { BrowserWindow, type SaveDialogOptions, dialog } from 'electron';

/** What a save dialog asks: `name` is what the file is called unless its user calls it otherwise. */
export interface SaveQuestion extends Pick<SaveDialogOptions, 'title' | 'filters'> {
  readonly name: string;
}

// What a file can't be called somewhere; a slash would even lead to another folder.
const unfit = /[\\/:*?"<>|\p{Cc}]+/gu;

let isOpen = false;

/** Asks where to save something; null where the user thinks better of it, or is asked already. */
export async function askWhereToSave({ name, ...question }: SaveQuestion): Promise<string | null> {
  if (isOpen) return null;
  isOpen = true;
  const options = { ...question, defaultPath: name.replaceAll(unfit, '-') };
  // The popup stays above every window but its own.
  const asking = BrowserWindow.getFocusedWindow();
  try {
    const { filePath } =
      asking === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(asking, options);
    return filePath === '' ? null : filePath;
  } finally {
    isOpen = false;
  }
}
