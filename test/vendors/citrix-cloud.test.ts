import { describe, expect, it } from 'vitest';
import { parseShape } from '../../electron/domain/parse';
import { citrixCloud } from '../../electron/vendors/citrix-cloud';
import { tokenShape } from '../../electron/vendors/citrix-cloud-wire';
import { checkSecrets, checkSettings } from '../../electron/vendors/connection-check';
import { account, cloud, cloudSaying, licenses, sample } from '../support/citrix-server';
import { reading, valueOf } from '../support/vendor-poll';

const minute = 60_000;

describe('the document’s sample', () => {
  it('gives one pool, with its next expiry as a batch', async () => {
    const { pools, warnings } = reading(await (await cloudSaying(sample)).poll());
    expect(warnings).toEqual([]);
    expect(pools).toMatchObject([
      {
        key: 'cvad.ud',
        product: 'XenDesktop',
        edition: 'XAXDFull',
        unit: 'licenses',
        used: 3,
        total: 25,
        free: 22,
        reserved: null,
        level: 'ok',
        validity: { kind: 'unknown' },
        expiring: { at: '2023-05-10T00:00:00.000Z', seats: 25, days: 507 },
        activating: null,
        holders: null,
      },
    ]);
  });

  it('keeps every field of the document under its own name', async () => {
    const [pool] = reading(await (await cloudSaying(sample)).poll()).pools;
    expect(pool?.details).toEqual({
      customerId: 'xingqit48867',
      totalUsageCount: 3,
      'userLicenseUsage.totalUsageCount': 3,
      'userLicenseUsage.releasedCount': 0,
      'deviceLicenseUsage.totalUsageCount': 3,
      'deviceLicenseUsage.releasedCount': 0,
      totalAvailableLicenseCount: 25,
      remainingLicenseCount: 22,
      timeStamp: '2021-12-19T02:56:22.0215469Z',
      productName: 'XenDesktop',
      'nextExpiredLicenses.nextExpiredTime': '2023-05-10T00:00:00.0000000Z',
      'nextExpiredLicenses.totalCount': 25,
      'nextExpiredLicenses.daysToExpire': 507,
      nextActivatingLicense: null,
      productEdition: 'XAXDFull',
      totalAfterNextExpiry: 0,
    });
  });
});

describe('seats', () => {
  const said = (change: object) => JSON.stringify({ ...(JSON.parse(sample) as object), ...change });
  const poolOf = async (change: object) => reading(await (await cloudSaying(said(change))).poll()).pools[0];

  it('says what remains after a batch has ended, and when the next one begins', async () => {
    const at = Date.parse('2027-01-12T00:00:00Z');
    const { poll } = await cloud({
      licenses: { ...licenses, nextExpiry: { at, seats: 10 }, nextActivation: { at, seats: 40 } },
    });
    const [pool] = reading(await poll()).pools;
    expect(pool?.expiring).toEqual({ at: '2027-01-12T00:00:00.000Z', seats: 10, days: 51 });
    expect(pool?.activating).toEqual({ at: '2027-01-12T00:00:00.000Z', seats: 40 });
    expect(pool?.details['totalAfterNextExpiry']).toBe(15);
    expect(pool?.details['nextActivatingLicense.activatingTime']).toBe('2027-01-12T00:00:00.0000000Z');
  });

  it('can be overused', async () => {
    const pool = await poolOf({ totalUsageCount: 30, remainingLicenseCount: -5 });
    expect(pool).toMatchObject({ used: 30, total: 25, free: -5, level: 'exhausted' });
  });

  it('are exhausted where none is owned yet', async () => {
    const pool = await poolOf({
      totalAvailableLicenseCount: 0,
      totalUsageCount: 0,
      remainingLicenseCount: 0,
    });
    expect(pool).toMatchObject({ total: 0, free: 0, level: 'exhausted' });
  });

  it('follow the vendor’s own remainder, and say that it does not add up', async () => {
    const { pools, warnings } = reading(
      await (await cloudSaying(said({ remainingLicenseCount: 20 }))).poll(),
    );
    expect(pools[0]?.free).toBe(20);
    expect(warnings[0]).toContain('20 licenses remain, while 25 owned less 3 used are 22');
  });

  it('are computed where the vendor gives no remainder, and a time without Z is UTC', async () => {
    const nextExpiredLicenses = { nextExpiredTime: '2023-05-10T00:00:00.0000000', totalCount: 5 };
    const pool = await poolOf({ remainingLicenseCount: undefined, nextExpiredLicenses });
    expect(pool).toMatchObject({
      free: 22,
      expiring: { at: '2023-05-10T00:00:00.000Z', seats: 5, days: null },
    });
  });
});

