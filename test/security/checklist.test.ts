import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree, root } from '../support/tree';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const section = /\n## Security\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
const rows = [...section.matchAll(/^\| (\d+) +\|([^|]*)\|([^|]*)\| `([^`]+)` “([^”]+)”/gm)].map(
  ([, number, item, , file, words]) => ({
    number: Number(number),
    item,
    file: file ?? '',
    words: words ?? '',
  }),
);
const tree = readTree();

describe('Electron’s checklist in README', () => {
  test('has its twenty lines', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test.each(rows)('line $number is held by a test that exists: $file', ({ file, words }) => {
    expect(file).toMatch(/\.test\.ts$/);
    expect(tree.get(file)).toContain(words);
  });
});

test('the newest Electron is pinned to the digit', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  const builder = readFileSync(path.join(root, 'build', 'packaged-program.mjs'), 'utf8');
  expect(builder).toContain('which is for tests only and is never shipped');
});
