import type { rules } from './architecture';

/** A change of the tree that breaks a rule on purpose. */
export interface Fault {
  readonly rule: keyof typeof rules;
  readonly what: string;
  readonly file: string;
  /** What is put before the file's own text; null takes the file away. */
  readonly text: string | null;
  /** Where the broken rule is seen. */
  readonly seenIn: string;
}

type Change = readonly [what: string, file: string, text: string | null, seenIn?: string];

const load = (target: string) => `import { x } from '${target}';\n`;
const describe = (target: string) => `import type { X } from '${target}';\n`;
const component = (code: string) => `<script>${code}</script>`;

const direction: readonly Change[] = [
  ['the domain imports polling', 'electron/domain/level.ts', load('../polling/runner')],
  ['the domain imports types of a vendor', 'electron/domain/level.ts', describe('../vendors/vendor')],
  ['a vendor imports http', 'electron/vendors/thinfinity.ts', load('../http/client')],
  ['http imports types of the registry', 'electron/http/client.ts', describe('../vendors/index')],
  ['http loads what a vendor is', 'electron/http/client.ts', load('../vendors/vendor')],
  ['storage imports polling', 'electron/storage/profile.ts', load('../polling/schedule')],
  ['polling imports state', 'electron/polling/runner.ts', load('../state/snapshot-store')],
  ['polling imports storage', 'electron/polling/runner.ts', load('../storage/settings-store')],
  ['state imports a surface', 'electron/state/remarks.ts', load('../shell/tray-view')],
  ['the demo imports a vendor', 'electron/demo/demo.ts', load('../vendors/thinfinity')],
  ['ipc loads the store', 'electron/ipc/handlers.ts', load('../state/snapshot-store')],
  ['the shell polls', 'electron/shell/tray.ts', load('../polling/polling')],
  ['the shell starts the demo', 'electron/shell/tray.ts', load('../demo/demo')],
  ['the shell imports handlers', 'electron/shell/tray.ts', load('../ipc/handlers')],
  ['the command line imports the shell', 'electron/cli/status.ts', load('../shell/log')],
  ['the command line polls a vendor of its own', 'electron/cli/status.ts', load('../vendors/thinfinity')],
  ['the command line asks for itself', 'electron/cli/report.ts', load('../http/client')],
  ['an action asks for itself', 'electron/actions/perform.ts', load('../http/client')],
  ['an action polls', 'electron/actions/act.ts', load('../polling/open-connection')],
  ['an action opens the log', 'electron/actions/act.ts', load('../storage/action-log')],
  ['an action knows a surface', 'electron/actions/preview.ts', describe('../cli/action-text')],
  ['the action log imports actions', 'electron/storage/action-log.ts', describe('../actions/act')],
  ['polling acts', 'electron/polling/open-connection.ts', load('../actions/act')],
  ['the preload loads the contract', 'electron/preload.ts', load('./ipc/contract')],
  ['the resident program loads the command line', 'electron/resident/resident.ts', load('../cli/command')],
  ['a window imports storage', 'renderer/state/search.ts', load('../../electron/storage/profile')],
  ['a window loads the contract', 'renderer/state/search.ts', load('../../electron/ipc/contract')],
  [
    'a component imports the shell',
    'renderer/parts/Chip.svelte',
    component(describe('../../electron/shell/tray-view')),
  ],
  ['by a re-export', 'electron/domain/pool.ts', "export * from '../http/client';\n"],
  ['when it runs', 'electron/domain/pool.ts', "void import('../http/client');\n"],
  ['inside a type', 'electron/domain/pool.ts', "type A = import('../http/client').B;\n"],
];

const packages: readonly Change[] = [
  ['Node in the domain', 'electron/domain/pool.ts', load('node:fs')],
  ['Electron in the domain', 'electron/domain/pool.ts', load('electron')],
  ['axios in a vendor', 'electron/vendors/thinfinity.ts', load('axios')],
  ['Electron in actions', 'electron/actions/who.ts', load('electron')],
  ['axios in storage', 'electron/storage/profile.ts', describe('axios')],
  ['Electron’s types in polling', 'electron/polling/runner.ts', describe('electron')],
  ['Node in a window', 'renderer/state/search.ts', load('node:fs')],
  ['the schema library in a component', 'renderer/parts/Chip.svelte', component(load('zod'))],
];

const importers: readonly Change[] = [
  ['electron-store in the vault', 'electron/storage/credential-vault.ts', load('electron-store')],
  ['electron-log in the tray', 'electron/shell/tray.ts', load('electron-log/main')],
  ['the bus in the tray', 'electron/shell/tray.ts', "void import('@particle/dbus-next');\n"],
  ['Electron in the handlers', 'electron/ipc/handlers.ts', load('electron')],
  ['a network of its own in the shell', 'electron/shell/tray.ts', load('node:http')],
  ['a network of its own in storage', 'electron/storage/profile.ts', load('node:https')],
  ['another program in the command line', 'electron/cli/status.ts', load('node:child_process')],
  ['types of axios in the poller', 'electron/polling/poller.ts', describe('axios')],
];

const taken: readonly Change[] = [
  ['safeStorage in the log', 'electron/shell/log.ts', "import { safeStorage } from 'electron';\n"],
  ['ipcMain by another name', 'electron/shell/log.ts', "import { ipcMain as main } from 'electron';\n"],
  ['shell, which has openExternal', 'electron/main.ts', "import { shell } from 'electron';\n"],
  ['all of Electron', 'electron/main.ts', "import * as electron from 'electron';\n"],
];

