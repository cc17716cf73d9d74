import { describe, expect, test } from 'vitest';
import { readConnectionsFile, writeConnectionsText } from '../../electron/storage/connections-file';
import { vendorById } from '../../electron/vendors';
import { aConnectionsFile, anEntry } from '../support/connections-text';

const aDeployment = (given: Readonly<Record<string, unknown>>) => ({
  id: 'duke',
  vendor: 'tenduke',
  settings: { baseUrl: 'https://acme.example' },
  secrets: { accessToken: 'reads' },
  ...given,
});
const read = (entry: object) =>
  readConnectionsFile(aConnectionsFile([entry]), { vendorById, env: { WRITE: 'writes' } });

describe('a second credential in a connections file', () => {
  test('is kept apart from the first, and is in no export', () => {
    const file = read(aDeployment({ writeSecrets: { accessToken: { env: 'WRITE' } } }));
    if (!file.ok) throw new Error(file.fault.problem);
    const [one] = file.connections;
    expect(one?.secrets['accessToken']?.reveal()).toBe('reads');
    expect(one?.writing?.['accessToken']?.reveal()).toBe('writes');
    expect(writeConnectionsText(file.connections.map(({ connection }) => connection))).not.toMatch(
      /reads|writes|ecrets/,
    );
  });

  test('may be left out', () => {
    const file = read(aDeployment({}));
    expect(file.ok && file.connections[0]?.writing).toEqual({});
  });

  test.each([
    ['where there are no actions', anEntry({ writeSecrets: { token: 'x' } }), 'token', 'offers no actions'],
    [
      'of an unknown name',
      aDeployment({ writeSecrets: { password: 'x' } }),
      'password',
      'no such secret for writing',
    ],
    ['in half', aDeployment({ writeSecrets: { clientId: 'x' } }), 'accessToken', 'a secret is missing'],
  ])('is refused with its path %s', (_what, entry, name, problem) => {
    expect(read(entry)).toMatchObject({
      ok: false,
      fault: {
        where: `connections[0].writeSecrets.${name}`,
        problem: expect.stringContaining(problem) as string,
      },
    });
  });
});
