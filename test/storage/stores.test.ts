import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { type Ledger, emptyLedger } from '../../electron/domain/ledger';
import { emptyDelivery } from '../../electron/domain/delivery-state';
import { emptyDemand } from '../../electron/domain/demand';
import { defaultNoticeSettings } from '../../electron/domain/notice-settings';
import { defaultRules } from '../../electron/domain/default-rules';
import { standing } from '../../electron/domain/standing-alert';
import { openAlertLedger } from '../../electron/storage/alert-ledger';
import { openDemandFile } from '../../electron/storage/demand-file';
import { openInboxFile } from '../../electron/storage/inbox-file';
import { anItem } from '../support/alert-builders';
import { profileDirectory } from '../../electron/storage/profile';
import { openSettingsStore } from '../../electron/storage/settings-store';
import { writingPlace } from '../../electron/domain/writing-credential';
import { openStores } from '../../electron/storage/stores';
import { aConnection, ten } from '../support/builders';
import { aFolder, aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

describe('the settings', () => {
  test('keep connections in their order, a new one in the place of the old', () => {
    const { place } = aProfile();
    const [a, b] = [aConnection({ id: 'a' }), aConnection({ id: 'b' })];
    openSettingsStore(place).putConnections([a, b]);
    openSettingsStore(place).putConnections([
      aConnection({ id: 'a', name: 'New' }),
      aConnection({ id: 'c' }),
    ]);
    expect(
      openSettingsStore(place)
        .settings()
        .connections.map(({ id, name }) => [id, name]),
    ).toEqual([
      ['a', 'New'],
      ['b', 'HQ gateway'],
      ['c', 'HQ gateway'],
    ]);
  });

  test('with a bad rule written by hand are taken from the last good copy, and the file is kept for its writer', () => {
    const { place } = aProfile();
    const file = path.join(place.directory, 'settings.json');
    openSettingsStore(place).putConnections([aConnection()]);
    const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...settings, rules: [{ id: 'mine', kind: 'loud' }] }));
    const store = openSettingsStore(place);
    expect(store.settings()).toMatchObject({ connections: [{ id: 'hq' }] });
    expect(store.movedAside).toMatchObject([{ was: file, replacedBy: 'backup' }]);
    expect(store.movedAside[0]?.why).toEqual({ misshapenAt: expect.stringContaining('rules') });
    expect(store.putNotices(defaultNoticeSettings)).toBe(true);
  });

  test('forget with a connection what was allowed over it', () => {
    const { settings } = openStores(aProfile().place, aSecretBox());
    settings.putConnections([aConnection()]);
    const permission = { isOn: true, allowed: null, dailyCap: null };
    settings.permitActions('hq', permission);
    settings.permitActions('lisbon', permission);
    settings.dropConnection('hq');
    expect(settings.settings().actionPermissions).toEqual({ lisbon: permission });
  });

  test('say a thing once in a lifetime', () => {
    const { place } = aProfile();
    const first = openSettingsStore(place);
    expect([first.tellOnce('no-tray'), first.tellOnce('no-tray'), first.tellOnce('other')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(openSettingsStore(place).tellOnce('no-tray')).toBe(false);
  });

  test('from a newer Seatwatch are moved aside, and the program starts without connections', () => {
    const profile = aProfile();
    profile.write('settings.json', { schema: 'seatwatch.settings/2', sites: [] });
    const store = openSettingsStore(profile.place);
    expect(store.settings().connections).toEqual([]);
    expect(store.movedAside[0]?.why).toEqual({ newer: 'seatwatch.settings/2' });
  });
});

describe('the alert ledger', () => {
  const headroom = {
    told: 'low' as const,
    began: ten,
    since: { low: ten, critical: null, exhausted: null, over: null },
    wellSince: null,
  };
  const pools = new Map([['a', { headroom, ends: [], forgotten: [] }]]);
  const raised: Ledger = {
    ...emptyLedger,
    serial: 1,
    told: new Map([['hq', { vendor: 'guardant', trouble: null, pools }]]),
  };

  test('is there after a restart', () => {
    const { place } = aProfile();
    const delivery = { ...emptyDelivery, heldSince: ten };
    openAlertLedger(place).write(raised, delivery);
    const again = openAlertLedger(place);
    expect([again.ledger(emptyDemand), again.delivery()]).toEqual([raised, delivery]);
  });

  test('is written only when something changed', () => {
    const profile = aProfile();
    const ledger = openAlertLedger(profile.place);
    ledger.write(ledger.ledger(emptyDemand), emptyDelivery);
    expect(profile.names()).toEqual([]);
    ledger.write(raised, emptyDelivery);
    profile.write('alert-ledger.json', 'untouched');
    ledger.write({ ...raised }, { ...emptyDelivery });
    expect(profile.text('alert-ledger.json')).toBe('untouched');
  });

  test('of the first version keeps what was told of connections that are still there', () => {
    const profile = aProfile();
    const low = { level: 'low', since: ten };
    profile.write('alert-ledger.json', {
      schema: 'seatwatch.alert-ledger/1',
      raised: { '["hq","a"]': low, '["hq","b"]': { level: 'expired', since: ten }, '["gone","a"]': low },
    });
    const vendorOf = (id: string) => (id === 'hq' ? 'guardant' : null);
    const ledger = openAlertLedger(profile.place, vendorOf);
    expect(ledger.movedAside).toEqual([]);
    expect(standing(ledger.ledger(emptyDemand))).toMatchObject([
      { connectionId: 'hq', poolKey: 'a', step: 'low' },
    ]);
  });
});

