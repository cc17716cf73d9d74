// @ts-check
import { Problem, runMain } from './message.mjs';
import { installDependencies } from './set-up.mjs';
import { ensurePackages, installAdvice } from './system-packages.mjs';

/** @typedef {import('./count-reporter.mjs').Count} Count */
/** @typedef {import('./test-steps.mjs').Step} Step */

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`);

/** @returns {Promise<string | undefined>} why the end-to-end tests cannot run on this computer */
async function findObstacle() {
  if (process.platform !== 'linux')
    return 'the desktop that the end-to-end tests put up exists on Linux only';
  const missing = await ensurePackages(['runtime', 'comfort', 'desktop']);
  if (missing.length === 0) return undefined;
  const names = missing.map(({ name }) => name).join(', ');
  return `system packages are missing (${names}). ${await installAdvice(missing)}`;
}

/** @returns {() => Promise<string | undefined>} asked once, by the first step that wants to know */
function onceAsked() {
  /** @type {Promise<string | undefined> | undefined} */
  let answer;
  return () => (answer ??= findObstacle());
}

/**
 * @param {Step} step
 * @returns {Promise<Count>}
 */
async function runStep(step) {
  if (step.kind === 'stage') print(`\n== ${step.name}`);
  const start = performance.now();
  const { count, output } = await step.run().catch(asFailure);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = count.failed > 0 ? 'FAILED' : count.passed > 0 ? 'ok' : 'skipped';
  print(`${step.kind === 'check' ? '== ' : ''}${step.name}: ${verdict} (${seconds} s)`);
  if (count.failed > 0 && output !== '') print(output.trimEnd());
  const isUnnamed = count.failed > 0 && count.failures.length === 0;
  const named = (/** @type {string} */ what) => (what === '' ? step.name : `${step.name}: ${what}`);
  return {
    ...count,
    skipped: count.skipped.map(({ what, reason }) => ({ what: named(what), reason })),
    failures: (isUnnamed ? [''] : count.failures).map(named),
    retried: count.retried.map(named),
  };
}

/** @param {unknown} error */
function asFailure(error) {
  const output =
    error instanceof Problem || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
  return { count: { passed: 0, failed: 1, skipped: [], failures: [], retried: [] }, output };
}

/**
 * @param {Step[]} steps
 * @param {number} width how many at a time
 * @returns {Promise<Count[]>}
 */
async function runAll(steps, width) {
  const waiting = [...steps];
  /** @type {Count[]} */
  const counts = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) counts.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return counts;
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
function printList(title, lines) {
  if (lines.length > 0) print(['', `${title}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
}

/** @param {Count[]} counts */
function conclude(counts) {
  const total = (/** @type {(count: Count) => number} */ part) =>
    counts.reduce((sum, count) => sum + part(count), 0);
  const skipped = counts.flatMap((count) => count.skipped);
  printList(
    'Skipped',
    skipped.map(({ what, reason }) => `${what}: ${reason}`),
  );
  printList(
    'Passed at the second try only',
    counts.flatMap((count) => count.retried),
  );
  printList(
    'Failed',
    counts.flatMap((count) => count.failures),
  );
  const failed = total((count) => count.failed);
  print(`\n${total((count) => count.passed)} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed === 0 ? 0 : 1;
}

/** `npm test [-- STEP ...]`: everything that can be checked, or the named steps. */
async function main() {
  await installDependencies();
  const { allSteps, chooseSteps } = await import('./test-steps.mjs');
  const steps = chooseSteps(allSteps(onceAsked()), process.argv.slice(2));
  const checks = await runAll(
    steps.filter(({ kind }) => kind === 'check'),
    2,
  );
  const stages = await runAll(
    steps.filter(({ kind }) => kind === 'stage'),
    1,
  );
  return conclude([...checks, ...stages]);
}

await runMain(main);
// The packager takes over how the process ends, and ends it well whatever failed before.
process.exit(process.exitCode);
