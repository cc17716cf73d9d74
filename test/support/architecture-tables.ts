/** A folder ends in a slash; anything else is one file, or one package. */
type Places = readonly string[];

export interface Room {
  /** What its files may import from the tree; behind `type`, only types of it. */
  readonly tree: Places;
  /** Packages, and `node:` for the built-in modules; behind `type`, only types. */
  readonly packages: Places;
}

/** The direction of imports: who may know whom. The first room that a file lies in is its own. */
export const rooms: Readonly<Record<string, Room>> = {
  // The catalogue of all texts; it knows nothing, and every room may speak.
  'electron/texts/': { tree: ['electron/texts/'], packages: [] },
  'electron/domain/': { tree: ['electron/domain/', 'electron/texts/'], packages: ['zod', 'luxon'] },
  'electron/vendors/': {
    tree: ['electron/domain/', 'electron/texts/', 'electron/vendors/'],
    packages: ['zod'],
  },
  'electron/http/': {
    tree: ['electron/domain/', 'electron/texts/', 'electron/http/', 'type electron/vendors/vendor.ts'],
    packages: ['node:', 'axios', 'lossless-json', 'socks', 'type zod'],
  },
  'electron/storage/': {
    tree: ['electron/domain/', 'electron/texts/', 'electron/vendors/', 'electron/storage/'],
    packages: ['node:', 'electron', 'electron-store', 'lossless-json', 'zod'],
  },
  'electron/polling/': {
    tree: ['electron/domain/', 'electron/texts/', 'electron/vendors/', 'electron/http/', 'electron/polling/'],
    packages: [],
  },
  'electron/actions/': {
    tree: [
      ...['electron/domain/', 'electron/texts/', 'electron/actions/', 'type electron/storage/action-log.ts'],
      'electron/vendors/connection-check.ts',
      ...['type electron/vendors/action.ts', 'type electron/vendors/vendor.ts'],
    ],
    packages: ['node:'],
  },
  // Reports and histories as vendors keep them, fetched for the command line and for the windows.
  'electron/reports/': {
    tree: [
      ...['electron/domain/', 'electron/texts/', 'electron/polling/open-connection.ts', 'electron/reports/'],
      ...['electron/storage/new-file.ts', 'electron/vendors/connection-check.ts'],
      'type electron/vendors/vendor.ts',
    ],
    packages: [],
  },
  'electron/setup/': {
    tree: [
      'electron/domain/',
      'electron/texts/',
      'electron/vendors/',
      'electron/polling/',
      'electron/setup/',
      'type electron/ipc/contract.ts',
    ],
    packages: [],
  },
  'electron/state/': { tree: ['electron/domain/', 'electron/texts/', 'electron/state/'], packages: [] },
  'electron/demo/': {
    tree: ['electron/domain/', 'electron/texts/', 'electron/demo/'],
    packages: ['node:', 'zod'],
  },
  'electron/ipc/': {
    tree: ['electron/domain/', 'electron/texts/', 'electron/ipc/', 'type electron/state/'],
    packages: ['electron', 'zod'],
  },
  'electron/shell/': {
    tree: [
      ...[
        'electron/domain/',
        'electron/texts/',
        'electron/shell/',
        'electron/storage/',
        'electron/ipc/contract.ts',
      ],
      ...['type electron/state/', 'type electron/demo/demo.ts'],
    ],
    packages: ['node:', 'electron', 'electron-log', '@particle/dbus-next', 'papaparse'],
  },
  'electron/cli/': {
    tree: [
      ...[
        'electron/domain/',
        'electron/texts/',
        'electron/polling/',
        'electron/actions/',
        'electron/storage/',
        'electron/reports/',
        'electron/cli/',
      ],
      // What vendors have in common, to read the words of a call; never a vendor.
      ...['electron/vendors/vendor.ts', 'electron/vendors/connection-check.ts'],
      ...['type electron/vendors/action.ts', 'type electron/demo/demo.ts'],
    ],
    packages: ['node:'],
  },
  'electron/preload.ts': { tree: ['type electron/ipc/contract.ts'], packages: ['electron'] },
  // The entry chooses between the command line and the resident program, which is composed in a room of its own.
  'electron/resident/': {
    tree: [
      'electron/resident/',
      ...[
        'electron/domain/',
        'electron/texts/',
        'electron/vendors/',
        'electron/storage/',
        'electron/polling/',
        'electron/state/',
      ],
      ...['electron/demo/', 'electron/ipc/', 'electron/shell/', 'type electron/cli/arguments.ts'],
      ...['electron/actions/', 'electron/setup/', 'electron/reports/', 'electron/http/way.ts'],
    ],
    packages: ['node:', 'electron'],
  },
  'electron/main.ts': { tree: ['electron/'], packages: ['node:', 'electron'] },
  'renderer/': {
    tree: ['renderer/', 'electron/domain/', 'electron/texts/', 'type electron/ipc/contract.ts'],
    packages: ['svelte', 'uplot'],
  },
};

