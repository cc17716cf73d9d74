import { describe, expect, test } from 'vitest';
import { readTree } from '../support/tree';

/** What is put into a message of the log, and why it may be there. */
const answered: Readonly<Record<string, string>> = {
  'path.basename(file)': 'one of the profile’s own files, whose names are ours',
  vendor: 'the id of a vendor, which is in the registry',
  name: 'the name of a sink, given in resident/, or of a command of the contract',
  kind: 'which of the two windows it is',
  'left.length': 'a number of files',
  reason: 'Electron’s word for how a process ended, of a closed set',
};

const calls = [...readTree()]
  .filter(([file]) => file.startsWith('electron/'))
  .flatMap(([file, text]) =>
    [...text.matchAll(/(?:\blog\.(?:info|warn|error)|\bonWarn|\brefuse)\(\s*(`[^`]*`|'[^']*'|[^,)]*)/g)].map(
      ([, message = '']) => ({ file, message }),
    ),
  );

describe('a message of the log', () => {
  test('is found wherever one is written', () => {
    expect(calls.length).toBeGreaterThan(5);
  });

  test.each(calls)('in $file is words, with nothing in it that is not answered: $message', ({ message }) => {
    for (const [, inside = ''] of message.matchAll(/\$\{([^}]*)\}/g))
      expect(Object.keys(answered)).toContain(inside);
  });

  test.each(Object.keys(answered))('has an answer for nothing but what is written: %s', (inside) => {
    expect(calls.some(({ message }) => message.includes(`\${${inside}}`))).toBe(true);
  });
});
