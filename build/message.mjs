// @ts-check

/** A failure that was to be expected: what went wrong, and what the reader can do about it. */
export class Problem extends Error {
  /**
   * @param {string} what one sentence
   * @param {string} nextStep one sentence
   */
  constructor(what, nextStep) {
    super(`${what}\n${nextStep}`);
    this.name = 'Problem';
  }
}

/**
 * Everything the set-up says goes to stderr: stdout belongs to the program that is started afterwards.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs a command's whole work. A problem is told in its own words, anything else is a bug and keeps its stack.
 * @param {() => Promise<number>} work resolves to the exit status
 */
export async function runMain(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Problem) say(`seatwatch: ${error.message}`);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
