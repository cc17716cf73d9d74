import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CallResult, printResult, wrongUsage } from '../../electron/cli/output';

let written: [stream: string, text: string][];

/** A stream that takes its time, as a pipe does. */
const slowly =
  (stream: string) =>
  (text: unknown, done?: unknown): boolean => {
    setImmediate(() => {
      written.push([stream, String(text)]);
      (done as () => void)();
    });
    return false;
  };

beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation(slowly('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(slowly('err'));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.stdout.removeAllListeners('error');
  process.stderr.removeAllListeners('error');
});

const result = (given: Partial<CallResult>): CallResult => ({
  stdout: '',
  problems: [],
  exitCode: 0,
  ...given,
});

describe('what a call prints', () => {
  test('is written whole before the process may end: text first, then problems', async () => {
    await printResult(result({ stdout: 'table\n', problems: ['one', 'two'] }));
    expect(written).toEqual([
      ['out', 'table\n'],
      ['err', 'seatwatch: one\nseatwatch: two\n'],
    ]);
  });

  test('keeps each problem on one line', async () => {
    await printResult(result({ problems: ['one\ntwo\nthree'] }));
    expect(written).toEqual([['err', 'seatwatch: one two three\n']]);
  });

  test('is nothing where there is nothing to say', async () => {
    await printResult(result({}));
    expect(written).toEqual([]);
  });

  test('may lose its reader', async () => {
    await printResult(result({ stdout: 'table\n' }));
    expect(() => process.stdout.emit('error', new Error('EPIPE'))).not.toThrow();
  });

  test('about wrong usage is a problem with exit code 2', () => {
    expect(wrongUsage('no')).toEqual({ stdout: '', problems: ['no'], exitCode: 2 });
  });
});
