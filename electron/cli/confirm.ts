import { createInterface } from 'node:readline';

export type Answer = 'yes' | 'no';

/** Shows a text, asks, and waits for an answer. */
export type Confirm = (text: string, question: string) => Promise<Answer>;

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Asks on `output` and reads one line of `input`, be it a terminal or not; its end without an answer is a no. */
export const confirmOn =
  (input: Input, output: Output): Confirm =>
  (text, question) => {
    output.write(text);
    return new Promise((resolve) => {
      const terminal = input.isTTY === true && output.isTTY === true;
      const lines = createInterface({ input, output, terminal });
      input.once('error', () => resolve('no'));
      lines.once('close', () => resolve('no'));
      lines.once('line', (answer) => {
        resolve(/^y(es)?$/i.test(answer.trim()) ? 'yes' : 'no');
        lines.close();
      });
      lines.setPrompt(`${question}? [y/N] `);
      lines.prompt();
    });
  };

// Both go to stderr, so that stdout stays a document where one is wanted.
export const confirmOnTerminal: Confirm = (text, question) =>
  confirmOn(process.stdin, process.stderr)(text, question);
