import { BrowserWindow, type MessageBoxOptions, dialog } from 'electron';

async function isAgreedTo(question: {
  message: string;
  detail: string;
  no: string;
  yes: string;
}): Promise<boolean> {
  const { message, detail, no, yes } = question;
  const options: MessageBoxOptions = {
    type: 'warning',
    title: 'Seatwatch secrets',
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
export const askToKeepWeakly = (): Promise<boolean> =>
  isAgreedTo({
    message: 'Keep secrets weakly protected?',
    detail: [
      'No keyring was found on this computer. Without one, Seatwatch can only hide your secrets under a key that is the same on every computer.',
      'Whoever can read the profile folder can then read your secrets: other programs that you run, an administrator, a backup, or a lost disk that is not encrypted.',
      'Otherwise they are kept for this run only, and you enter them again after the next start. When a keyring appears, they move into it either way.',
    ].join('\n\n'),
    no: 'For this run only',
    yes: 'Keep them weakly protected',
  });

/** Says what becomes of the secrets, and asks once more. */
export const askToStopKeeping = (): Promise<boolean> =>
  isAgreedTo({
    message: 'Stop keeping weakly protected secrets?',
    detail:
      'They are removed from the profile folder. They go on for this run; after the next start you enter them again, unless a keyring has taken them by then.',
    no: 'Go on keeping them',
    yes: 'Stop keeping them',
  });
