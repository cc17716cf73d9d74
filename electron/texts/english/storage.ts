const subjects: Readonly<Record<string, string>> = {
  settings: 'Settings',
  vault: 'Secrets',
  'alert-ledger': 'The list of alerts that were told',
  inbox: 'The inbox',
  demand: 'How sought after each pool was',
  days: 'What each pool was like yesterday',
};

/** Files of the profile: those that were not usable, or can’t be written. */
export const storage = {
  /** `instead`: one of the three sentences of `instead`. */
  movedAside: (name: string, why: string, instead: string, now: string) =>
    `${name} could not be used (${why}), so ${instead}. Nothing is lost: the file is kept as ${now}.`,
  absent: (name: string, instead: string) => `${name} is missing, so ${instead}.`,
  stuck: (name: string, why: string, instead: string) =>
    `${name} could not be used (${why}), so ${instead}. It could not be moved aside either, so nothing is written over it; check the rights of its folder.`,
  instead: {
    backup: 'the last good copy is used',
    memory: 'what Seatwatch knew of it is written in its place',
    nothing: 'Seatwatch started without it',
  },
  why: {
    unreadable: 'it can’t be read',
    empty: 'it is empty',
    damaged: 'it is cut or damaged',
    newer: (schema: string) => `a newer Seatwatch wrote it (${schema})`,
    misshapen: (path: string | null) =>
      `its content does not have the expected shape${path === null ? '' : ` at ${path}`}`,
  },
  /** `name`: the file’s, without its ending. */
  notSaved: (name: string, file: string, why: string) =>
    `${subjects[name] ?? file} could not be saved: ${why}`,
  notSavedWhy: {
    full: 'the disk is full. Free some space; Seatwatch tries again every minute.',
    refused:
      'the profile folder can’t be written. Check its rights and its disk; Seatwatch tries again every minute.',
    newer:
      'a newer Seatwatch has written the file meanwhile, and it is kept. Quit this one and start the newer one.',
    locked:
      'another Seatwatch is writing the file and does not end. Quit it; Seatwatch tries again every minute.',
  },
  profile: (folder: string) =>
    `the profile folder ${folder} can't be written; check its path and rights, or name another with --profile`,
  newFile: {
    taken: 'it is there already and not a file',
    refused: 'it can’t be written; check its folder and the rights there',
  },
  vault: {
    unreadable:
      'The stored secret can’t be decrypted any more, since the keyring was reset or is another one; enter the secret again.',
    weak: 'The stored secret is only weakly protected, and you have not allowed that; enter the secret again.',
  },
  /** What is wrong with a line of the action log. */
  chain: {
    changed: 'it was changed after it was written',
    outOfOrder: (entry: number) => `it is entry ${entry}, so lines are missing or in another order`,
    unlinked: 'it does not follow the line before it, so one of the two was replaced',
    replaced: 'it is not the entry that was written there',
    cut: 'it is cut off',
    missing: (written: number) => `it is missing: ${written} entries were written`,
  },
};
