import { chmodSync, chownSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { UnusableProfile, profileDirectory } from '../../electron/storage/profile';
import { openStores } from '../../electron/storage/stores';
import { aConnection } from '../support/builders';
import { type ProfileFolder, aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

const nobody = 65_534;

/** Rights bind everybody but the computer's administrator, who becomes somebody else for the rest of the test. */
function asOrdinaryUser({ directory }: ProfileFolder): void {
  if (process.geteuid?.() !== 0) return;
  for (const name of readdirSync(directory)) chownSync(path.join(directory, name), nobody, nobody);
  chownSync(directory, nobody, nobody);
  process.seteuid?.(nobody);
  onTestFinished(() => process.seteuid?.(0));
}

describe.skipIf(process.platform === 'win32')('a profile', () => {
  test('with files that its user may not read has all it had, and keeps them aside', async () => {
    const profile = aProfile();
    const box = aSecretBox();
    const before = openStores(profile.place, box);
    before.settings.putConnections([aConnection()]);
    await before.vault.store('hq', { clientSecret: new Secret('s3cret-value') });
    asOrdinaryUser(profile);
    for (const name of ['settings', 'vault']) chmodSync(path.join(profile.directory, `${name}.json`), 0);
    const { settings, vault, movedAside } = openStores(profile.place, box);
    expect(movedAside.map(({ why, replacedBy }) => [why, replacedBy])).toEqual([
      ['unreadable', 'backup'],
      ['unreadable', 'backup'],
    ]);
    expect(settings.settings().connections).toEqual([aConnection()]);
    expect(await vault.open('hq')).toMatchObject({ ok: true, value: { clientSecret: expect.any(Secret) } });
    expect(settings.putConnections([aConnection({ id: 'next' })])).toBe(true);
    expect(openStores(profile.place, box).movedAside).toEqual([]);
  });

  test.each([0o000, 0o300])('folder with the rights %i is refused in a sentence', (rights) => {
    const profile = aProfile();
    asOrdinaryUser(profile);
    chmodSync(profile.directory, rights);
    onTestFinished(() => chmodSync(profile.directory, 0o700));
    const refused = vi.fn(() => profileDirectory(profile.directory, '/elsewhere', false));
    expect(refused).toThrow(UnusableProfile);
    expect(refused).toThrow(/can't be written; check its path and rights, or name another with --profile$/);
  });
});
