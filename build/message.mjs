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

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'];

/**
 * @param {unknown} error
 * @returns {string | undefined} plain words, if the failure was to be expected
 */
function wordsOf(error) {
  if (error instanceof Problem) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(error instanceof Error) || !refusals.includes(code)) return undefined;
  return `${error.message}\nSee who owns this file or folder, and whether the disk is full; then start again.`;
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
    const words = wordsOf(error);
    if (words !== undefined) say(`seatwatch: ${words}`);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
