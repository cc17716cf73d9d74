import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UnusableProfile, profileDirectory } from '../../electron/storage/profile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-profile-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

it('is the user’s own folder, or the one named, and the demo’s is inside', () => {
  expect(profileDirectory(null, folder, false)).toBe(folder);
  expect(profileDirectory(path.join(folder, 'other'), '/nowhere', false)).toBe(path.join(folder, 'other'));
  const demo = profileDirectory(null, folder, true);
  expect(demo).toBe(path.join(folder, 'demo'));
  expect(existsSync(demo)).toBe(true);
});

it('is refused in one sentence where it can’t be a folder', () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  expect(() => profileDirectory(file, folder, true)).toThrow(UnusableProfile);
  expect(() => profileDirectory(path.join(file, 'below'), folder, false)).toThrow(
    /can't be written; check its path and rights, or name another with --profile$/,
  );
});
