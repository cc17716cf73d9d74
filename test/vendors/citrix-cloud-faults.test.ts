import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '../../electron/domain/failure';
import { readCurrent } from '../../electron/vendors/citrix-cloud';
import { readHistory } from '../../electron/vendors/citrix-cloud-history';
import {
  type CloudOptions,
  account,
  cloud,
  cloudSaying,
  currentPath,
  historySample,
  sample,
} from '../support/citrix-server';
import { dishonesty } from '../support/honest-reading';
import { brokenBodies } from '../support/mutation';
import { failure, reading } from '../support/vendor-poll';

const problem = (type: string, parameters?: unknown) =>
  JSON.stringify({ type: `https://errors-api.cloud.com/${type}`, detail: 'inner words', parameters });

const failureOf = async (options: CloudOptions) => failure(await (await cloud(options)).poll());

async function failureSaying(status: number, text: string, path = currentPath) {
  const { simulator, poll, bugs } = await cloud();
  const headers = { 'Content-Type': 'application/json' };
  simulator.fault({ kind: 'status', status, text, headers }, { path });
  const found = failure(await poll());
  expect(bugs).toEqual([]);
  expect(found.message).not.toContain('inner');
  return { ...found, logins: simulator.logins() };
}

describe('a log-in', () => {
  it('with a wrong secret is unauthorized, tried once, and the secret is nowhere', async () => {
    const { poll, pathsAsked } = await cloud({ secrets: { clientSecret: 'not-the-secret' } });
    const found = failure(await poll());
    expect(found.kind).toBe('unauthorized');
    expect(found.message).toMatch(/client ID or secret was refused/);
    expect(JSON.stringify(found)).not.toContain('not-the-secret');
    expect(pathsAsked()).toEqual(['clients']);
  });

  it('for an unknown customer is not found', async () => {
    const found = await failureOf({ settings: { customerId: 'nobody' } });
    expect(found).toMatchObject({ kind: 'not-found' });
    expect(found.message).toContain('customer ID');
  });

  it.each([
    [400, '{"error":"invalid_request","error_description":"inner"}', 'vendor-error', 'invalid_request'],
    [400, '<inner>', 'vendor-error', 'status 400'],
    [401, '', 'unauthorized', 'refused'],
    [200, '{"error":"invalid_client"}', 'unauthorized', 'refused'],
    [200, '{"access_token":"two inner\\nlines"}', 'malformed', 'access_token'],
    [200, '{}', 'malformed', 'access_token'],
    [503, '', 'server-error', '503'],
  ] as const)('answered %i %s is %s', async (status, text, kind, words) => {
    const found = await failureSaying(status, text, /clients$/);
    expect(found).toMatchObject({ kind, logins: 0 });
    expect(found.message).toContain(words);
  });

  it('is missing where neither secret is stored', async () => {
    expect((await failureOf({ secrets: {} })).kind).toBe('misconfigured');
    const settings = { clientId: undefined };
    expect((await failureOf({ settings, secrets: { bearerToken: 'two\nlines' } })).kind).toBe(
      'misconfigured',
    );
  });
});

