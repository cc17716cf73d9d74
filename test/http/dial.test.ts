import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aCertificate } from '../support/certificates';
import { ownNames } from '../support/names';
import { closeAll, canary, journey, named, pacOf, secureFor, serve, use } from '../support/proxied';
import { startSocksProxy, startWebProxy } from '../support/proxies';
import { aClosedPort } from '../support/relay';
import { valueOf } from '../support/vendor-poll';

// The one authority that this test's computer knows.
const authority = vi.hoisted(() => ({ pem: '' }));
vi.mock('../../electron/http/authorities', () => ({ knownAuthorities: () => [authority.pem] }));

beforeEach(async () => {
  authority.pem = (await aCertificate({ isAuthority: true })).cert;
  // A proxy is told the name; whoever looks it up here has not gone through it.
  use({ close: ownNames() });
});
afterEach(closeAll);

const web = async (options = {}) => use(await startWebProxy(options));
const socks = async (options = {}) => use(await startSocksProxy(options));

describe('a request through a proxy', () => {
  test('over plain http asks a web proxy for the whole address', async () => {
    const [simulator, proxy] = [await serve(), await web()];
    const origin = named(simulator);
    const { send } = journey({ origin, pac: pacOf('PROXY', proxy) });
    expect(valueOf(await send('/a?b=c'))).toMatchObject({ status: 200, json: { path: '/a' } });
    expect(proxy.asked).toEqual([`GET ${origin}/a?b=c`]);
    const host = new URL(origin).host;
    expect(simulator.requests).toMatchObject([{ query: 'b=c', headers: { host } }]);
  });

  test('over https goes through a tunnel, in which the proxy reads nothing', async () => {
    const [simulator, proxy] = [await serve(await secureFor('gateway.example')), await web()];
    const origin = named(simulator);
    const { send } = journey({ origin, pac: pacOf('PROXY', proxy) });
    valueOf(await send('/a'));
    valueOf(await send('/b'));
    expect(proxy.asked).toEqual([`CONNECT ${new URL(origin).host}`]);
    expect(simulator.requests[0]?.headers.authorization).toContain(canary);
    expect(proxy.seen()).not.toMatch(/canary|GET|gateway\.example\/a/);
  });

  test.each(['http', 'https'])('over %s goes through SOCKS5, which is told the name', async (scheme) => {
    const tls = scheme === 'https' ? await secureFor('gateway.example') : undefined;
    const [simulator, proxy] = [await serve(tls), await socks()];
    const origin = named(simulator);
    const { send } = journey({ origin, pac: pacOf('SOCKS5', proxy) });
    expect(valueOf(await send()).json).toEqual({ path: '/a' });
    expect(valueOf(await send()).json).toEqual({ path: '/a' });
    expect(proxy.asked).toEqual([new URL(origin).host]);
  });

  test.each(['http', 'https'])('over %s goes through a proxy that speaks TLS itself', async (scheme) => {
    const tls = scheme === 'https' ? await secureFor('gateway.example') : undefined;
    const [simulator, proxy] = [await serve(tls), await web({ tls: await secureFor('127.0.0.1') })];
    const { send } = journey({ origin: named(simulator), pac: pacOf('HTTPS', proxy) });
    expect(valueOf(await send()).json).toEqual({ path: '/a' });
    expect(proxy.asked).toHaveLength(1);
  });

  test.each(['PROXY', 'SOCKS5'])('by %s trusts the server, not the proxy’s word: by pin', async (kind) => {
    const [certificate, other] = [await aCertificate(), await aCertificate({ host: 'other.example' })];
    const simulator = await serve(certificate);
    const proxy = kind === 'PROXY' ? await web() : await socks();
    const way = { origin: named(simulator), pac: pacOf(kind, proxy) };
    valueOf(await journey({ ...way, tls: { pinSha256: certificate.pin } }).send());
    const refused = await journey({ ...way, tls: { pinSha256: other.pin } }).send();
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'tls', certificate: { fingerprint256: certificate.pin } },
    });
    expect(await journey(way).send()).toMatchObject({ ok: false, failure: { kind: 'tls' } });
    expect(simulator.requests).toHaveLength(1);
  });

  test('asks the settings for the origin only, so that no address is told to a PAC file', async () => {
    const [simulator, proxy] = [await serve(), await web()];
    const { send, asked } = journey({ origin: simulator.origin, pac: pacOf('PROXY', proxy) });
    await send(`/${canary}?${canary}`);
    expect(asked).toEqual([simulator.origin]);
  });
});

describe('a list of ways', () => {
  test('is tried in its order, and what could not be reached comes last from then on', async () => {
    const [simulator, proxy] = [await serve(), await web()];
    const pac = `PROXY 127.0.0.1:${await aClosedPort()}; ${pacOf('PROXY', proxy)}; DIRECT`;
    const { send } = journey({ origin: simulator.origin, pac });
    valueOf(await send());
    valueOf(await send());
    expect(proxy.asked).toHaveLength(2);
  });

  test('ends with the direct way, where it says so', async () => {
    const simulator = await serve();
    const pac = `SOCKS5 127.0.0.1:${await aClosedPort()}; DIRECT`;
    expect(valueOf(await journey({ origin: simulator.origin, pac }).send()).status).toBe(200);
  });

  test('is not gone on with after a proxy that said no, since it may mean it', async () => {
    const [simulator, proxy] = [await serve(await secureFor('127.0.0.1')), await web({ status: 403 })];
    const { send } = journey({ origin: simulator.origin, pac: `${pacOf('PROXY', proxy)}; DIRECT` });
    for (let turn = 0; turn < 2; turn += 1)
      expect(await send()).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
    expect(simulator.requests).toEqual([]);
  });

  test('that names nothing known is a failure in words', async () => {
    const simulator = await serve();
    const sent = await journey({ origin: simulator.origin, pac: 'QUIC 127.0.0.1:1' }).send();
    expect(sent).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
    expect(inspect(sent)).toContain('proxy settings');
  });
});
