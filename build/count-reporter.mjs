// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {object} Skip
 * @property {string} what
 * @property {string} reason
 */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {Skip[]} skipped
 * @property {string[]} failures names of what failed
 * @property {string[]} retried names of what passed at a second try only
 */

/** @param {import('vitest/node').TestCase} test */
function reasonOf(test) {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return result.note;
  if (test.options.mode === 'todo') return 'it is not written yet';
  return test.options.mode === 'run' ? 'what it needs could not be prepared' : 'the test gives no reason';
}

/**
 * What a finished test adds to the count.
 * @param {import('vitest/node').TestCase} test
 * @param {Count} count
 */
function add(test, count) {
  const { state } = test.result();
  const name = `${test.module.relativeModuleId} > ${test.fullName}`;
  if (state === 'passed' && test.diagnostic()?.flaky) count.retried.push(name);
  if (state === 'passed') count.passed += 1;
  else if (state === 'failed') {
    count.failed += 1;
    count.failures.push(name);
  } else count.skipped.push({ what: name, reason: reasonOf(test) });
}

/**
 * Writes the count of a run into the file that SEATWATCH_COUNT_FILE names. vitest's own JSON report leaves out why
 * a test was skipped, and does not count a file that could not be loaded.
 */
export default class CountReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Count} */
    const count = { passed: 0, failed: unhandledErrors.length, skipped: [], failures: [], retried: [] };
    if (unhandledErrors.length > 0) count.failures.push('an error outside of any test');
    for (const module of modules) {
      const broken = [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0);
      count.failed += broken.length;
      if (broken.length > 0) count.failures.push(`${module.relativeModuleId}, outside of its tests`);
      for (const test of module.children.allTests()) add(test, count);
    }
    const file = process.env['SEATWATCH_COUNT_FILE'];
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(count));
  }
}
