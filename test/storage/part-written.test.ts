import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openStores } from '../../electron/storage/stores';
import { aConnection } from '../support/builders';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

const disk = vi.hoisted(() => ({ isFull: false }));

// A disk that becomes full takes a part of a writing and says nothing; the library does not look.
vi.mock('electron-store', () => ({
  default: class {
    constructor(readonly options: { readonly cwd: string; readonly name: string }) {}
    set store(value: object) {
      const text = JSON.stringify(value);
      writeFileSync(
        path.join(this.options.cwd, `${this.options.name}.json`),
        disk.isFull ? text.slice(0, 40) : text,
      );
    }
  },
}));

test('a disk that takes only a part leaves what was there before', () => {
  const profile = aProfile();
  const { settings, writing } = openStores(profile.place, aSecretBox());
  disk.isFull = true;
  expect(settings.putConnections([aConnection({ id: 'none' })])).toBe(false);
  expect(profile.names()).toEqual([]);
  disk.isFull = false;
  expect(settings.putConnections([aConnection()])).toBe(true);
  const before = readFileSync(path.join(profile.directory, 'settings.json'), 'utf8');
  disk.isFull = true;
  expect(settings.putConnections([aConnection({ id: 'second' })])).toBe(false);
  expect(profile.text('settings.json')).toBe(before);
  expect(settings.settings().connections).toHaveLength(1);
  expect([...writing.troubles().values()]).toEqual([
    expect.stringMatching(/^Settings could not be saved: the disk is full\./),
  ]);
});