describe('the inbox', () => {
  test('is there after a restart, and written only when it is another', () => {
    const profile = aProfile();
    const file = openInboxFile(profile.place);
    file.write(file.inbox());
    expect(profile.names()).toEqual([]);
    file.write([anItem()]);
    expect(openInboxFile(profile.place).inbox()).toEqual([anItem()]);
    expect(profile.mode('inbox.json')).toBe('600');
  });
});

describe('the demand memory', () => {
  test('is there after a restart', () => {
    const { place } = aProfile();
    const demand = new Map([['hq', new Map([['a', { day: 20_000, peaks: [3], used: 3, points: [] }]])]]);
    openDemandFile(place).write(demand);
    expect(openDemandFile(place).demand()).toEqual(demand);
  });
});

describe('rules and notice settings', () => {
  const [rule] = defaultRules;
  if (rule === undefined) throw new Error('there are default rules');

  test('are put in the place of those with their id, and removed', () => {
    const { place } = aProfile();
    const store = openSettingsStore(place);
    const own = { ...rule, id: 'own' };
    store.putRule(own);
    store.putRule({ ...rule, id: 'other' });
    store.putRule({ ...own, isOn: false });
    expect(openSettingsStore(place).settings().rules).toEqual([
      { ...own, isOn: false },
      { ...rule, id: 'other' },
    ]);
    store.removeRule('own');
    expect(
      openSettingsStore(place)
        .settings()
        .rules?.map(({ id }) => id),
    ).toEqual(['other']);
  });

  test('are absent in settings of before, which stay readable', () => {
    const profile = aProfile();
    profile.write('settings.json', { schema: 'seatwatch.settings/1', connections: [], told: [] });
    const store = openSettingsStore(profile.place);
    expect([store.movedAside, store.settings().rules, store.settings().notices]).toEqual([
      [],
      undefined,
      undefined,
    ]);
    store.putNotices(defaultNoticeSettings);
    expect(openSettingsStore(profile.place).settings().notices).toEqual(defaultNoticeSettings);
  });
});

describe('a profile', () => {
  test('forgets the secrets of connections that are gone, but not while settings that may know them lie aside', async () => {
    const profile = aProfile();
    const box = aSecretBox();
    const stores = openStores(profile.place, box);
    await stores.vault.store('hq', { clientSecret: new Secret('s3cret-value') });
    await stores.vault.store(writingPlace('hq'), { accessToken: new Secret('s3cret-value') });
    await stores.vault.store(writingPlace('gone'), { accessToken: new Secret('s3cret-value') });
    await stores.vault.store('gone', { clientSecret: new Secret('s3cret-value') });
    stores.settings.putConnections([aConnection()]);
    const sealed = () => Object.keys((profile.json('vault.json') as { sealed: object }).sealed);
    openStores(profile.place, box).forgetOrphans();
    expect(sealed()).toEqual(['hq', 'hq:write']);
    rmSync(path.join(profile.directory, 'settings.backup.json'));
    profile.write('settings.json', '{');
    expect(openStores(profile.place, box).movedAside).toHaveLength(1);
    // The second start after that finds nothing that is wrong.
    const second = openStores(profile.place, box);
    expect(second.movedAside).toEqual([]);
    second.forgetOrphans();
    expect(sealed()).toEqual(['hq', 'hq:write']);
  });

  test('names every file that could not be used', () => {
    const profile = aProfile();
    for (const name of ['settings', 'vault', 'alert-ledger']) profile.write(`${name}.json`, '{');
    const { movedAside } = openStores(profile.place, aSecretBox());
    expect(movedAside.map(({ was }) => was.split('/').at(-1))).toEqual([
      'settings.json',
      'vault.json',
      'alert-ledger.json',
    ]);
  });

  test('lies where it is wanted, and the demo has one of its own inside', () => {
    const own = aFolder();
    expect(profileDirectory(null, own, false)).toBe(own);
    expect(profileDirectory(null, own, true)).toBe(`${own}/demo`);
    expect(profileDirectory(`${own}/named`, '/elsewhere', false)).toBe(`${own}/named`);
    expect(aProfile(own).names()).toEqual(['demo', 'named']);
    expect([aProfile(own).mode('demo'), aProfile(own).mode('named')]).toEqual(['700', '700']);
  });
});
