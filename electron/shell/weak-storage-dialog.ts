import { BrowserWindow, type MessageBoxOptions, dialog } from 'electron';
import { texts } from '../texts/language';

async function isAgreedTo(question: {
  message: string;
  detail: string;
  no: string;
  yes: string;
}): Promise<boolean> {
  const { message, detail, no, yes } = question;
  const options: MessageBoxOptions = {
    type: 'warning',
    title: texts().secrets.dialog.title,
    message,
    detail,
    buttons: [no, yes],
    // The harmless answer is the one that Enter and Escape give.
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  // The popup stays above every window but its own.
  const asking = BrowserWindow.getFocusedWindow();
  const { response } =
    asking === null ? await dialog.showMessageBox(options) : await dialog.showMessageBox(asking, options);
  return response === 1;
}

/** Says what weak protection means, and asks for the user's explicit word. */
export const askToKeepWeakly = (): Promise<boolean> => isAgreedTo(texts().secrets.dialog.keep);

/** Says what becomes of the secrets, and asks once more. */
export const askToStopKeeping = (): Promise<boolean> => isAgreedTo(texts().secrets.dialog.stop);
