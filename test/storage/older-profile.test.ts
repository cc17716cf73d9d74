import { emptyDemand } from '../../electron/domain/demand';
import { levelSince } from '../../electron/domain/ledger';
import { aLedger, noDelivery, toldIn } from '../support/ledgers';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { actionLogName, checkActionLog } from '../../electron/storage/action-log';
import { openStores } from '../../electron/storage/stores';
import { aConnection } from '../support/builders';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

// Written by the version it is named after; its secrets are sealed by the tests' box and say that they are none.
const fixture = (version: string): string => path.join(import.meta.dirname, '../fixtures/profiles', version);

function opened(version: string) {
  const profile = aProfile();
  cpSync(fixture(version), profile.directory, { recursive: true });
  return { profile, stores: openStores(profile.place, aSecretBox()) };
}

describe.each(['0.1.0'])('a profile of version %s', (version) => {
  test('has all its connections, secrets, alerts and actions in this one', async () => {
    const { profile, stores } = opened(version);
    expect(stores.movedAside).toEqual([]);
    expect(profile.unwritten).toEqual([]);
    const written = JSON.parse(readFileSync(path.join(fixture(version), 'settings.json'), 'utf8')) as object;
    expect(stores.settings.settings()).toMatchObject(written);
    expect(stores.settings.settings().connections.map(({ id }) => id)).toEqual([
      'hq',
      'lic-hh-01',
      'keys',
      'duke',
      'eu',
    ]);
    expect(stores.settings.tellOnce('no-tray')).toBe(false);
    const secrets = await stores.vault.open('duke');
    expect(secrets.ok && secrets.value['accessToken']?.reveal()).toBe('not a secret: duke');
    expect(toldIn(stores.ledger)).toEqual({ 'hq workspace': 'critical', 'eu xd': 'exhausted' });
    expect(levelSince(stores.ledger.ledger(emptyDemand), 'hq', 'workspace', 'critical')).toBe(
      '2026-11-22T09:31:00.000Z',
    );
    expect(checkActionLog(path.join(profile.directory, actionLogName))).toMatchObject({
      ok: true,
      count: 3,
      isEndKnown: true,
    });
  });

  test('keeps them when this one writes', () => {
    const { profile, stores } = opened(version);
    expect(stores.settings.putConnections([aConnection({ id: 'new' })])).toBe(true);
    stores.ledger.write(aLedger([]), noDelivery);
    const again = openStores(profile.place, aSecretBox());
    expect(again.settings.settings().connections).toHaveLength(6);
    expect(toldIn(again.ledger)).toEqual({});
    expect(again.movedAside).toEqual([]);
  });
});
