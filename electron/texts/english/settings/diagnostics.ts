/** Settings: what helps those who help. */
export const diagnostics = {
  title: 'Diagnostics',
  copy: {
    title: 'Copy diagnostics',
    detail: 'What to post when you ask for help; you can read it before you post it. It is in English.',
    action: 'Copy',
    done: 'Copied',
  },
  inside: 'In it',
  contents: [
    'the versions of Seatwatch, Electron, Chromium, Node and the system',
    'the kind of desktop, whether it shows a tray icon and notifications, and how secrets are kept',
    'for each connection: its vendor, when it was read, how it failed, and how many pools are at which level',
    'the last 30 lines of the log of this run',
  ],
  outside: 'Not in it',
  leftOut: 'No name, address, user, serial number, product or path, and no secret.',
  log: {
    title: 'Log',
    detail: 'What went wrong in the program itself: one megabyte at most, and the one before.',
    show: 'Show in file manager',
  },
};
