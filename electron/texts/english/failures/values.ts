/** What is wrong with one value of an answer, a file or a form: a few words behind its name, or in brackets. */
export const values = {
  missing: 'it is missing',
  empty: 'it is empty',
  unknown: 'unknown shape',
  someText: 'expected some text',
  /** By the names of JSON’s kinds: `number`, `string`, `array`. */
  kind: (expected: string, given: string) => `expected ${expected}, received ${given}`,
  /** `>=1`, and what is counted, if it is not the value itself. */
  bound: (kind: string, limit: string, counted: string | null) =>
    counted === null ? `expected ${kind} to be ${limit}` : `expected ${kind} to have ${limit} ${counted}`,
  tooSmall: (bound: string) => `Too small: ${bound}`,
  tooBig: (bound: string) => `Too big: ${bound}`,
  only: (value: string) => `expected ${value}`,
  oneOf: (choices: string) => `Invalid option: expected one of ${choices}`,
  /** In the words of the library that found it, for which there are none here. */
  other: (words: string) => words,
};
