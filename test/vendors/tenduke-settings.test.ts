import { describe, expect, it } from 'vitest';
import { checkSecrets, checkSettings } from '../../electron/vendors/connection-check';
import { tenduke } from '../../electron/vendors/tenduke';

describe('the set-up', () => {
  const problem = (settings: object, secrets: readonly string[]) => {
    const checked = checkSettings(tenduke, { baseUrl: 'https://duke.example', ...settings });
    return checked.ok ? checkSecrets(tenduke, checked.value, new Set(secrets)) : checked.problem;
  };

  it('wants an access token, or a client secret with the token address and the client ID', () => {
    const client = { tokenUrl: 'https://duke.example/user/oauth20/token', clientId: 'c' };
    expect(problem({}, ['accessToken'])).toBeNull();
    expect(problem(client, ['clientSecret'])).toBeNull();
    expect(problem({}, [])).toMatchObject({ problem: expect.stringContaining('accessToken') as string });
    expect(problem({}, ['clientSecret'])).toMatchObject({
      problem: expect.stringContaining('tokenUrl') as string,
    });
    expect(problem(client, ['clientSecret', 'accessToken'])).not.toBeNull();
  });

  it('takes an organization of any name, but no id or title that no selector can say', () => {
    for (const organization of ["O'Brien & Sons", 'Acme [EU]', 'A/B Testing', '~*'])
      expect(problem({ organization }, ['accessToken'])).toBeNull();
    expect(problem({ organizationId: "x' or '" }, ['accessToken'])).toMatchObject({
      path: 'settings.organizationId',
    });
    expect(problem({ productPackage: "A'] x" }, ['accessToken'])).toMatchObject({
      path: 'settings.productPackage',
    });
  });

  it.each([
    ['secrets.accessToken', {}, []],
    ['secrets.accessToken', {}, ['accessToken', 'clientSecret']],
    ['settings.tokenUrl', { clientId: 'c' }, ['clientSecret']],
    ['settings.clientId', { tokenUrl: 'https://duke.example/t' }, ['clientSecret']],
    ['settings.organization', { organization: 'A', organizationId: 'a' }, ['accessToken']],
  ])('names %s where the one or the other is wanted', (path, settings, secrets) => {
    expect(problem(settings, secrets)).toMatchObject({ path });
  });
});
