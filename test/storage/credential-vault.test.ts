import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { type CredentialVault, openCredentialVault } from '../../electron/storage/credential-vault';
import { aProfile } from '../support/profile';
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

describe('a secret', () => {
  test('is kept sealed, and opened after a restart', async () => {
    const { vault, again, profile } = aVault();
    expect(await vault.store('hq', secrets('s3cret-value'))).toBe('sealed');
    expect(await opened(vault)).toEqual({ clientSecret: 's3cret-value' });
    expect(await opened(again())).toEqual({ clientSecret: 's3cret-value' });
    for (const name of profile.names()) {
      expect(profile.text(name)).not.toContain('s3cret-value');
      expect(profile.mode(name)).toBe('600');
    }
  });

  test('that can’t be sealed takes the place of the one before, which may be for another server', async () => {
    const { vault, again, box } = aVault();
    await vault.store('hq', secrets('for-the-old-server'));
    box.standing = 'absent';
    expect(await vault.store('hq', secrets('for-the-new-server'))).toBe('memory');
    box.standing = 'open';
    expect(await opened(vault)).toEqual({ clientSecret: 'for-the-new-server' });
    expect(await opened(again())).toEqual({});
  });

  test('does not print, however it is looked at', async () => {
    const { vault } = aVault();
    await vault.store('hq', secrets('s3cret-value'));
    const result = await vault.open('hq');
    expect(inspect(result, { depth: null, showHidden: true }) + JSON.stringify(result)).not.toContain(
      's3cret-value',
    );
  });

  test('that was never given is none, and no keyring is asked for it', async () => {
    const { vault, box } = aVault();
    const asked = vi.spyOn(box, 'ready');
    expect(await opened(vault)).toEqual({});
    expect(asked).not.toHaveBeenCalled();
  });

  test('of another connection is another one', async () => {
    const { vault } = aVault();
    await vault.store('hq', secrets('one'));
    await vault.store('lisbon', secrets('two'));
    expect([await opened(vault, 'hq'), await opened(vault, 'lisbon')]).toEqual([
      { clientSecret: 'one' },
      { clientSecret: 'two' },
    ]);
  });

  test('is replaced as a whole', async () => {
    const { vault } = aVault();
    await vault.store('hq', { ...secrets('one'), token: new Secret('t') });
    await vault.store('hq', secrets('two'));
    expect(await opened(vault)).toEqual({ clientSecret: 'two' });
  });
});

describe('without a secure store', () => {
  test('a secret lasts as long as this run, and nothing of it is written', async () => {
    const { vault, box, again, profile } = aVault();
    box.standing = 'absent';
    expect(await vault.store('hq', secrets('s3cret-value'))).toBe('memory');
    expect(await opened(vault)).toEqual({ clientSecret: 's3cret-value' });
    expect(await opened(again())).toEqual({});
    expect(profile.names()).toEqual([]);
  });

  test('a secret is sealed once the store is there', async () => {
    const { vault, box, again } = aVault();
    box.standing = 'absent';
    await vault.store('hq', secrets('one'));
    box.standing = 'open';
    expect(await vault.store('hq', secrets('two'))).toBe('sealed');
    expect(await opened(again())).toEqual({ clientSecret: 'two' });
  });

  test('a secret lasts for this run where the store refuses it', async () => {
    const { vault, box } = aVault();
    box.refusesToSeal = true;
    expect(await vault.store('hq', secrets('s3cret-value'))).toBe('memory');
    expect(await opened(vault)).toEqual({ clientSecret: 's3cret-value' });
  });

  test('a stored secret cannot be read, says why, and can be read once the store is back', async () => {
    const { vault, box } = aVault();
    await vault.store('hq', secrets('one'));
    box.standing = 'absent';
    const result = await vault.open('hq');
    expect(result).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    expect(JSON.stringify(result)).toContain('keyring');
    box.standing = 'open';
    expect(await opened(vault)).toEqual({ clientSecret: 'one' });
  });
});

describe('a keyring', () => {
  test('that was reset makes its secrets unreadable, in words that hold nothing of them', async () => {
    const { vault, box, profile } = aVault();
    await vault.store('hq', secrets('s3cret-value'));
    box.key = 'another';
    const result = await vault.open('hq');
    expect(result).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    const sealed = (profile.json('vault.json') as { sealed: { hq: { clientSecret: string } } }).sealed.hq
      .clientSecret;
    expect(JSON.stringify(result)).not.toContain(sealed);
    expect(JSON.stringify(result)).toContain('enter the secret again');
  });

  test('with a newer key gets its secrets sealed anew, once', async () => {
    const { vault, box } = aVault();
    await vault.store('hq', secrets('one'));
    box.keyVersion = 2;
    const sealed = vi.spyOn(box, 'seal');
    expect(await opened(vault)).toEqual({ clientSecret: 'one' });
    expect(await opened(vault)).toEqual({ clientSecret: 'one' });
    expect(sealed).toHaveBeenCalledOnce();
  });

  test('that will not seal anew still opens', async () => {
    const { vault, box } = aVault();
    await vault.store('hq', secrets('one'));
    Object.assign(box, { keyVersion: 2, refusesToSeal: true });
    expect(await opened(vault)).toEqual({ clientSecret: 'one' });
  });
});

describe('a vault file', () => {
  test('that was written by another process is heard when we look again', async () => {
    const { vault, again } = aVault();
    await again().store('hq', secrets('imported'));
    expect(await opened(vault)).toEqual({});
    vault.reload();
    expect(await opened(vault)).toEqual({ clientSecret: 'imported' });
  });

  test('that is damaged is moved aside, and the last good one opens', async () => {
    const { vault, again, profile } = aVault();
    await vault.store('hq', secrets('one'));
    profile.write('vault.json', '{"schema":');
    const recovered = again();
    expect(recovered.movedAside).toHaveLength(1);
    expect(await opened(recovered)).toEqual({ clientSecret: 'one' });
  });

  test('may hold a connection by any name', async () => {
    const { vault } = aVault();
    expect(await opened(vault, '__proto__')).toEqual({});
    await vault.store('constructor', secrets('one'));
    expect(await opened(vault, 'constructor')).toEqual({ clientSecret: 'one' });
    expect(await opened(vault, 'toString')).toEqual({});
  });
});
