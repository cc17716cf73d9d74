import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makePrivateFile, makePrivateFolder } from '../../electron/storage/private-folder';
import { aFolder } from '../support/profile';

const modeOf = (place: string): string => (statSync(place).mode & 0o7777).toString(8);

function aFolderOf(mode: number): string {
  const folder = path.join(aFolder(), 'profile');
  mkdirSync(folder);
  chmodSync(folder, mode);
  return folder;
}

describe('the folder of a profile', () => {
  test('is its user’s alone, with all folders that were made for it', () => {
    const base = aFolder();
    makePrivateFolder(path.join(base, 'a/b'));
    expect([modeOf(path.join(base, 'a')), modeOf(path.join(base, 'a/b'))]).toEqual(['700', '700']);
  });

  test.each([
    [0o755, '700'],
    [0o777, '700'],
    [0o750, '700'],
    [0o500, '500'],
  ])('with the rights %o has %s afterwards', (before, after) => {
    const folder = aFolderOf(before);
    makePrivateFolder(folder);
    expect(modeOf(folder)).toBe(after);
  });

  test.each([0o1777, 0o2770])('that was shared on purpose (%o) stays as it is', (mode) => {
    const folder = aFolderOf(mode);
    makePrivateFolder(folder);
    expect(modeOf(folder)).toBe(mode.toString(8));
  });
});

test('a file that others may read is taken back from them', () => {
  const file = path.join(aFolder(), 'settings.json');
  makePrivateFile(file);
  writeFileSync(file, '', { mode: 0o644 });
  makePrivateFile(file);
  expect(modeOf(file)).toBe('600');
});
