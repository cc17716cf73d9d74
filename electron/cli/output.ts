/** What a command-line call came to: text for each stream, and the exit code. */
export interface CallResult {
  readonly stdout: string;
  /** One line each. */
  readonly problems: readonly string[];
  readonly exitCode: number;
}

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => {
    if (text === '') resolve();
    // A reader that went away (`| head`) is no fault of the call.
    else stream.write(text, () => resolve());
  });

/** Writes the result whole before the process may end. */
export async function printResult({ stdout, problems }: CallResult): Promise<void> {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  await write(process.stdout, stdout);
  await write(process.stderr, problems.map((line) => `seatwatch: ${line.replaceAll('\n', ' ')}\n`).join(''));
}

export const wrongUsage = (problem: string): CallResult => ({ stdout: '', problems: [problem], exitCode: 2 });
