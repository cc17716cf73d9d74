import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
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

beforeEach(() => {
  disk.isFull = false;
});

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

test('a disk that took the file and not its backup leaves the file, too', () => {
  const profile = aProfile();
  const { settings } = openStores(profile.place, aSecretBox());
  const idsAfter = () =>
    openStores(profile.place, aSecretBox())
      .settings.settings()
      .connections.map(({ id }) => id);
  expect(settings.putConnections([aConnection({ id: 'one' })])).toBe(true);
  // In its way, so that only the backup can't be written.
  const inTheWay = path.join(profile.directory, `settings.backup.json.tmp-${process.pid}`);
  mkdirSync(inTheWay);
  expect(settings.putConnections([aConnection({ id: 'two' })])).toBe(true);
  expect(profile.unwritten).toEqual(['settings.backup.json']);
  disk.isFull = true;
  expect(settings.putConnections([aConnection({ id: 'three' })])).toBe(false);
  disk.isFull = false;
  rmdirSync(inTheWay);
  expect(settings.putConnections([aConnection({ id: 'four' })])).toBe(true);
  expect(idsAfter()).toEqual(['one', 'two', 'four']);
});
