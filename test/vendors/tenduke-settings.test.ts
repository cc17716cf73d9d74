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

  it('refuses an organization that no selector can name, and says what to give instead', () => {
    expect(problem({ organization: "O'Brien [UK] ~*" }, ['accessToken'])).toMatchObject({
      problem: expect.stringContaining('organizationId') as string,
    });
    expect(problem({ organizationId: "x' or '" }, ['accessToken'])).not.toBeNull();
  });
});
