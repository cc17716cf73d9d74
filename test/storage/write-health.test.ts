import { aLedger, noDelivery } from '../support/ledgers';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStores } from '../../electron/storage/stores';
import { createWriteWatch, writeTrouble } from '../../electron/storage/write-health';
import { aConnection } from '../support/builders';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

const errorOf = (code: string): Error => Object.assign(new Error('refused'), { code });

describe('a disk that refuses', () => {
  test.each([
    ['ENOSPC', 'the disk is full. Free some space; Seatwatch tries again every minute.'],
    ['EDQUOT', 'the disk is full. Free some space; Seatwatch tries again every minute.'],
    [
      'EROFS',
      'the profile folder can’t be written. Check its rights and its disk; Seatwatch tries again every minute.',
    ],
    [
      'ENEWER',
      'a newer Seatwatch has written the file meanwhile, and it is kept. Quit this one and start the newer one.',
    ],
    [
      'ELOCKED',
      'another Seatwatch is writing the file and does not end. Quit it; Seatwatch tries again every minute.',
    ],
  ])('with %s is told in a sentence', (code, words) => {
    expect(writeTrouble('/home/a/settings.json', errorOf(code))).toBe(
      `Settings could not be saved: ${words}`,
    );
  });

  test('is told once for each file, and not any more when it takes the file', () => {
    const watch = createWriteWatch();
    let told = 0;
    const undo = watch.subscribe(() => (told += 1));
    watch.failed('/a/settings.json', errorOf('ENOSPC'));
    watch.failed('/a/settings.json', errorOf('ENOSPC'));
    watch.failed('/a/vault.json', errorOf('ENOSPC'));
    watch.written('/a/settings.json');
    watch.written('/a/settings.json');
    expect(told).toBe(3);
    expect([...watch.troubles().values()]).toEqual([expect.stringMatching(/^Secrets could not be saved: /)]);
    undo();
    watch.written('/a/vault.json');
    expect(told).toBe(3);
  });

  test('is tried again until it takes what was not written', () => {
    const profile = aProfile();
    const stores = openStores(profile.place, aSecretBox());
    const lost = `${profile.directory}-lost`;
    renameSync(profile.directory, lost);
    onTestFinished(() => rmSync(lost, { recursive: true, force: true }));
    writeFileSync(profile.directory, '');
    expect(stores.settings.putConnections([aConnection()])).toBe(false);
    stores.ledger.write(aLedger(['a']), noDelivery);
    stores.rewrite();
    expect([...stores.writing.troubles().values()]).toHaveLength(2);
    rmSync(profile.directory);
    renameSync(lost, profile.directory);
    stores.rewrite();
    expect(stores.writing.troubles().size).toBe(0);
  });
});

test('a file that went bad while the program ran is moved aside, named, and written anew', () => {
  const profile = aProfile();
  const stores = openStores(profile.place, aSecretBox());
  stores.settings.putConnections([aConnection()]);
  profile.write('settings.json', '{ "schema": oops }');
  expect(stores.settings.tellOnce('no-tray')).toBe(true);
  expect([...stores.writing.troubles().values()]).toEqual([
    expect.stringMatching(
      /^settings\.json could not be used \(it is cut or damaged\), so what Seatwatch knew of it is written in its place\. Nothing is lost: the file is kept as /,
    ),
  ]);
  expect(profile.text('settings.aside-2026-11-22T10-00-00-000Z.json')).toBe('{ "schema": oops }');
  expect(profile.json('settings.json')).toMatchObject({ connections: [{ id: 'hq' }], told: ['no-tray'] });
});
