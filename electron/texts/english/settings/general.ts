/** Settings: how the program starts, speaks and is called. */
export const general = {
  title: 'General',
  login: {
    title: 'Start at login',
    detail: 'Seatwatch starts in the tray when you log in, without opening a window.',
    inDemo: 'The demo does not start by itself. Connect your own vendors first.',
    notSaved: (place: string) =>
      `The desktop did not take this in. Check the rights of ${place}, then try again.`,
  },
  language: {
    title: 'Language',
    detail: 'Of the windows, the tray and the notifications. The command line stays English.',
    system: 'As the system has it',
    isDue: 'The language changes when Seatwatch starts again.',
    restart: 'Restart now',
  },
  shortcut: {
    title: 'Open from anywhere',
    detail: 'Keys that open the popup while you work in another program.',
    record: 'Record keys',
    recordOther: 'Record others',
    clear: 'Clear',
    recording: 'Press the keys …',
    cancel: 'Cancel',
    hint: 'Ctrl or Alt, and one more key. Esc cancels.',
    needsModifier: 'Hold Ctrl or Alt as well: a key alone is needed for typing.',
    taken: (keys: string) => `Another program has ${keys}, or the desktop keeps it. Record other keys.`,
    isNotHeld:
      'Another program has these keys now. Record others, or end that program and start Seatwatch again.',
  },
};