const used: readonly Change[] = [
  ['the clock in the domain', 'electron/domain/judge.ts', 'Date.now();\n'],
  ['the clock handed on', 'electron/polling/runner.ts', 'const clock = Date.now;\n'],
  ['a date of now', 'electron/main.ts', 'new Date();\n'],
  ['the stopwatch', 'electron/polling/poller.ts', 'performance.now();\n'],
  ['chance in the demo', 'electron/demo/demand.ts', 'Math.random();\n'],
  ['a timer in state', 'electron/state/remarks.ts', 'setTimeout(() => 1, 1);\n'],
  ['a timer in an action', 'electron/actions/perform.ts', 'setTimeout(() => 1, 1);\n'],
  ['a repeated timer in the shell', 'electron/shell/tray.ts', 'setInterval(() => 1, 1);\n'],
  ['the console', 'electron/main.ts', "console.log('x');\n"],
  ['the output', 'electron/cli/status.ts', "process.stdout.write('x');\n"],
  ['the error stream', 'electron/shell/log.ts', "process.stderr.write('x');\n"],
  ['the network in a window', 'renderer/state/search.ts', "void fetch('x');\n"],
  ['the network in a component', 'renderer/parts/Chip.svelte', component("new WebSocket('x')")],
];

const thinfinity = 'electron/vendors/thinfinity.ts';

const changes: Readonly<Record<keyof typeof rules, readonly Change[]>> = {
  'every file lies in a room': [
    ['beside the rooms', 'electron/extra.ts', ''],
    ['in a new room', 'electron/lounge/chair.ts', ''],
  ],
  'imports go in one direction': direction,
  'a room uses its own packages only': packages,
  'a package has its one importer': importers,
  'a part of Electron has its one taker': taken,
  'clock, chance, timers, streams and network are reached in named places only': used,
  'nobody imports what composes': [
    ['the entry', 'electron/resident/resident.ts', "import '../main';\n"],
    ['the resident program', 'electron/shell/tray.ts', describe('../resident/journey')],
  ],
  'a vendor knows no other vendor': [
    ['another vendor', 'electron/vendors/acme.ts', load('./thinfinity')],
    ['the registry', thinfinity, load('./index')],
    ['the check of a set-up', thinfinity, load('./connection-check')],
    ['from its second file', 'electron/vendors/acme-shapes.ts', load('./thinfinity')],
    ['a part of another', thinfinity, load('./tenduke-pool')],
    ['by part and part', 'electron/vendors/guardant-wire.ts', load('./citrix-cloud-wire')],
    ['from a general file', 'electron/vendors/paging.ts', load('./license-statistics-wire')],
    ['the registry takes a part', 'electron/vendors/index.ts', load('./tenduke-pool')],
    ['polling takes a part', 'electron/polling/poller.ts', load('../vendors/tenduke-pool')],
    ['storage takes a vendor', 'electron/storage/profile.ts', load('../vendors/guardant')],
  ],
  'a simulator knows no other vendor’s simulator': [
    ['another simulator', 'electron/demo/thinfinity.ts', load('./guardant')],
    ['a part of another', 'electron/demo/guardant-site.ts', load('./tenduke-model')],
    ['from a general file', 'electron/demo/report-files.ts', load('./license-statistics-query')],
    ['the demo passes by the site', 'electron/demo/demo.ts', load('./tenduke-model')],
    ['of no vendor', 'electron/demo/acme-model.ts', ''],
  ],
  'a vendor has its simulator, site, fixture, harness, test and place in the registry': [
    ['a vendor by itself', 'electron/vendors/acme.ts', ''],
    ...(
      [
        ['without simulator', 'electron/demo/thinfinity.ts'],
        ['without site', 'electron/demo/thinfinity-site.ts'],
        ['without test', 'test/vendors/thinfinity.test.ts'],
        ['without harness', 'test/vendors/harness/thinfinity.ts'],
        ['outside the registry', 'electron/vendors/index.ts'],
        ['outside the demo', 'electron/demo/demo.ts'],
      ] as const
    ).map(([what, file]) => [what, file, null, thinfinity] as const),
  ],
  'imports make no cycle': [
    ['of two files', 'electron/domain/instant.ts', describe('./failure'), 'electron/domain/failure.ts'],
    ['of a file and itself', 'electron/domain/instant.ts', "import './instant';\n"],
  ],
  'windows load no schemas': [
    [
      'at first hand',
      'renderer/state/search.ts',
      load('../../electron/domain/pool'),
      'electron/domain/pool.ts',
    ],
    [
      'by a detour',
      'electron/domain/format.ts',
      "import { type Pool } from './pool';\n",
      'electron/domain/pool.ts',
    ],
  ],
  'a file is short': [['one line too many', 'electron/domain/extra.ts', '//\n'.repeat(251)]],
  'a file is called by what it holds': [
    ['utils', 'electron/domain/utils.ts', ''],
    ['a manager', 'electron/shell/window-manager.ts', ''],
    ['capitals', 'electron/shell/trayIcon.ts', ''],
    ['a component in small letters', 'renderer/parts/chip-row.svelte', ''],
  ],
  'no variable is shared': [['an exported let', 'electron/state/remarks.ts', 'export let count = 0;\n']],
};

export const architectureFaults: readonly Fault[] = Object.entries(changes).flatMap(([rule, list]) =>
  list.map(([what, file, text, seenIn = file]) => ({ rule, what, file, text, seenIn })),
);
