import { number, plural } from '../../number';

/** Settings: where things are kept. */
export const storage = {
  title: 'Storage',
  folder: {
    title: 'Profile folder',
    show: 'Show in file manager',
    notShown: (folder: string) => `No file manager could be opened. The folder is ${folder}.`,
  },
  secrets: {
    title: 'Secrets',
    system: 'Encrypted; the key is in the keyring of this computer.',
    unused: 'None was needed yet. They are encrypted with a key in the keyring of this computer.',
  },
  files: {
    title: 'Files',
    unread: 'The folder could not be read. Check its rights.',
    none: 'Nothing is kept yet.',
    sum: (size: string) => `${size} in all`,
    kilobytes: (size: string) => `${size} kB`,
    megabytes: (size: string) => `${size} MB`,
    what: {
      settings: 'connections, rules and settings, without secrets',
      vault: 'secrets, encrypted',
      'alert-ledger': 'which alerts stand, and what was told',
      inbox: 'the inbox',
      demand: 'peaks of each pool, for forecasts',
      'action-log': 'actions and their proof',
      history: 'the history of seats',
      days: 'yesterday’s numbers',
      logs: 'the program’s own log',
      browser: 'what the windows’ engine keeps',
      Crashpad: 'what the windows’ engine keeps',
      backup: 'the last good copy',
      aside: 'could not be used and was moved aside',
    },
  },
  aside: {
    title: 'Files moved aside',
    intro: (count: number) =>
      `${number(count)} ${plural(count, 'file')} could not be used and ${plural(count, 'was', 'were')} kept under another name. Nothing in them is lost; delete them when you no longer need them.`,
  },
  setup: {
    title: 'Set-up',
    detail: 'The connections, for another computer. Secrets are never in the file.',
    exportFile: 'Export',
    importFile: 'Import',
    inDemo: 'The demo has simulated vendors only; there is nothing to export.',
  },
};
