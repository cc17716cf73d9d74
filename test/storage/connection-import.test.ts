import { describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { writingPlace } from '../../electron/domain/writing-credential';
import { importConnections } from '../../electron/storage/connection-import';
import { openStores } from '../../electron/storage/stores';
import { aNamedConnection } from '../support/connections-text';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

function stores() {
  const profile = aProfile();
  const box = aSecretBox();
  const open = () => openStores(profile.place, box);
  return { profile, box, open, ...open() };
}

const one = aNamedConnection({ id: 'one' }, 'first');
const two = aNamedConnection({ id: 'two' });

describe('an import', () => {
  test('takes all in: connections to the settings, secrets to the vault', async () => {
    const { settings, vault, profile } = stores();
    const outcome = await importConnections([one, two], { settings, vault, replace: false });
    expect(outcome).toEqual({ kind: 'taken', count: 2, unsealed: [] });
    expect(settings.settings().connections).toEqual([one.connection, two.connection]);
    expect(await vault.open('one')).toMatchObject({ ok: true });
    for (const name of profile.names()) expect(profile.text(name)).not.toMatch(/first|s3cret-value/);
  });

  test('takes nothing in where one of them is there already', async () => {
    const { settings, vault, open } = stores();
    await importConnections([one], { settings, vault, replace: false });
    const other = aNamedConnection({ id: 'one', name: 'Other' }, 'second');
    const outcome = await importConnections([two, other], { settings, vault, replace: false });
    expect(outcome).toEqual({ kind: 'exists', index: 1, id: 'one' });
    expect(open().settings.settings().connections).toEqual([one.connection]);
    const kept = await open().vault.open('one');
    expect(kept.ok && kept.value['clientSecret']?.reveal()).toBe('first');
    expect(await open().vault.open('two')).toEqual({ ok: true, value: {} });
  });

  test('puts the new one in the old one’s place where that is wanted', async () => {
    const { settings, vault } = stores();
    await importConnections([one, two], { settings, vault, replace: false });
    const other = aNamedConnection({ id: 'one', name: 'Other' }, 'second');
    await importConnections([other], { settings, vault, replace: true });
    expect(settings.settings().connections).toEqual([other.connection, two.connection]);
    const kept = await vault.open('one');
    expect(kept.ok && kept.value['clientSecret']?.reveal()).toBe('second');
  });

  test('names those whose secret could be kept for this run only', async () => {
    const { settings, vault, box } = stores();
    box.standing = 'absent';
    const outcome = await importConnections([one], { settings, vault, replace: false });
    expect(outcome).toEqual({ kind: 'taken', count: 1, unsealed: [one.connection.name] });
  });

  test('keeps a second credential apart, and forgets the one of the connection that it replaces', async () => {
    const { settings, vault } = stores();
    const writing = { accessToken: new Secret('writes') };
    await importConnections([{ ...one, writing }], { settings, vault, replace: false });
    expect([vault.names('one'), vault.names(writingPlace('one'))]).toEqual([
      ['clientSecret'],
      ['accessToken'],
    ]);
    await importConnections([one], { settings, vault, replace: true });
    expect([vault.names('one'), vault.names(writingPlace('one'))]).toEqual([['clientSecret'], []]);
  });

  test('that is killed between vault and settings leaves no secret that goes to the old server', async () => {
    const { settings, vault } = stores();
    await importConnections([one], { settings, vault, replace: false });
    const [origin] = one.origins;
    // The vault was written, the settings were not.
    const other = { ...one, origins: ['https://other.example'] };
    await vault.store('one', { clientSecret: new Secret('second') }, other.origins);
    expect(await vault.open('one', [origin ?? ''])).toMatchObject({
      ok: false,
      failure: { kind: 'misconfigured' },
    });
    await importConnections([other], { settings, vault, replace: true });
    expect(await vault.open('one', other.origins)).toMatchObject({ ok: true });
  });

  test('says so where the settings cannot be written', async () => {
    const { settings, vault } = stores();
    const stubborn = { ...settings, putConnections: () => false };
    const outcome = await importConnections([one], { settings: stubborn, vault, replace: false });
    expect(outcome).toEqual({ kind: 'not-written' });
  });

  test('keeps the secret of a server with that server where the settings of another one can’t be written', async () => {
    const { settings, vault } = stores();
    await importConnections([one], { settings, vault, replace: false });
    const stubborn = { ...settings, putConnections: () => false };
    const other = aNamedConnection({ id: 'one', name: 'Other' }, 'second');
    await importConnections([other], { settings: stubborn, vault, replace: true });
    const kept = await vault.open('one');
    expect(kept.ok && kept.value['clientSecret']?.reveal()).toBe('first');
  });

  test('takes nothing in where the secrets can’t be written', async () => {
    const { settings, vault } = stores();
    const stubborn = { ...vault, store: () => Promise.resolve('unwritten' as const) };
    const outcome = await importConnections([one], { settings, vault: stubborn, replace: false });
    expect(outcome).toEqual({ kind: 'not-written' });
    expect(settings.settings().connections).toEqual([]);
  });
});
