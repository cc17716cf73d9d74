import { describe, expect, test } from 'vitest';
import type { Connection } from '../../electron/domain/connection';
import { type ConnectionDraft, idFor } from '../../electron/domain/connection-draft';
import { checkDraft } from '../../electron/setup/draft-check';
import { vendorById } from '../../electron/vendors';

const aDraft = (given: Partial<ConnectionDraft> = {}): ConnectionDraft => ({
  id: null,
  vendor: 'thinfinity',
  name: 'HQ gateway',
  pollSeconds: null,
  settings: { baseUrl: ' https://gateway.example:9443 ', clientId: 'seatwatch' },
  secrets: { clientSecret: 'typed' },
  forgotten: [],
  tls: null,
  ...given,
});

const stored: Connection = {
  id: 'hq-gateway',
  vendor: 'thinfinity',
  name: 'HQ gateway',
  settings: { baseUrl: 'https://gateway.example:9443', clientId: 'seatwatch', totals: { k: 5 } },
};

const check = (draft: ConnectionDraft, connections: Connection[] = [], kept: string[] = []) =>
  checkDraft(draft, { vendorById, connections, keptSecrets: new Set(kept) });

const faultsOf = (draft: ConnectionDraft, connections: Connection[] = [], kept: string[] = []) => {
  const checked = check(draft, connections, kept);
  return checked.ok ? [] : checked.faults.map(({ path, problem }) => `${path}: ${problem}`);
};

describe('a connection from a form', () => {
  test('is made with an id of its name', () => {
    expect(check(aDraft(), [stored])).toMatchObject({
      ok: true,
      connection: {
        id: 'hq-gateway-2',
        name: 'HQ gateway',
        settings: { baseUrl: 'https://gateway.example:9443', clientId: 'seatwatch' },
      },
    });
  });

  test.each([
    [{ name: '  ' }, /^name: give it a name/],
    [{ vendor: 'acme' }, /^vendor: choose/],
    [{ settings: { baseUrl: 'gateway', clientId: 'x' } }, /^settings\.baseUrl: expected an address/],
    [{ settings: { baseUrl: 'https://gateway.example' } }, /^settings\.clientId: it is missing/],
    [
      { settings: { baseUrl: 'https://gateway.example', clientId: ' ' } },
      /^settings\.clientId: it is missing/,
    ],
    [{ secrets: {} }, /^secrets\.clientSecret: it is missing/],
    [{ secrets: { clientSecret: 'a', other: 'b' } }, /^secrets\.other: .*no such secret/],
    [{ pollSeconds: 1 }, /^pollSeconds: Thinfinity Workspace may be read every \d+ seconds at most/],
    [{ id: 'gone' }, /^name: the connection was removed meanwhile/],
  ])('%j is refused at its field', (given, fault) => {
    const faults = faultsOf(aDraft(given));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  test('may be read every second on this computer', () => {
    const draft = aDraft({ pollSeconds: 1, settings: { baseUrl: 'http://127.0.0.1:9443', clientId: 'x' } });
    expect(faultsOf(draft)).toEqual([]);
  });

  test('a list is read from words between commas, spaces or lines', () => {
    const draft = aDraft({
      vendor: 'license-statistics',
      settings: { baseUrl: 'https://stats.example', licenseServers: '1, 2\n7' },
      secrets: { token: 't' },
    });
    expect(check(draft)).toMatchObject({
      ok: true,
      connection: { settings: { licenseServers: ['1', '2', '7'] } },
    });
  });

  test('a kept secret stays where the address does, and typed totals with it', () => {
    const draft = aDraft({ id: 'hq-gateway', name: 'Gateway 1', secrets: {} });
    expect(check(draft, [stored], ['clientSecret'])).toMatchObject({
      ok: true,
      staying: ['clientSecret'],
      connection: { id: 'hq-gateway', name: 'Gateway 1', settings: { totals: { k: 5 } } },
    });
  });

  test.each(['https://other.example:9443', 'https://gateway.example', 'http://gateway.example:9443'])(
    'a kept secret does not go with the connection to %s',
    (baseUrl) => {
      const draft = aDraft({ id: 'hq-gateway', secrets: {}, settings: { baseUrl, clientId: 'seatwatch' } });
      expect(faultsOf(draft, [stored], ['clientSecret'])).toEqual([
        'secrets.clientSecret: the address is another one now, so enter it again; it is not sent to a new server by itself',
      ]);
    },
  );

  test('a kept secret that is to go does not count', () => {
    const draft = aDraft({ id: 'hq-gateway', secrets: {}, forgotten: ['clientSecret'] });
    expect(faultsOf(draft, [stored], ['clientSecret'])).toEqual(['secrets.clientSecret: it is missing']);
  });
});

describe('an id', () => {
  test.each([
    ['Köln – Straße 5', 'koln-stra-e-5'],
    ['***', 'connection'],
    ['HQ', 'hq-3'],
  ])('for “%s” is %s', (name, id) => expect(idFor(name, new Set(['hq', 'hq-2']))).toBe(id));
});

test('all fields that are wrong by themselves are told at once', () => {
  expect(faultsOf(aDraft({ name: '', settings: { baseUrl: 'x' }, secrets: {} }))).toEqual([
    'name: give it a name, such as “HQ gateway”',
    expect.stringMatching(/^settings\.baseUrl: expected an address/),
    'settings.clientId: it is missing',
  ]);
  expect(faultsOf(aDraft({ name: '', secrets: {} }))).toEqual([
    'name: give it a name, such as “HQ gateway”',
    'secrets.clientSecret: it is missing',
  ]);
});
