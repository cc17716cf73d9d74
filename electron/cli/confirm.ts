import { createInterface } from 'node:readline';

export type Answer = 'yes' | 'no' | 'no-terminal';

/** Shows a text and asks on the terminal. */
export type Confirm = (text: string, question: string) => Promise<Answer>;

// Both go to stderr, so that stdout stays a document where one is wanted.
export const confirmOnTerminal: Confirm = (text, question) => {
  if (!process.stdin.isTTY) return Promise.resolve('no-terminal');
  process.stderr.write(text);
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    // The end of the input without an answer is a no.
    lines.once('close', () => resolve('no'));
    lines.question(`${question}? [y/N] `, (answer) => {
      resolve(/^y(es)?$/i.test(answer.trim()) ? 'yes' : 'no');
      lines.close();
    });
  });
};
