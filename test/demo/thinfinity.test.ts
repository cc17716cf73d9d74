import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ThinfinitySimulator, startThinfinity } from '../../electron/demo/thinfinity';
import { type FakeClock, fakeClock } from '../support/clock';

const clientId = '4F5F926E-42D9-4F78-9C14-FFD0747A8036';
const clientSecret = 'kklri2mqy7ulrt4y57zdlxd8d1ab4nl9';
const credentials = { clientID: clientId, clientSecret, context: 'API Access' };
const json = { 'Content-Type': 'application/json' };

let clock: FakeClock;
let gateway: ThinfinitySimulator;

beforeEach(async () => {
  clock = fakeClock();
  gateway = await startThinfinity({
    clientId,
    clientSecret,
    tokenSeconds: 120,
    now: clock.ms,
    licenses: [{ product: 'Thinfinity Workspace v7.0', serial: 'ZAWM-EOY7', seats: 25, users: () => 7 }],
  });
});
afterEach(() => gateway.close());

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
  const response = await fetch(`${gateway.origin}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, Record<string, unknown>>,
  };
}

const logIn = (body: unknown = credentials, headers: Record<string, string> = json) =>
  ask('POST', '/__base__/auth/login', headers, typeof body === 'string' ? body : JSON.stringify(body));

const aToken = async () => String((await logIn()).body['data']?.['token']);
const usage = (authorization?: string) =>
  ask('GET', '/__base__/licenses/usage', authorization === undefined ? {} : { Authorization: authorization });

describe('the simulated gateway', () => {
  test('answers as its document shows', async () => {
    expect(await logIn()).toMatchObject({ status: 200, body: { data: { gwsid: '', expirationSecs: 120 } } });
    expect(await usage(`Bearer ${await aToken()}`)).toEqual({
      status: 200,
      body: {
        data: {
          res: '0',
          licenses: [
            { product: 'Thinfinity Workspace v7.0', serial: 'ZAWM-EOY7', usage: { users: 7, seats: 25 } },
          ],
        },
      },
    });
  });

  test.each<[string, unknown, number]>([
    ['clientId for clientID', { clientId, clientSecret, context: 'API Access' }, 400],
    ['one member too many', { ...credentials, grant_type: 'client_credentials' }, 400],
    ['no context', { clientID: clientId, clientSecret }, 400],
    ['numbers for texts', { ...credentials, clientSecret: 5 }, 400],
    ['no JSON', 'clientID=x', 400],
    ['nothing', '', 400],
    ['another context', { ...credentials, context: 'Windows Logon' }, 401],
    ['a wrong client', { ...credentials, clientID: 'x' }, 401],
    ['a wrong secret', { ...credentials, clientSecret: clientSecret.toUpperCase() }, 401],
  ])('refuses a log-in with %s', async (_what, body, status) => {
    const answer = await logIn(body);
    expect(answer.status).toBe(status);
    expect(answer.body['error']).toMatchObject({ code: expect.any(Number) as number });
    expect(gateway.logins()).toBe(0);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json2'])(
    'refuses a log-in sent as %s',
    async (type) => {
      expect((await logIn(credentials, { 'Content-Type': type })).status).toBe(400);
    },
  );

  test('takes a log-in with a charset', async () => {
    expect((await logIn(credentials, { 'Content-Type': 'application/json; charset=utf-8' })).status).toBe(
      200,
    );
  });

  test.each([undefined, 'Bearer', 'Bearer unknown', 'Basic abc', 'unknown'])(
    'refuses %j as a token',
    async (authorization) => {
      expect((await usage(authorization)).status).toBe(401);
    },
  );

  test('refuses a token from the moment it ends, and not before', async () => {
    const token = await aToken();
    clock.advance(119_999);
    expect((await usage(`Bearer ${token}`)).status).toBe(200);
    clock.advance(1);
    expect((await usage(`Bearer ${token}`)).status).toBe(401);
  });

  test('refuses every token that it has forgotten', async () => {
    const token = await aToken();
    gateway.forgetTokens();
    expect((await usage(`Bearer ${token}`)).status).toBe(401);
    expect(gateway.logins()).toBe(1);
  });

  test.each([
    ['GET', '/__base__/auth/login', 405],
    ['POST', '/__base__/licenses/usage', 405],
    ['GET', '/licenses/usage', 404],
    ['GET', '/__base__/licenses/usage/', 404],
    ['GET', '/', 404],
  ])('refuses %s %s', async (method, path, status) => {
    expect((await ask(method, path)).status).toBe(status);
  });
});
