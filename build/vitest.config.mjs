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

const onBuiltOnly = ['alerts', 'desktop', 'kill', 'popup-keys', 'popup-looks', 'rules', 'window-looks'].map(
  (name) => `test/e2e/${name}.e2e.test.ts`,
);

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
          testTimeout: 10_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.test.ts'],
          // What a package can't change is tested once, on the built program: each takes minutes of waiting or looking.
          exclude: process.env['SEATWATCH_UNDER_TEST'] === 'packaged' ? onBuiltOnly : [],
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          // One desktop at a time: each test file starts a whole session on a computer that may have two cores.
          sequence: { concurrent: false },
          // A real desktop has moments of its own. What needs a second try is named at the end of the run.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