describe('the token', () => {
  it('is asked for and used exactly as the vendor wants it', async () => {
    const { simulator, poll } = await cloud();
    reading(await poll());
    const [login, current] = simulator.requests;
    expect(login?.path).toBe('/cctrustoauth2/xingqit48867/tokens/clients');
    expect(login?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    });
    expect(new URLSearchParams(login?.body).get('client_secret')).toBe(account.clientSecret);
    expect(current?.path).toBe('/licensing/license/enterprise/cloud/cvad/ud/current');
    expect(current?.headers['authorization']).toMatch(/^CwsAuth Bearer=ey1\.\S+$/);
    expect(current?.headers).toMatchObject({
      'citrix-customerid': 'xingqit48867',
      accept: 'application/json',
    });
  });

  it('is kept for an hour less five minutes', async () => {
    const { simulator, poll, wait } = await cloud();
    await poll();
    wait(54 * minute);
    reading(await poll());
    expect(simulator.logins()).toBe(1);
    wait(minute);
    reading(await poll());
    expect(simulator.logins()).toBe(2);
  });

  it('is renewed once when it is refused early', async () => {
    const { simulator, poll } = await cloud();
    await poll();
    simulator.forgetTokens();
    reading(await poll());
    expect(simulator.logins()).toBe(2);
  });

  it('may say its life as text or as a number', () => {
    for (const life of ['3600', 3600])
      expect(valueOf(parseShape(tokenShape, { access_token: 'ey1', expires_in: life })).expires_in).toBe(
        3600,
      );
  });

  it('may be typed in instead, also with the words around it; then nobody logs in', async () => {
    const { simulator, poll: logIn } = await cloud();
    await logIn();
    const header = simulator.requests[1]?.headers['authorization'] ?? '';
    const { origin: baseUrl } = simulator;
    for (const bearerToken of [
      header,
      header.replace('CwsAuth Bearer=', ''),
      ` ${header.replace('CwsAuth ', '')}\n`,
    ]) {
      const settings = { clientId: undefined, trustUrl: undefined, baseUrl };
      const { poll } = await cloud({ settings, secrets: { bearerToken } });
      expect(reading(await poll()).pools).toHaveLength(1);
    }
    expect(simulator.logins()).toBe(1);
  });
});

describe('the set-up', () => {
  const { customerId, clientId } = account;
  const problem = (settings: object, ...secrets: string[]) => {
    const checked = checkSettings(citrixCloud, settings);
    if (!checked.ok) return checked.problem.path;
    return checkSecrets(citrixCloud, checked.value, new Set(secrets))?.path ?? null;
  };

  it('wants a client with its secret, or a bearer token alone', () => {
    expect(problem({ customerId, clientId }, 'clientSecret')).toBeNull();
    expect(problem({ customerId }, 'bearerToken')).toBeNull();
    expect(problem({ customerId, clientId }, 'bearerToken')).toBe('settings.clientId');
    expect(problem({ customerId }, 'clientSecret')).toBe('settings.clientId');
    expect(problem({ customerId, clientId })).toBe('secrets.clientSecret');
    expect(problem({ customerId }, 'bearerToken', 'clientSecret')).toBe('secrets.bearerToken');
    expect(problem({ customerId: 'two words', clientId }, 'clientSecret')).toBe('settings.customerId');
  });

  it('talks to the vendor’s own addresses unless it names those of a region', () => {
    const origins = (settings: object) => citrixCloud.origins({ customerId, ...settings });
    expect(origins({ clientId })).toEqual(['https://api.cloud.com', 'https://api-us.cloud.com']);
    expect(
      origins({ clientId, baseUrl: 'https://api-eu.cloud.com', trustUrl: 'https://api-eu.cloud.com' }),
    ).toEqual(['https://api-eu.cloud.com']);
    expect(origins({})).toEqual(['https://api.cloud.com']);
  });
});