describe('a refusal', () => {
  it('of a customer under another license model is told from a missing permission', async () => {
    const other = await failureOf({ licenses: null });
    expect(other.kind).toBe('not-entitled');
    expect(other.message).toContain('not under the User/Device model');
    const noRight = await failureOf({ mayReadLicensing: false });
    expect(noRight.kind).toBe('forbidden');
    expect(noRight.message).toContain('no licensing permission');
  });

  it.each([
    [
      401,
      problem('common/authentication', [{ name: 'reason', value: 'invalid' }]),
      'unauthorized',
      'refused the token',
    ],
    [401, problem('common/authentication', { reason: 'invalid' }), 'unauthorized', 'refused the token'],
    [
      401,
      problem('common/authentication', [{ name: 'reason', value: 'missing' }]),
      'unauthorized',
      'did not find the token',
    ],
    [401, problem('common/authentication', { reason: 'missing' }), 'unauthorized', 'did not find the token'],
    [
      401,
      '{"Error":{"Message":"inner","Type":"CWSAuthException"}}',
      'unauthorized',
      'did not find the token',
    ],
    [403, problem('common/authorization'), 'forbidden', 'licensing permission'],
    [403, '', 'forbidden', 'licensing permission'],
    [
      404,
      problem('licensing/notFound', [{ name: 'entityType', value: 'inner' }]),
      'not-entitled',
      'User/Device',
    ],
    [404, '<html>inner</html>', 'not-found', 'does not know the licensing API'],
    [204, '', 'not-entitled', 'User/Device'],
    [406, problem('common/notAcceptable', { contentType: 'inner' }), 'vendor-error', 'Accept header'],
    [400, problem('common/outOfRange'), 'vendor-error', 'common/outOfRange'],
    [400, '{"error_description":"{\\"Code\\":400,\\"Message\\":\\"inner\\"}"}', 'vendor-error', '(400)'],
    [400, '{"error_description":"inner"}', 'vendor-error', 'status 400'],
    [500, problem('systemlog/internalerror'), 'server-error', 'server error 500'],
    [500, '{"activityId":"1","message":"inner","statusCode":500}', 'server-error', 'no customer ID'],
    [200, problem('common/authorization'), 'forbidden', 'licensing permission'],
    [200, problem('licensing/notFound'), 'not-entitled', 'User/Device'],
    [200, '<html>inner</html>', 'malformed', 'the top'],
    [200, '{"totalUsageCount":3}', 'malformed', 'totalAvailableLicenseCount'],
  ] as const)('%i %s is %s', async (status, text, kind, words) => {
    const found = await failureSaying(status, text);
    expect(found.kind).toBe(kind);
    expect(found.message).toContain(words);
    // A refused token is renewed once; nothing else is worth a second log-in.
    expect(found.logins).toBe(kind === 'unauthorized' ? 2 : 1);
  });

  it('of a typed-in token asks for a new one, without a log-in', async () => {
    const settings = { clientId: undefined, trustUrl: undefined };
    const { poll, pathsAsked } = await cloud({ settings, secrets: { bearerToken: 'ended-long-ago' } });
    const found = failure(await poll());
    expect(found.kind).toBe('unauthorized');
    expect(found.message).toMatch(/bearer token was refused or has ended/);
    expect(JSON.stringify(found)).not.toContain('ended-long-ago');
    expect(pathsAsked()).toEqual(['current']);
  });

  it('to answer more often says when to come back, in seconds, as a date or in RFC 3339', async () => {
    for (const after of ['60', 'Sun, 22 Nov 2026 10:01:00 GMT', '2026-11-22T10:01:00Z']) {
      const { simulator, poll } = await cloud();
      simulator.fault(
        { kind: 'status', status: 429, headers: { 'Retry-After': after } },
        { path: currentPath },
      );
      expect(failure(await poll())).toMatchObject({
        kind: 'rate-limited',
        retryAt: '2026-11-22T10:01:00.000Z',
      });
    }
  });

  it('of times that are none names their path', async () => {
    const body = sample.replace('2023-05-10T00:00:00.0000000Z', 'in spring');
    const found = failure(await (await cloudSaying(body)).poll());
    expect(found.kind).toBe('malformed');
    expect(found.message).toContain('nextExpiredLicenses.nextExpiredTime');
  });
});

describe('the simulator', () => {
  it('refuses what the vendor refuses', async () => {
    const { simulator, poll } = await cloud();
    reading(await poll());
    const headers = (simulator.requests[1]?.headers ?? {}) as Record<string, string>;
    const base = `${simulator.origin}/licensing/license/enterprise/cloud/cvad/ud`;
    const { authorization = '' } = headers;
    const good = { authorization, accept: 'application/json', 'citrix-customerid': account.customerId };
    const status = async (change: Record<string, string>, path = 'current') => {
      const kept = Object.entries({ ...good, ...change }).filter(([, value]) => value !== '');
      return (await fetch(`${base}/${path}`, { headers: Object.fromEntries(kept) })).status;
    };
    expect(await status({})).toBe(200);
    expect(await status({ authorization: authorization.replace('Bearer=', 'Bearer ') })).toBe(401);
    expect(await status({ authorization: '' })).toBe(401);
    expect(await status({ accept: 'application/json; charset=utf-8' })).toBe(406);
    expect(await status({ 'citrix-customerid': '' })).toBe(500);
    expect(await status({ 'citrix-customerid': 'another' })).toBe(403);
    expect(await status({}, 'historicalusage?startDate=2026-1&endDate=2026-02')).toBe(400);
    expect(await status({}, 'historicalusage?startDate=2026-03&endDate=2026-02')).toBe(400);
    expect(await status({}, 'historicalusage?startDate=2026-01&endDate=2026-02')).toBe(204);
  });

  it('does not take a log-in whose content type has a charset', async () => {
    const { simulator } = await cloud();
    const { customerId, clientId, clientSecret } = account;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }).toString();
    const status = async (type: string) => {
      const headers = { accept: 'application/json', 'content-type': type };
      const url = `${simulator.origin}/cctrustoauth2/${customerId}/tokens/clients`;
      return (await fetch(url, { method: 'POST', headers, body })).status;
    };
    expect(await status('application/x-www-form-urlencoded')).toBe(200);
    expect(await status('application/x-www-form-urlencoded; charset=utf-8')).toBe(400);
  });
});

describe('any body', () => {
  it('is a valid pool or a failure that names its path', () => {
    const check = (body: unknown) => {
      expect(dishonesty(readCurrent(body))).toBeNull();
    };
    fc.assert(fc.property(brokenBodies(JSON.parse(sample)), check), { numRuns: 10_000 });
  });

  it('of the history is rows or a warning', () => {
    const check = (body: unknown) => {
      const { details, warnings } = readHistory(body);
      expect(warnings.length > 0 || Array.isArray(details['historicalUsage'])).toBe(true);
      const pool = { key: 'x', product: 'x', unit: 'licenses', used: null, total: null, details } as const;
      expect(dishonesty(success({ pools: [pool] }))).toBeNull();
    };
    fc.assert(fc.property(brokenBodies(JSON.parse(historySample)), check), { numRuns: 2000 });
  });
});
