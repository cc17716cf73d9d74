import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { profileContents } from '../../electron/storage/profile-contents';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-profile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what lies in a profile', () => {
  test('is told with sizes, files first, folders with all that is in them', () => {
    mkdirSync(path.join(folder, 'browser/Cache'), { recursive: true });
    writeFileSync(path.join(folder, 'browser/Cache/a'), 'x'.repeat(30));
    writeFileSync(path.join(folder, 'browser/b'), 'x'.repeat(12));
    writeFileSync(path.join(folder, 'vault.json'), 'x'.repeat(7));
    writeFileSync(path.join(folder, 'settings.json'), 'x'.repeat(5));
    expect(profileContents(folder)).toEqual([
      { name: 'settings.json', bytes: 5, isFolder: false },
      { name: 'vault.json', bytes: 7, isFolder: false },
      { name: 'browser', bytes: 42, isFolder: true },
    ]);
  });

  test('leaves out locks, links, hidden files and what is empty', () => {
    symlinkSync('/proc/self/status', path.join(folder, 'SingletonLock'));
    writeFileSync(path.join(folder, '.hidden'), 'x');
    writeFileSync(path.join(folder, 'empty'), '');
    expect(profileContents(folder)).toEqual([]);
  });

  test('is nothing where the folder can’t be read', () => {
    expect(profileContents(path.join(folder, 'gone'))).toEqual([]);
  });
});
