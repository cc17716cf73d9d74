/** The form of a connection: its fields beside those that a vendor describes, and its buttons. */
export const connectionForm = {
  name: 'Name',
  nameHint: 'such as HQ gateway',
  pace: 'Read every',
  paceHelp: (usual: number, least: number) =>
    `Empty: every ${usual} s. The vendor may be asked every ${least} s at most.`,
  seconds: 'seconds',
  more: 'More settings and certificates',
  caFile: 'CA file',
  caFileHelp:
    'Path of a PEM file of the authority that vouches for the server, beside those that this computer knows.',
  pin: 'Pinned certificate',
  pinHelp: 'SHA-256 fingerprint of the server’s own certificate; any other is refused then.',
  asUsual: 'as usual',
  listHint: 'such as 1, 2, 7',
  kept: 'Entered; it is never shown',
  replace: 'Replace',
  /** Behind “Replace”, for those who hear it. */
  which: (label: string) => ` the ${label.toLowerCase()}`,
  keepOld: 'Keep the old one',
  willGo:
    'Its secret and its pools go from here; at the vendor nothing changes. Alerts and the action log stay.',
  keepIt: 'Keep it',
  removeNamed: (name: string) => `Remove ${name}`,
  remove: 'Remove…',
  saving: 'Saving …',
  add: 'Add connection',
  save: 'Save changes',
  testing: 'Testing …',
  test: 'Test',
  testAgain: 'Test again',
  cancel: 'Cancel',
  close: 'Close',
  notSeconds: 'expected a number of seconds, such as 60',
  notFingerprint: 'expected a SHA-256: 32 pairs of hex digits, with or without colons',
  failed: 'Seatwatch could not do that; try again, and copy the diagnostics if it goes on.',
  /** What is wrong with a field, as a sentence. */
  fault: (problem: string) => {
    const text = problem
      .replace(/^./, (letter) => letter.toUpperCase())
      .replace(/^It is missing$/, 'Enter it');
    return /[.!?]$/.test(text) ? text : `${text}.`;
  },
};
