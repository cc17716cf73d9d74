import { describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { openCredentialVault } from '../../electron/storage/credential-vault';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

const old = 'https://old.example';
const other = 'https://new.example';
const secrets = { clientSecret: new Secret('s3cret-value') };

function aVault() {
  const profile = aProfile();
  const box = aSecretBox();
  const again = () => openCredentialVault(profile.place, { box, isWeakAllowed: () => false });
  return { box, again, vault: again() };
}

const elsewhere = {
  ok: false,
  failure: { kind: 'misconfigured', message: expect.stringMatching(/entered for another server/) as string },
};

describe('a secret that was stored for a server', () => {
  test('is given for that server, and not for another one', async () => {
    const { vault, again } = aVault();
    await vault.store('hq', secrets, [other]);
    for (const one of [vault, again()]) {
      expect(await one.open('hq', [other])).toMatchObject({ ok: true });
      expect(await one.open('hq', [old])).toMatchObject(elsewhere);
      expect(await one.open('hq', [old, other])).toMatchObject(elsewhere);
    }
  });

  test('is so in memory, too, and when it moves into the keyring', async () => {
    const { vault, box, again } = aVault();
    box.standing = 'absent';
    await vault.store('hq', secrets, [other]);
    expect(await vault.open('hq', [old])).toMatchObject(elsewhere);
    box.standing = 'open';
    await vault.settle();
    expect(await again().open('hq', [old])).toMatchObject(elsewhere);
    expect(await again().open('hq', [other])).toMatchObject({ ok: true });
  });

  test('stays so when the keyring gets a newer key', async () => {
    const { vault, box, again } = aVault();
    await vault.store('hq', secrets, [other]);
    box.keyVersion = 2;
    expect(await vault.open('hq', [other])).toMatchObject({ ok: true });
    expect(await again().open('hq', [old])).toMatchObject(elsewhere);
  });

  test('belongs from its next use on to the server that it is used for, where an older build named none', async () => {
    const { vault, again } = aVault();
    await vault.store('hq', secrets);
    expect(await vault.open('hq', [old])).toMatchObject({ ok: true });
    expect(await again().open('hq', [other])).toMatchObject(elsewhere);
  });
});
