// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

const betweenTriesMs = 20;

/** A condition that can no longer come true: thrown from a check, it ends the waiting at once. */
export class Hopeless extends Error {
  /** @override */
  name = 'Hopeless';
}

/** @param {unknown} error */
const wordsOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * @template T
 * @param {() => T} check
 * @returns {Promise<{ value?: Awaited<T>, story: string }>} `value` is there only when the check held
 */
async function tryOnce(check) {
  try {
    const value = await check();
    return value ? { value, story: '' } : { story: `The last answer was ${inspect(value)}.` };
  } catch (error) {
    if (error instanceof Hopeless) throw error;
    return { story: `The last try failed: ${wordsOf(error)}` };
  }
}

/**
 * Asks again until the answer is truthy. A check may throw while its subject is not there yet; what a failed
 * `expect` says becomes part of the story.
 * @template T
 * @param {() => T | Promise<T>} check
 * @param {string} what ends the sentence "Waited 10 s for ..."
 * @param {number} [timeoutMs]
 * @returns {Promise<NonNullable<Awaited<T>>>} the answer
 */
export async function eventually(check, what, timeoutMs = 10_000) {
  const start = performance.now();
  for (let tries = 1; ; tries += 1) {
    const { value, story } = await tryOnce(check);
    if (value) return value;
    const passedMs = performance.now() - start;
    if (passedMs > timeoutMs) {
      throw new Error(`Waited ${(passedMs / 1000).toFixed(1)} s for ${what}, ${tries} tries. ${story}`);
    }
    await pause(betweenTriesMs);
  }
}
