import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { perform } from '../../electron/actions/perform';
import { prepareAction, wireOf } from '../../electron/actions/prepare';
import { failed, success } from '../../electron/domain/failure';
import { Secret, type Secrets } from '../../electron/domain/secret';
import { openForActions } from '../../electron/polling/open-for-actions';
import { vendorById } from '../../electron/vendors';
import { accessToken, aDeployment, clientSecret, withClient, writingToken } from '../support/tenduke';

let deployment: Awaited<ReturnType<typeof aDeployment>>;
beforeEach(async () => {
  deployment = await aDeployment({ writingToken });
});
afterEach(() => deployment.close());

const reading = { accessToken: new Secret(accessToken) };
const locked = failed('misconfigured', 'The keyring is locked; unlock it.');

/** Denies a user with this second credential, and tells how it ended and which credential each request had. */
async function deny(
  writing: Secrets | typeof locked,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<{ outcome: string; seen: readonly (readonly [string, string | undefined])[] }> {
  const { sessions, simulator, now } = deployment;
  const connection = deployment.connection(settings);
  const parameters = [
    ['profileId', 'tiago'],
    ['licenseId', 'license-1'],
  ] as const;
  const prepared = prepareAction({ connection, action: 'deny', parameters }, vendorById);
  if (!prepared.ok) throw new Error(prepared.problem);
  const { actions, plan } = prepared.value;
  const openSecrets = () => Promise.resolve(success(reading));
  const openWriting = () => Promise.resolve('ok' in writing ? locked : success(writing));
  const opened = await openForActions({ vendorById, openSecrets, openWriting, ...sessions }, connection);
  if (!opened.ok) return { outcome: opened.failure.message, seen: [] };
  const { outcome } = await perform(plan, wireOf(actions, opened.value), now);
  const seen = simulator.requests
    .filter(({ path }) => !path.startsWith('/user/'))
    .map(({ method, headers }) => [method, headers.authorization] as const);
  return { outcome, seen };
}

describe('an action', () => {
  test('is sent with the second credential, and looks with the first', async () => {
    const { outcome, seen } = await deny({ accessToken: new Secret(writingToken) });
    expect(outcome).toBe('done');
    expect(seen).toEqual([
      ['GET', `Bearer ${accessToken}`],
      ['POST', `Bearer ${writingToken}`],
      ['GET', `Bearer ${accessToken}`],
    ]);
  });

  test('is sent with the first where there is no second, which the vendor may refuse', async () => {
    expect(await deny({})).toMatchObject({ outcome: 'refused' });
  });

  test('logs in by itself where the second credential is a client of its own', async () => {
    const { origin } = deployment.simulator;
    const { tokenUrl } = withClient(origin).settings;
    const client = { clientId: new Secret('client-1'), clientSecret: new Secret(clientSecret) };
    const { outcome, seen } = await deny(client, { tokenUrl });
    expect(outcome).toBe('done');
    expect(deployment.simulator.logins()).toBe(1);
    expect(seen.map(([, credential]) => credential === `Bearer ${accessToken}`)).toEqual([true, false, true]);
  });

  test('is not sent with the first where the second can’t be opened', async () => {
    const { outcome } = await deny(locked);
    expect(outcome).toMatch(/keyring is locked/);
    expect(deployment.simulator.requests).toEqual([]);
  });
});
