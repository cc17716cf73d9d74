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
 */

/**
 * What a finished test adds to the count.
 * @param {import('vitest/node').TestCase} test
 * @param {Count} count
 */
function add(test, count) {
  const result = test.result();
  if (result.state === 'passed') count.passed += 1;
  else if (result.state === 'failed') count.failed += 1;
  else {
    const note = result.state === 'skipped' ? result.note : undefined;
    const unsaid = test.options.mode === 'todo' ? 'it is not written yet' : 'the test gives no reason';
    count.skipped.push({
      what: `${test.module.relativeModuleId} > ${test.fullName}`,
      reason: note ?? unsaid,
    });
  }
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
    const count = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      count.failed += [module, ...module.children.allSuites()].filter(
        (part) => part.errors().length > 0,
      ).length;
      for (const test of module.children.allTests()) add(test, count);
    }
    const file = process.env['SEATWATCH_COUNT_FILE'];
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(count));
  }
}
