import { describe, expect, test, vi } from 'vitest';
import { type Ledger, emptyLedger } from '../../electron/domain/ledger';
import { openAlertLedger } from '../../electron/storage/alert-ledger';
import { profileDirectory } from '../../electron/storage/profile';
import { openSettingsStore } from '../../electron/storage/settings-store';
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
    expect(store.movedAside[0]?.why).toContain('newer');
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
    openAlertLedger(place).write(raised);
    expect(openAlertLedger(place).ledger()).toEqual(raised);
  });

  test('is written only when something changed', () => {
    const profile = aProfile();
    const ledger = openAlertLedger(profile.place);
    ledger.write(ledger.ledger());
    expect(profile.names()).toEqual([]);
    ledger.write(raised);
    profile.write('alert-ledger.json', 'untouched');
    ledger.write({ ...raised });
    expect(profile.text('alert-ledger.json')).toBe('untouched');
  });
});

describe('a profile', () => {
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
