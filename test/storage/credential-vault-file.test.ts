import { describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { type CredentialVault, openCredentialVault } from '../../electron/storage/credential-vault';
import { type ProfileFolder, aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

const secrets = (value: string) => ({ clientSecret: new Secret(value) });

/** What the vault gives, in plain text, or the kind of failure. */
async function opened(vault: CredentialVault, id = 'hq'): Promise<unknown> {
  const result = await vault.open(id);
  if (!result.ok) return result.failure.kind;
  return Object.fromEntries(Object.entries(result.value).map(([name, secret]) => [name, secret.reveal()]));
}

function aVault() {
  const profile = aProfile();
  const box = aSecretBox();
  const again = () => openCredentialVault(profile.place, { box, isWeakAllowed: () => false });
  return { profile, box, again, vault: again() };
}

const sealedIn = (profile: ProfileFolder) =>
  (profile.json('vault.json') as { sealed: Record<string, Record<string, string>> }).sealed;

describe('a secret in the file', () => {
  test('that was put in another’s place does not open there', async () => {
    const { vault, again, profile } = aVault();
    await vault.store('hq', secrets('one'));
    await vault.store('lisbon', secrets('two'));
    const { hq, lisbon } = sealedIn(profile);
    profile.write('vault.json', { schema: 'seatwatch.vault/1', sealed: { hq: lisbon, lisbon: hq } });
    expect(await opened(again(), 'hq')).toBe('misconfigured');
  });

  test('that the first builds wrote opens, and is bound to its place from then on', async () => {
    const { again, profile, box } = aVault();
    const old = { hq: { clientSecret: await box.seal('old-value') } };
    profile.write('vault.json', { schema: 'seatwatch.vault/1', sealed: old });
    expect(await opened(again())).toEqual({ clientSecret: 'old-value' });
    expect(sealedIn(profile)['hq']?.['clientSecret']).toMatch(/^bound:/);
    expect(await opened(again())).toEqual({ clientSecret: 'old-value' });
  });

  test('that was replaced while it was opened stays the new one', async () => {
    const { vault, again, box } = aVault();
    await vault.store('hq', secrets('one'));
    box.keyVersion = 2;
    const opening = vault.open('hq');
    await again().store('hq', secrets('two'));
    await opening;
    expect(await opened(again())).toEqual({ clientSecret: 'two' });
  });

  test('goes with its connection', async () => {
    const { vault, again, profile } = aVault();
    await vault.store('hq', secrets('one'));
    await vault.store('lisbon', secrets('two'));
    expect([vault.forget('hq'), vault.forget('nobody')]).toEqual([true, true]);
    expect(Object.keys(sealedIn(profile))).toEqual(['lisbon']);
    expect(await opened(again(), 'hq')).toEqual({});
  });

  test('goes when its connection is replaced by one that needs none', async () => {
    const { vault, profile, box } = aVault();
    await vault.store('hq', secrets('one'));
    const asked = vi.spyOn(box, 'ready');
    expect(await vault.store('hq', {})).toBe('sealed');
    expect(asked).not.toHaveBeenCalled();
    expect(sealedIn(profile)).toEqual({});
    expect(await opened(vault)).toEqual({});
  });

  test('of no connection is forgotten, the others stay', async () => {
    const { vault, profile } = aVault();
    await vault.store('hq', secrets('one'));
    await vault.store('gone', secrets('two'));
    vault.keepOnly(['hq', 'new']);
    expect(Object.keys(sealedIn(profile))).toEqual(['hq']);
  });
});

describe('a keyring that comes later', () => {
  test('takes what was kept for this run only', async () => {
    const { vault, again, box } = aVault();
    box.standing = 'locked';
    expect(await vault.store('hq', secrets('one'))).toBe('memory');
    await vault.settle();
    expect(await opened(again())).toEqual({});
    box.standing = 'open';
    await vault.settle();
    expect(await opened(again())).toEqual({ clientSecret: 'one' });
    expect(await opened(vault)).toEqual({ clientSecret: 'one' });
  });

  test('is not asked where nothing waits for it', async () => {
    const { vault, box } = aVault();
    const asked = vi.spyOn(box, 'ready');
    await vault.settle();
    await vault.endWeakness();
    expect(asked).not.toHaveBeenCalled();
  });

  test('holds what another process stored meanwhile, and the older one of this run is forgotten', async () => {
    const { vault, again, box } = aVault();
    box.standing = 'absent';
    await vault.store('hq', secrets('older'));
    box.standing = 'open';
    await again().store('hq', secrets('imported'));
    vault.reload();
    expect(await opened(vault)).toEqual({ clientSecret: 'imported' });
  });
});
