// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './command.mjs';
import { reportFolder, root } from './paths.mjs';

/** @typedef {import('./count-reporter.mjs').Count} Count */

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const config = join(root, 'build', 'vitest.config.mjs');
const limitMs = 25 * 60 * 1000;

/** @type {Count} */
const noCount = { passed: 0, failed: 0, skipped: [], failures: [], retried: [] };

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Runs the tests of a vitest project; its usual report goes to the terminal.
 * @param {string} project
 * @param {string} name of the report
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
export async function runTests(project, name, env) {
  const countFile = join(reportFolder, `${name}-count.json`);
  rmSync(countFile, { force: true });
  const reporters = ['default', 'json', join(root, 'build', 'count-reporter.mjs')].map(
    (one) => `--reporter=${one}`,
  );
  const report = `--outputFile.json=${join(reportFolder, `${name}.json`)}`;
  const { status } = await run(
    process.execPath,
    [vitest, 'run', '--config', config, '--project', project, ...reporters, report],
    {
      output: 'inherit',
      env: { ...process.env, ...env, SEATWATCH_COUNT_FILE: countFile },
      timeoutMs: limitMs,
    },
  );
  /** @type {Count} */
  const count = existsSync(countFile) ? readJson(countFile) : noCount;
  // A run that ended badly without a failed test (no test found, out of time) must not look like a good one.
  return status !== 0 && count.failed === 0
    ? { ...count, failed: 1, failures: [`the run ended with status ${status}`] }
    : count;
}

/**
 * The tests of a project that cannot run here, each counted as skipped.
 * @param {string} project
 * @param {string} reason
 * @returns {Promise<Count>}
 */
export async function countTests(project, reason) {
  const list = join(reportFolder, `${project}-list.json`);
  rmSync(list, { force: true });
  const words = ['list', '--config', config, '--project', project, `--json=${list}`];
  const { status, output } = await run(process.execPath, [vitest, ...words]);
  if (status !== 0 || !existsSync(list)) throw new Error(`The tests could not be listed: ${output}`);
  /** @type {{ name: string, file: string }[]} */
  const tests = readJson(list);
  const skipped = tests.map(({ name, file }) => ({ what: `${relative(root, file)} > ${name}`, reason }));
  return { ...noCount, skipped };
}
