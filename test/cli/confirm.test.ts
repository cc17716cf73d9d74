import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { confirmOn } from '../../electron/cli/confirm';

async function answered(text: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(text);
  const answer = await confirmOn(input, output)('POST /graph/\n', 'Send this');
  return { answer, asked: String(output.read()) };
}

describe('a question where no terminal is', () => {
  it.each([
    ['no', ''],
    ['no', 'n\n'],
    ['no', 'nay'],
    ['no', '\ny\n'],
    ['yes', 'y\n'],
    ['yes', 'YES\r\nmore\n'],
    ['yes', 'yes'],
  ])('is asked and answered with %s by the one line %j', async (answer, text) => {
    expect(await answered(text)).toEqual({ answer, asked: 'POST /graph/\nSend this? [y/N] ' });
  });
});
