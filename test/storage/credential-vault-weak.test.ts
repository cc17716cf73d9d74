import { describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { type CredentialVault, openCredentialVault } from '../../electron/storage/credential-vault';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

const secrets = { clientSecret: new Secret('s3cret-value') };
const prefix = /"bound:djEw/;

async function opened(vault: CredentialVault): Promise<string> {
  const result = await vault.open('hq');
  if (!result.ok) return result.failure.message;
  return result.value['clientSecret']?.reveal() ?? 'none';
}

function withoutKeyring(allowsWeak = true) {
  const profile = aProfile();
  const box = aSecretBox();
  const user = { allowsWeak };
  box.standing = 'absent';
  const again = () => openCredentialVault(profile.place, { box, isWeakAllowed: () => user.allowsWeak });
  return { profile, box, user, again, vault: again(), text: () => profile.text('vault.json') };
}

describe('where the user allows weak protection', () => {
  test('a secret without a keyring is written weakly, and is there after a restart', async () => {
    const { vault, again, text, profile } = withoutKeyring();
    expect(await vault.store('hq', secrets)).toBe('weak');
    expect(text()).toMatch(prefix);
    expect(text()).not.toContain('s3cret-value');
    expect(profile.mode('vault.json')).toBe('600');
    expect(await opened(again())).toBe('s3cret-value');
  });

  test.each(['locked', 'waiting', 'unusable'] as const)(
    'a keyring that is %s is there all the same, so nothing is written weakly',
    async (standing) => {
      const { vault, box, profile } = withoutKeyring();
      box.standing = standing;
      expect(await vault.store('hq', secrets)).toBe('memory');
      expect(profile.names()).toEqual([]);
    },
  );

  test('a secret moves into a keyring that comes, at the next poll or at once', async () => {
    for (const move of ['open', 'settle'] as const) {
      const { vault, box, text, again } = withoutKeyring();
      await vault.store('hq', secrets);
      box.standing = 'open';
      await vault[move]('hq');
      expect(text()).not.toMatch(prefix);
      expect(await opened(again())).toBe('s3cret-value');
    }
  });

  test('what is in memory is written weakly once the word is given', async () => {
    const { vault, user, text, again } = withoutKeyring(false);
    expect(await vault.store('hq', secrets)).toBe('memory');
    user.allowsWeak = true;
    await vault.settle();
    expect(text()).toMatch(prefix);
    expect(await opened(again())).toBe('s3cret-value');
  });

  test('what a keyring sealed still waits for it', async () => {
    const { vault, box } = withoutKeyring();
    box.standing = 'open';
    await vault.store('hq', secrets);
    box.standing = 'absent';
    expect(await opened(vault)).toMatch(/No keyring is running/);
  });
});

describe('when the word is taken back', () => {
  test('a weak secret lasts for this run and is written nowhere', async () => {
    const { vault, user, text, again } = withoutKeyring();
    await vault.store('hq', secrets);
    user.allowsWeak = false;
    await vault.endWeakness();
    expect(text()).not.toMatch(/djEw/);
    expect(await opened(vault)).toBe('s3cret-value');
    expect(await opened(again())).toBe('none');
  });

  test('it moves into the keyring where there is one', async () => {
    const { vault, user, box, text, again } = withoutKeyring();
    await vault.store('hq', secrets);
    Object.assign(box, { standing: 'open' });
    user.allowsWeak = false;
    await vault.endWeakness();
    expect(text()).toMatch(/"clientSecret"/);
    expect(text()).not.toMatch(prefix);
    expect(await opened(again())).toBe('s3cret-value');
  });

  test('a weak secret that is left opens no more, and the failure says why', async () => {
    const { vault, user, again } = withoutKeyring();
    await vault.store('hq', secrets);
    user.allowsWeak = false;
    expect(await opened(again())).toMatch(
      /only weakly protected, and you have not allowed that; enter the secret again/,
    );
  });
});

test('the backup of the file holds no weak secret either, once the word is taken back', async () => {
  const { vault, user, profile } = withoutKeyring();
  await vault.store('hq', secrets);
  user.allowsWeak = false;
  await vault.endWeakness();
  for (const name of profile.names()) expect(profile.text(name)).not.toMatch(/djEw/);
});
