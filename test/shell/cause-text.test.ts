import { AxiosError } from 'axios';
import { describe, expect, test } from 'vitest';
import { causeText } from '../../electron/shell/cause-text';

function withStack(stack: string, message = 's3cret'): Error {
  const error = new Error(message);
  error.stack = stack;
  return error;
}

describe('a cause in the log', () => {
  test('is its kind, code and place, and nothing that it says', () => {
    const config = { headers: { Authorization: 'Bearer s3cret-token' } } as never;
    const text = causeText(new AxiosError('s3cret in the message', 'ECONNRESET', config));
    expect(text).toMatch(/^ \(AxiosError ECONNRESET\n {4}at .*cause-text\.test\.ts:\d+:\d+/);
    expect(text).not.toContain('s3cret');
  });

  test('keeps a message of several lines out of the frames', () => {
    expect(causeText(new Error('one\n    at s3cret (x.js:1:1)\ntwo'))).not.toContain('s3cret');
  });

  test.each([
    ['    at read (file:///home/mira/seatwatch/out/app/main.js:10:5)', '    at read (main.js:10:5)'],
    ['    at async Poller.poll (/home/mira/a b/main.js:10:5)', '    at async Poller.poll (main.js:10:5)'],
    ['    at new Store (C:\\Users\\mira\\app\\main.js:10:5)', '    at new Store (main.js:10:5)'],
    ['    at file:///home/mira/main.js:10:5', '    at main.js:10:5'],
    [
      '    at process.processTicks (node:internal/process/task_queues:95:5)',
      '    at process.processTicks (task_queues:95:5)',
    ],
  ])('holds no folder of %s', (frame, kept) => {
    expect(causeText(withStack(`Error: s3cret\n${frame}`))).toBe(` (Error\n${kept})`);
  });

  test.each([
    '    at s3cret with words of its own',
    '    at eval (eval at s3cret (/home/mira/x), <anonymous>)',
    'at mira@gateway.example',
  ])('leaves out %s', (frame) => {
    expect(causeText(withStack(`Error: s3cret\n${frame}`))).toBe(' (Error)');
  });

  test('takes neither a name nor a code that somebody filled with words', () => {
    const error = Object.assign(withStack('x'), { name: 'Bearer s3cret', code: 's3cret at host' });
    expect(causeText(error)).toBe(' (Error)');
  });

  test('copes with what is no error', () => {
    expect([causeText('s3cret'), causeText(null), causeText(undefined)]).toEqual([
      ' (string)',
      ' (object)',
      '',
    ]);
  });
});
