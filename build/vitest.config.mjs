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
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          // One desktop at a time: each test file starts a whole session on a computer that may have two cores.
          sequence: { concurrent: false },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
