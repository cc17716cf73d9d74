import { expect, test, vi } from 'vitest';
import { importFile } from '../../electron/cli/import';
import { openCredentialVault } from '../../electron/storage/credential-vault';
import { openSettingsStore } from '../../electron/storage/settings-store';
import { vendorById } from '../../electron/vendors';
import { aConnectionsFile, anEntry } from '../support/connections-text';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));

async function problemsOf(...entries: readonly unknown[]): Promise<readonly string[]> {
  const { place } = aProfile();
  const result = await importFile({
    file: aConnectionsFile(entries),
    replace: false,
    context: { vendorById, env: {} },
    settings: openSettingsStore(place),
    vault: openCredentialVault(place, { box: aSecretBox(), isWeakAllowed: () => false }),
  });
  expect(result.exitCode).toBe(0);
  return result.problems;
}

const at = (baseUrl: string) => anEntry({ settings: { baseUrl, clientId: 'seatwatch' } });

test('an import warns of a connection over plain http, in a sentence with a next step', async () => {
  expect(await problemsOf(at('http://gateway.example:9443'))).toEqual([
    'HQ gateway is reached over plain http, so whoever is on the way can read its secret and its numbers; use https if the server offers it.',
  ]);
  const keys = { id: 'keys', vendor: 'guardant', settings: { baseUrl: 'http://keys.example:3189' } };
  expect(await problemsOf(keys)).toEqual([expect.stringMatching(/can read its numbers; use https/)]);
});

test('an import says nothing of https, nor of this computer', async () => {
  expect(await problemsOf(at('https://gateway.example:9443'))).toEqual([]);
  expect(await problemsOf(at('http://127.0.0.1:9443'))).toEqual([]);
});
