import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aCertificate } from '../support/certificates';
import { ownNames } from '../support/names';
import { closeAll, canary, journey, named, pacOf, secureFor, serve, use } from '../support/proxied';
import { startSocksProxy, startWebProxy } from '../support/proxies';
import { aClosedPort } from '../support/relay';

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

interface Told {
  readonly what: string;
  readonly proxy: () => Promise<{ port: number }>;
  readonly kind?: string;
  readonly scheme?: 'http' | 'https';
  readonly failure?: string;
  readonly words: RegExp;
}

const closed = async () => ({ port: await aClosedPort() });

describe('a proxy that lets nobody through', () => {
  test.each<Told>([
    { what: 'is away', proxy: closed, words: /can’t be reached; check this computer’s proxy settings/ },
    { what: 'is away', scheme: 'http', proxy: closed, words: /can’t be reached; check/ },
    { what: 'is away', kind: 'SOCKS5', proxy: closed, words: /can’t be reached; check/ },
    {
      what: 'asks for a log-in',
      proxy: () => web({ status: 407, words: canary }),
      words: /asks for a log-in/,
    },
    {
      what: 'asks for a log-in',
      scheme: 'http',
      proxy: () => web({ status: 407, words: canary }),
      words: /log-in, which Seatwatch does not support; ask its administrator/,
    },
    {
      what: 'asks for a log-in',
      kind: 'SOCKS5',
      proxy: () => socks({ wantsLogIn: true }),
      words: /asks for a log-in/,
    },
    {
      what: 'forbids it',
      proxy: () => web({ status: 403, words: canary }),
      words: /does not let Seatwatch through to .* \(status 403\); ask/,
    },
    { what: 'forbids it', kind: 'SOCKS5', proxy: () => socks({ reply: 2 }), words: /does not let Seatwatch/ },
    {
      what: 'can’t reach the server',
      proxy: () => web({ status: 502, words: canary }),
      words: /could not reach .* \(status 502\); check the address/,
    },
    {
      what: 'can’t reach the server',
      kind: 'SOCKS5',
      proxy: () => socks({ reply: 4 }),
      words: /could not reach/,
    },
    {
      what: 'has a certificate that nobody knows',
      kind: 'HTTPS',
      proxy: async () => web({ tls: await aCertificate() }),
      failure: 'tls',
      words: /can’t be trusted: its own certificate was refused; ask/,
    },
    {
      what: 'never answers',
      proxy: () => web({ status: 0 }),
      failure: 'timeout',
      words: /did not answer in time; check/,
    },
  ])(
    'and $what says so: $kind $scheme',
    async ({ proxy, kind = 'PROXY', scheme = 'https', failure, words }) => {
      const simulator = await serve(scheme === 'https' ? await secureFor('gateway.example') : undefined);
      const away = await proxy();
      const sent = await journey({ origin: named(simulator), pac: pacOf(kind, away), timeoutMs: 800 }).send();
      expect(sent).toMatchObject({ ok: false, failure: { kind: failure ?? 'unreachable', retryAt: null } });
      if (sent.ok) return;
      expect(sent.failure.message).toMatch(words);
      expect(sent.failure.message).toContain(`The proxy 127.0.0.1:${away.port}`);
      expect(sent.failure.message).toMatch(/^[^\n]{20,400}\.$/);
      expect(inspect(sent, { depth: null })).not.toContain(canary);
      expect(simulator.requests).toEqual([]);
    },
  );
});
