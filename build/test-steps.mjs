// @ts-check
import { join } from 'node:path';
import { run } from './command.mjs';
import { Problem } from './message.mjs';
import { appFolder, root } from './paths.mjs';
import { prepareBundle, prepareRuntime } from './set-up.mjs';
import { countTests, runTests } from './test-run.mjs';

/** @typedef {import('./count-reporter.mjs').Count} Count */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {'check' | 'stage'} kind checks depend on nothing and may run side by side; stages run one after another
 * @property {() => Promise<{ count: Count, output: string }>} run
 */

/**
 * @param {boolean} passed
 * @returns {Count}
 */
const one = (passed) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: [],
  failures: [],
  retried: [],
});

/**
 * @param {string} name
 * @param {string} script below node_modules
 * @param {string[]} words
 * @returns {Step}
 */
function check(name, script, words) {
  return {
    name,
    kind: 'check',
    run: async () => {
      const { status, output } = await run(process.execPath, [join(root, 'node_modules', script), ...words]);
      return { count: one(status === 0), output };
    },
  };
}

/**
 * @param {string} name
 * @param {string} project
 */
const types = (name, project) =>
  check(name, 'typescript/bin/tsc', ['--project', project, '--pretty', 'false']);

/**
 * @param {string} name
 * @param {() => Promise<unknown>} make
 * @returns {Step}
 */
function stage(name, make) {
  return {
    name,
    kind: 'stage',
    run: async () => {
      await make();
      return { count: one(true), output: '' };
    },
  };
}

/** @returns {Promise<NodeJS.ProcessEnv>} what the end-to-end tests start: Electron, and the folder it opens */
async function builtProgram() {
  const runtime = await prepareRuntime();
  await prepareBundle();
  return { SEATWATCH_UNDER_TEST: 'built', SEATWATCH_EXECUTABLE: runtime.path, SEATWATCH_APP: appFolder };
}

async function makePackage() {
  const runtime = await prepareRuntime();
  await prepareBundle();
  const { makeProgram } = await import('./packaged-program.mjs');
  return makeProgram(runtime);
}

/** @returns {Promise<NodeJS.ProcessEnv>} the packaged Electron takes switches, its launcher a user's words only */
async function packagedProgram() {
  const { executable, launcher } = await makePackage();
  return { SEATWATCH_UNDER_TEST: 'packaged', SEATWATCH_EXECUTABLE: executable, SEATWATCH_LAUNCHER: launcher };
}

/**
 * @param {string} name
 * @param {() => Promise<NodeJS.ProcessEnv>} program
 * @param {() => Promise<string | undefined>} obstacle why end-to-end tests cannot run on this computer
 * @returns {Step}
 */
function endToEnd(name, program, obstacle) {
  return {
    name,
    kind: 'stage',
    run: async () => {
      const reason = await obstacle();
      const count = reason ? await countTests('e2e', reason) : await runTests('e2e', name, await program());
      return { count, output: '' };
    },
  };
}

/**
 * @param {() => Promise<string | undefined>} obstacle
 * @returns {Step[]} in the order they run
 */
export function allSteps(obstacle) {
  return [
    check('lint', 'eslint/bin/eslint.js', [
      '--config',
      'build/eslint.config.mjs',
      '--max-warnings',
      '0',
      '.',
    ]),
    check('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
    check('types-renderer', 'svelte-check/bin/svelte-check', [
      ...[
        '--workspace',
        'renderer',
        '--tsconfig',
        './tsconfig.json',
        '--fail-on-warnings',
        '--output',
        'human',
      ],
    ]),
    types('types-main', 'electron/tsconfig.json'),
    types('types-oldest-electron', 'electron/tsconfig.oldest.json'),
    types('types-test', 'test/tsconfig.json'),
    types('types-build', 'build/tsconfig.json'),
    {
      name: 'unit',
      kind: 'stage',
      run: async () => ({ count: await runTests('unit', 'unit', {}), output: '' }),
    },
    stage('bundle', prepareBundle),
    endToEnd('e2e-built', builtProgram, obstacle),
    stage('package', makePackage),
    endToEnd('e2e-packaged', packagedProgram, obstacle),
  ];
}

/**
 * @param {Step[]} steps
 * @param {string[]} words names of steps, or the first part of several names
 */
export function chooseSteps(steps, words) {
  /** @param {Step} step @param {string} word */
  const isNamed = (step, word) => step.name === word || step.name.startsWith(`${word}-`);
  const unknown = words.filter((word) => !steps.some((step) => isNamed(step, word)));
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(', ');
    throw new Problem(`There is no step called ${unknown.join(' or ')}.`, `The steps are: ${names}.`);
  }
  return words.length === 0 ? steps : steps.filter((step) => words.some((word) => isNamed(step, word)));
}
