/** Why a finding of the scanner is none, and the test that holds it. */
export interface Answer {
  /** The check and the file, as the scanner names them. */
  readonly finding: string;
  readonly reason: string;
  /** Of the tree, and words of the test in it. */
  readonly heldBy: readonly (readonly [file: string, words: string])[];
}

const policy: Answer = {
  finding: 'CSP_GLOBAL_CHECK N/A',
  reason:
    'The scanner looks for a policy in the pages and in onHeadersReceived. Ours comes as a header of every answer of the app:// scheme, which is the only one that a window may load.',
  heldBy: [
    ['test/shell/app-protocol.test.ts', 'with a policy that lets nothing else in'],
    ['test/e2e/hostile-renderer.e2e.test.ts', 'runs no text as a script'],
  ],
};

const opener: Omit<Answer, 'finding'> = {
  reason:
    'The one opener takes the name of a vendor and of a link, never an address, and opens https at the hosts that the vendors’ definitions document.',
  heldBy: [
    ['test/shell/open-external.test.ts', 'opens the documentation of'],
    ['test/shell/open-external.test.ts', 'is not opened as'],
  ],
};

const preload: Omit<Answer, 'finding'> = {
  reason:
    'The preload exposes two functions on two fixed channels, sandboxed and in a world of its own; every message is checked for its sender, size and shape.',
  heldBy: [
    ['test/shell/windows.test.ts', 'is sandboxed and isolated'],
    ['test/ipc/serve.test.ts', 'a command of a window'],
    ['test/e2e/hostile-renderer.e2e.test.ts', 'does not reach Node by'],
  ],
};

const version: Answer = {
  finding: 'ELECTRON_VERSION_JSON_CHECK package.json',
  reason:
    'It tells the version, for a look at its age. The newest is pinned in package.json, and only that is shipped.',
  heldBy: [],
};

export const sourceAnswers: readonly Answer[] = [
  policy,
  version,
  { finding: 'OPEN_EXTERNAL_JS_CHECK electron/shell/open-external.js', ...opener },
  { finding: 'PRELOAD_JS_CHECK electron/shell/windows.js', ...preload },
];

export const builtAnswers: readonly Answer[] = [
  policy,
  { finding: 'OPEN_EXTERNAL_JS_CHECK main.js', ...opener },
  { finding: 'PRELOAD_JS_CHECK main.js', ...preload },
];
