import { afterEach, describe, expect, test } from 'vitest';
import { failed, success } from '../../electron/domain/failure';
import { Secret } from '../../electron/domain/secret';
import { type Sessions, createSessions } from '../../electron/polling/sessions';
import { aConnection } from '../support/builders';
import { fakeClock } from '../support/clock';
import { aClosedPort } from '../support/relay';

const origins = ['http://127.0.0.1:9443'];
let sessions: Sessions;

const start = () =>
  (sessions = createSessions({ now: fakeClock().now, timeoutMs: 1000, userAgent: 'Seatwatch/test' }));
afterEach(() => sessions.endAll());

const clientOf = (...args: Parameters<Sessions['httpFor']>) => {
  const made = sessions.httpFor(...args);
  return made.ok ? made.value : null;
};

describe('the session of a connection', () => {
  test('lasts from poll to poll', () => {
    start();
    expect(clientOf(aConnection(), origins)).toBe(clientOf(aConnection(), origins));
    expect(sessions.tokenFor(aConnection())).toBe(sessions.tokenFor(aConnection()));
  });

  test('is another one, sockets and token, when the connection is another one', () => {
    start();
    const [client, token] = [clientOf(aConnection(), origins), sessions.tokenFor(aConnection())];
    const changed = aConnection({ settings: { baseUrl: 'http://127.0.0.1:1' } });
    expect(clientOf(changed, origins)).not.toBe(client);
    expect(sessions.tokenFor(changed)).not.toBe(token);
  });

  test('is its own', () => {
    start();
    expect(clientOf(aConnection({ id: 'a' }), origins)).not.toBe(clientOf(aConnection({ id: 'b' }), origins));
    expect(sessions.tokenFor(aConnection({ id: 'a' }))).not.toBe(sessions.tokenFor(aConnection({ id: 'b' })));
  });

  test('ends with the connection, and its token with it', async () => {
    start();
    const logIn = () => Promise.resolve(success({ value: new Secret('old'), lifeSeconds: 3600 }));
    await sessions.tokenFor(aConnection()).authorized(logIn, () => Promise.resolve(success(null)));
    sessions.end('hq');
    const again = await sessions.tokenFor(aConnection()).authorized(
      () => Promise.resolve(failed('unauthorized', 'refused')),
      () => Promise.resolve(success(null)),
    );
    expect(again).toMatchObject({ ok: false });
  });

  test('is none where its trust cannot be set up, and is tried again', () => {
    start();
    const connection = aConnection({ tls: { caFile: `${import.meta.filename}/ca.pem` } });
    expect(sessions.httpFor(connection, origins)).toMatchObject({
      ok: false,
      failure: { kind: 'misconfigured' },
    });
    expect(sessions.httpFor(connection, origins)).toMatchObject({ ok: false });
  });
});

describe('the ways through the network', () => {
  test('are asked for once for all connections, and anew on another network', async () => {
    const asked: string[] = [];
    const origin = `http://127.0.0.1:${await aClosedPort()}`;
    sessions = createSessions({
      now: fakeClock().now,
      timeoutMs: 1000,
      userAgent: 'Seatwatch/test',
      resolveProxy: (url) => {
        asked.push(url);
        return Promise.resolve('DIRECT');
      },
    });
    const ask = (id: string) =>
      clientOf(aConnection({ id }), [origin])
        ?.http(new AbortController().signal)
        .send({ method: 'GET', url: `${origin}/a?b` });
    await ask('a');
    await ask('b');
    expect(asked).toEqual([origin]);
    sessions.forgetNetwork();
    await ask('a');
    expect(asked).toEqual([origin, origin]);
  });
});
