// @ts-check
import { fileURLToPath } from 'node:url';
import { compileModule } from 'svelte/compiler';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Svelte's own plugin gives Node the half for rendering on a server, where state does not react. The windows'
 * state is tested as the windows run it.
 * @type {import('vitest/config').Plugin}
 */
const reactiveState = {
  name: 'seatwatch:reactive-state',
  enforce: 'post',
  transform: (code, id) =>
    id.endsWith('.svelte.ts') ? compileModule(code, { filename: id, generate: 'client' }).js : undefined,
};

// What packaging can change. What it can't is tested once, on the built program: each takes minutes of waiting or looking.
const onPackage = [
  ...['administration', 'command-line', 'demo', 'first-light', 'fuses', 'german', 'hostile-renderer'],
  ...['keyring', 'proxy', 'reports', 'secret-hunt', 'settings', 'surroundings', 'wallet', 'weak-storage'],
];
const isPackaged = process.env['SEATWATCH_UNDER_TEST'] === 'packaged';
const endToEnd = isPackaged ? onPackage : ['*'];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [reactiveState],
        resolve: { conditions: ['browser'] },
        ssr: { resolve: { conditions: ['browser', 'node', 'import', 'default'] } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          server: { deps: { inline: [/^svelte/, /node_modules\/svelte\//] } },
          // One less than there are processors is the default, and would leave one of two idle.
          maxWorkers: '100%',
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: endToEnd.map((name) => `test/e2e/${name}.e2e.test.ts`),
          pool: 'forks',
          // Each test file has a desktop of its own and mostly waits, so two go well together on two cores.
          maxWorkers: 2,
          // A real desktop has moments of its own. What needs a second try is named at the end of the run.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