/** Packages that one room or one file alone imports, within what its room allows. */
// What reaches the network: one room does, and the simulated vendors that it is shown to.
const network: Places = ['electron/http/', 'electron/demo/simulator.ts'];

export const soleImporters: Readonly<Record<string, Places>> = {
  'node:http': network,
  'node:https': network,
  'node:http2': network,
  'node:net': network,
  'node:tls': network,
  'node:dgram': network,
  'node:child_process': [],
  axios: ['electron/http/'],
  socks: ['electron/http/dial.ts'],
  'electron-store': ['electron/storage/json-file.ts'],
  'electron-log': ['electron/shell/log.ts'],
  papaparse: ['electron/shell/table-text.ts'],
  '@particle/dbus-next': ['electron/shell/session-bus.ts'],
  'lossless-json': ['electron/http/', 'electron/storage/connections-file.ts'],
  electron: [
    ...['electron/main.ts', 'electron/resident/', 'electron/preload.ts', 'electron/shell/'],
    ...['electron/ipc/serve.ts', 'electron/storage/secret-box.ts'],
  ],
};

/** Parts of `electron`, and the only file that takes each. */
export const soleTakers: Readonly<Record<string, Places>> = {
  safeStorage: ['electron/storage/secret-box.ts'],
  ipcMain: ['electron/ipc/serve.ts'],
  ipcRenderer: ['electron/preload.ts'],
  contextBridge: ['electron/preload.ts'],
  // Its openExternal hands a text to the operating system to open.
  shell: ['electron/shell/open-external.ts'],
  // Only what the system says of the network; nothing is sent by it.
  net: ['electron/shell/network-watch.ts'],
  // What it takes, no other program gets.
  globalShortcut: ['electron/shell/shortcut.ts'],
  // What is copied can be read by every program.
  clipboard: ['electron/shell/clipboard.ts'],
};

const composers = ['electron/main.ts', 'electron/resident/'];
const windowEntries = ['renderer/popup/popup.ts', 'renderer/management/management.ts'];

/** What is reached by name, and where alone: a test or a replay must be able to hand in another clock or chance. */
export const soleUsers: Readonly<Record<string, Places>> = {
  // windows.ts tells a press on the icon from the loss of focus that the same press caused.
  'Date.now': [...composers, ...windowEntries, 'electron/shell/windows.ts'],
  'new Date()': [],
  'performance.now': [],
  'Math.random': ['electron/polling/polling.ts'],
  setTimeout: [
    ...['electron/polling/polling.ts', 'electron/shell/', 'electron/demo/simulator.ts', 'renderer/'],
    'electron/http/deadline.ts',
  ],
  setInterval: ['renderer/', 'electron/shell/network-watch.ts'],
  console: [],
  'process.stdout': ['electron/cli/output.ts'],
  // A question is asked there, too, so that the output stays a document.
  'process.stderr': ['electron/cli/output.ts', 'electron/cli/confirm.ts'],
  fetch: [],
  XMLHttpRequest: [],
  WebSocket: [],
  EventSource: [],
};

/** The files of electron/vendors/ that belong to no vendor, and those among them that a vendor may import. */
export const vendorFrame: Places = ['index', 'vendor', 'field', 'action', 'paging', 'connection-check'];
export const vendorKnows: Places = ['vendor', 'field', 'action', 'paging'];

/** The files of electron/demo/ that belong to no vendor's simulator. */
export const demoFrame: Places = ['demo', 'demand', 'site', 'simulator', 'issued-tokens', 'report-files'];

export const vagueNames: Places = [
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'manager',
  'common',
  'misc',
];

export const longestFile = 250;
