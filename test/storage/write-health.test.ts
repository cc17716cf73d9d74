import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { demandOf, savedDemand } from '../../electron/domain/demand';
import { Secret } from '../../electron/domain/secret';
import { openStores } from '../../electron/storage/stores';
import { createWriteWatch, writeTrouble } from '../../electron/storage/write-health';
import { anItem } from '../support/alert-builders';
import { aConnection } from '../support/builders';
import { aLedger, noDelivery, toldIn } from '../support/ledgers';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

/** Takes the folder away; gives what brings it back. */
function refusing(directory: string): () => void {
  const lost = `${directory}-lost`;
  renameSync(directory, lost);
  onTestFinished(() => rmSync(lost, { recursive: true, force: true }));
  writeFileSync(directory, '');
  return () => {
    rmSync(directory);
    renameSync(lost, directory);
  };
}

const demand = { day: 20_000, peaks: [3], used: 3, points: [] };
const aDemand = demandOf([{ connectionId: 'hq', poolKey: 'a', demand }]);

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

  test('is told of every file in words', () => {
    const files = ['settings', 'vault', 'alert-ledger', 'inbox', 'demand', 'days'];
    const subjects = files.map(
      (name) => writeTrouble(`/home/a/${name}.json`, errorOf('ENOSPC')).split(' could')[0],
    );
    expect(subjects).toEqual([
      'Settings',
      'Secrets',
      'The list of alerts that were told',
      'The inbox',
      'How sought after each pool was',
      'What each pool was like yesterday',
    ]);
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

  test('is tried again until it takes what was not written', async () => {
    const profile = aProfile();
    const stores = openStores(profile.place, aSecretBox());
    const giveBack = refusing(profile.directory);
    expect(stores.settings.putConnections([aConnection()])).toBe(false);
    stores.ledger.write(aLedger(['a']), noDelivery);
    await stores.rewrite();
    expect([...stores.writing.troubles().values()]).toHaveLength(2);
    giveBack();
    await stores.rewrite();
    expect(stores.writing.troubles().size).toBe(0);
    expect(Object.keys(toldIn(openStores(profile.place, aSecretBox()).ledger))).toEqual(['hq a']);
  });

  test('takes later what alerts left behind while it refused', async () => {
    const profile = aProfile();
    const stores = openStores(profile.place, aSecretBox());
    const giveBack = refusing(profile.directory);
    stores.ledger.write(aLedger(['a']), noDelivery);
    stores.inbox.write([anItem({ id: 'told-while-full' })]);
    stores.demand.write(aDemand);
    expect(stores.writing.troubles().size).toBe(3);
    giveBack();
    await stores.rewrite();
    const after = openStores(profile.place, aSecretBox());
    expect(Object.keys(toldIn(after.ledger))).toEqual(['hq a']);
    expect(after.inbox.inbox()).toMatchObject([{ alert: { id: 'told-while-full' } }]);
    expect(savedDemand(after.demand.demand())).toEqual(savedDemand(aDemand));
  });

  test('leaves the secret that is kept, and takes those of this run once it does not refuse any more', async () => {
    const profile = aProfile();
    const box = aSecretBox();
    const { vault, rewrite } = openStores(profile.place, box);
    const revealed = async (id: string, from = vault) => {
      const opened = await from.open(id);
      return opened.ok ? opened.value['token']?.reveal() : opened.failure.kind;
    };
    await vault.store('hq', { token: new Secret('kept') });
    box.standing = 'absent';
    expect(await vault.store('lisbon', { token: new Secret('of-this-run') })).toBe('memory');
    box.standing = 'open';
    const giveBack = refusing(profile.directory);
    expect(await vault.store('hq', { token: new Secret('newer') })).toBe('unwritten');
    await vault.settle();
    expect([await revealed('hq'), await revealed('lisbon')]).toEqual(['kept', 'of-this-run']);
    giveBack();
    await rewrite();
    const after = openStores(profile.place, box).vault;
    expect([await revealed('hq', after), await revealed('lisbon', after)]).toEqual(['kept', 'of-this-run']);
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
