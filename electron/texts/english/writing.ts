/** A second credential, that only actions use. */
export const writing = {
  title: 'Credential for writing',
  none: 'Actions go with the credential that this connection reads with. A second one lets you keep the first read-only.',
  kept: 'Actions go with a second credential; reading never uses it. It is never shown.',
  add: 'Use a second credential',
  replace: 'Replace it',
  remove: 'Remove it',
  willGo:
    'It goes from here, and would have to be entered again. Actions then go with the credential that reads.',
  keepIt: 'Keep it',
  removeForGood: 'Remove the second credential',
  instead: 'What you enter takes the place of all that is kept.',
  save: 'Keep for actions',
  saving: 'Saving …',
  test: 'Test',
  testing: 'Testing …',
  cancel: 'Cancel',
  testHelp:
    'A test asks the server by a read whether it takes this credential. Whether it may write shows only when an action is sent.',
  taken: 'The server takes it, and lets it read. Whether it may write shows with the first action.',
  takenUnread:
    'The server takes it, but does not let it read, which is right for a credential that only writes. Whether it may write shows with the first action.',
  refused: (reason: string) => `It can’t be used. ${reason}`,
  saved: 'Kept. From now on, actions go with it.',
  removed: 'Removed. Actions go with the credential that reads.',
  gone: 'the connection was removed meanwhile',
  untilQuit:
    'Kept until Seatwatch is quit, since no secure storage is there; start a keyring to keep it longer.',
  notWritten:
    'It could not be written, so nothing was changed. Check the free space and rights of the profile folder, then save again.',
  noActions: (vendor: string) => `${vendor} offers no actions to write with`,
  noSuchSecret: (vendor: string) => `${vendor} has no such secret for writing`,
  elsewhere:
    'The stored secret was entered for another server than the one that this connection names now, so it is not sent there; enter it again.',
};
