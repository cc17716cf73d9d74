import { rootCertificates } from 'node:tls';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConnectionsFile, writeConnectionsText } from '../../electron/storage/connections-file';
import { vendorById } from '../../electron/vendors';
import { aConnection } from '../support/builders';
import { aConnectionsFile, anEntry } from '../support/connections-text';
import { aFolder } from '../support/profile';

const pin = Array<string>(32).fill('AB').join(':');

const read = (file: string, env: Record<string, string> = {}) =>
  readConnectionsFile(file, { vendorById, env });

function connectionsOf(content: string | readonly unknown[], env?: Record<string, string>) {
  const result = read(aConnectionsFile(content), env);
  if (!result.ok) throw new Error(`${result.fault.where}: ${result.fault.problem}`);
  return result.connections;
}

function faultOf(content: string | readonly unknown[], env?: Record<string, string>) {
  const result = read(aConnectionsFile(content), env);
  expect(inspect(result, { depth: null })).not.toContain('s3cret-value');
  return result.ok ? null : result.fault;
}

const whole = (frame: object) =>
  JSON.stringify({ schema: 'seatwatch.connections/1', connections: [], ...frame });
const settings = (given: object) => [anEntry({ settings: { ...anEntry().settings, ...given } })];

describe('a connections file', () => {
  test('gives its connections, and their secrets apart from them', () => {
    const [named] = connectionsOf([anEntry({ pollSeconds: 60, tls: { pinSha256: pin } })]);
    const { secrets: _, ...rest } = anEntry();
    expect(named?.connection).toEqual({ ...rest, pollSeconds: 60, tls: { pinSha256: pin } });
    expect(named?.secrets['clientSecret']?.reveal()).toBe('s3cret-value');
    expect(named?.warnings).toEqual([]);
    expect(inspect(named, { depth: null })).not.toContain('s3cret-value');
  });

  test('may leave out what is optional; a connection without a name is called by its id', () => {
    const { name: _, ...nameless } = anEntry();
    expect(connectionsOf([nameless])[0]?.connection).toMatchObject({ name: 'hq' });
    expect(connectionsOf([])).toEqual([]);
  });

  test('may begin with a byte-order mark', () => {
    expect(connectionsOf(`\uFEFF${whole({ connections: [anEntry()] })}`)).toHaveLength(1);
  });

  test('may name a secret of the environment', () => {
    const entry = anEntry({ secrets: { clientSecret: { env: 'HQ_SECRET' } } });
    expect(connectionsOf([entry], { HQ_SECRET: 'from-env' })[0]?.secrets['clientSecret']?.reveal()).toBe(
      'from-env',
    );
  });

  test('names a CA file from where it lies itself', () => {
    const folder = aFolder();
    writeFileSync(path.join(folder, 'corp-ca.pem'), rootCertificates[0] ?? '');
    const result = read(aConnectionsFile([anEntry({ tls: { caFile: 'corp-ca.pem' } })], folder));
    expect(result).toMatchObject({
      ok: true,
      connections: [{ connection: { tls: { caFile: path.join(folder, 'corp-ca.pem') } } }],
    });
  });

  test('may give totals, whatever the vendor', () => {
    expect(connectionsOf(settings({ totals: { k: 5 } }))[0]?.connection.settings).toMatchObject({
      totals: { k: 5 },
    });
  });
});

describe('seconds between polls', () => {
  test('below the vendor’s minimum are raised to it, with a warning', () => {
    const [named] = connectionsOf([anEntry({ pollSeconds: 5 })]);
    expect(named?.connection.pollSeconds).toBe(30);
    expect(named?.warnings).toEqual([
      'connections[0].pollSeconds: Thinfinity Workspace is polled every 30 seconds at most; 30 is used instead of 5.',
    ]);
  });

  test.each(['http://127.0.0.1:9443', 'http://localhost:9443', 'http://[::1]:9443', 'http://127.8.9.1'])(
    'are taken as they are at %s',
    (baseUrl) => {
      const entry = anEntry({ pollSeconds: 1, settings: { baseUrl, clientId: 'x' } });
      expect(connectionsOf([entry])[0]).toMatchObject({ connection: { pollSeconds: 1 }, warnings: [] });
    },
  );

  test.each(['http://127.0.0.1.example', 'http://localhost.example', 'http://10.0.0.1'])(
    'are raised at %s',
    (baseUrl) => {
      const entry = anEntry({ pollSeconds: 1, settings: { baseUrl, clientId: 'x' } });
      expect(connectionsOf([entry])[0]?.connection.pollSeconds).toBe(30);
    },
  );
});

describe('a wrong file is refused with the line of its fault', () => {
  test.each([
    ['{\n  "schema": "seatwatch.connections/1",\n  "connections": [\n    { "id": oops }\n  ]\n}\n', 'line 4'],
    ['{\n  "schema": "seatwatch.connections/1",\n  "connections": [],\n}\n', 'line 4'],
    ['{\n  "schema": "a"\n  "connections": []\n}', 'line 3'],
    ['{\n  "schema": "a\n', 'line 2'],
    ['{\n"schema": 1,\n\n\n', 'line 2'],
    ['', 'line 1'],
    ["{ 'schema': 1 }", 'line 1'],
    ['// a comment\n{}', 'line 1'],
  ])('%j', (text, where) => {
    expect(faultOf(text)).toMatchObject({ where, problem: 'this is not JSON' });
  });
});

describe('a wrong file is refused with the path of its fault', () => {
  test.each<[string, string | readonly unknown[], string, string]>([
    ['another schema', whole({ schema: 'seatwatch.connections/2' }), 'schema', 'seatwatch.connections/1'],
    ['no schema', '{"connections":[]}', 'schema', 'expected'],
    ['a list', '[]', 'the top', 'expected object'],
    ['no list of connections', whole({ connections: {} }), 'connections', 'expected array'],
    ['an unknown member', whole({ extra: 1 }), 'extra', 'no such member is known here'],
    ['an entry that is none', [5], 'connections[0]', 'expected object'],
    [
      'an unknown member of an entry',
      [anEntry({ polSeconds: 5 })],
      'connections[0].polSeconds',
      'no such member',
    ],
    ['no id', [anEntry({ id: undefined })], 'connections[0].id', 'it is missing'],
    ['an id with a space', [anEntry({ id: 'h q' })], 'connections[0].id', 'letters, digits, - and _ only'],
    ['an empty id', [anEntry({ id: '' })], 'connections[0].id', 'letters'],
    ['an id twice', [anEntry(), anEntry({ id: 'x' }), anEntry()], 'connections[2].id', '"hq" is there twice'],
    ['an empty name', [anEntry({ name: ' ' })], 'connections[0].name', 'it is empty'],
    [
      'an unknown vendor',
      [anEntry(), anEntry({ id: 'b', vendor: 'acme' })],
      'connections[1].vendor',
      '"acme" is not known',
    ],
    ['no seconds', [anEntry({ pollSeconds: 0 })], 'connections[0].pollSeconds', '>0'],
    ['seconds in words', [anEntry({ pollSeconds: '60' })], 'connections[0].pollSeconds', 'expected number'],
    [
      'a missing setting',
      settings({ clientId: undefined }),
      'connections[0].settings.clientId',
      'it is missing',
    ],
    ['no settings', [anEntry({ settings: undefined })], 'connections[0].settings', 'it is missing'],
    [
      'an unknown setting',
      settings({ clientid: 'x' }),
      'connections[0].settings.clientid',
      'Thinfinity Workspace has no such setting',
    ],
    [
      'a wrong address',
      settings({ baseUrl: 'gateway:9443' }),
      'connections[0].settings.baseUrl',
      'such as https://',
    ],
    ['a total that is none', settings({ totals: { k: -1 } }), 'connections[0].settings.totals.k', '>=0'],
    ['a missing secret', [anEntry({ secrets: {} })], 'connections[0].secrets.clientSecret', 'it is missing'],
    ['no secrets', [anEntry({ secrets: undefined })], 'connections[0].secrets.clientSecret', 'it is missing'],
    [
      'an unknown secret',
      [anEntry({ secrets: { clientSecret: 's3cret-value', token: 's3cret-value' } })],
      'connections[0].secrets.token',
      'no such secret',
    ],
    [
      'an empty secret',
      [anEntry({ secrets: { clientSecret: '' } })],
      'connections[0].secrets.clientSecret',
      'expected',
    ],
    [
      'a secret of another kind',
      [anEntry({ secrets: { clientSecret: 5 } })],
      'connections[0].secrets.clientSecret',
      'expected the secret as text, or { "env": "NAME" }',
    ],
    [
      'a secret with more than its name',
      [anEntry({ secrets: { clientSecret: { env: 'X', value: 's3cret-value' } } })],
      'connections[0].secrets.clientSecret.value',
      'no such member',
    ],
    [
      'an unset secret',
      [anEntry({ secrets: { clientSecret: { env: 'HQ' } } })],
      'connections[0].secrets.clientSecret',
      'the environment variable HQ is not set',
    ],
    [
      'a CA file that is not there',
      [anEntry({ tls: { caFile: 'none.pem' } })],
      'connections[0].tls.caFile',
      'none.pem can',
    ],
    [
      'a pin that is none',
      [anEntry({ tls: { pinSha256: 'AA:BB' } })],
      'connections[0].tls.pinSha256',
      'expected a SHA-256',
    ],
    [
      'an unknown kind of trust',
      [anEntry({ tls: { insecure: true } })],
      'connections[0].tls.insecure',
      'no such member',
    ],
  ])('%s', (_what, content, where, problem) => {
    const fault = faultOf(content);
    expect(fault?.where).toBe(where);
    expect(fault?.problem).toContain(problem);
  });

  test('or in words where it cannot be read at all', () => {
    expect(read(path.join(aFolder(), 'connections.json'))).toEqual({
      ok: false,
      fault: { where: 'the file', problem: 'it does not exist' },
    });
    expect(read(aFolder())).toEqual({ ok: false, fault: { where: 'the file', problem: 'it can’t be read' } });
  });
});

describe('an export', () => {
  test('holds the connections and no secret, and is read again once the secrets are added', () => {
    const connection = aConnection({ pollSeconds: 60, tls: { pinSha256: pin } });
    const text = writeConnectionsText([connection]);
    const document = JSON.parse(text) as { schema: string; connections: object[] };
    expect(document).toEqual({ schema: 'seatwatch.connections/1', connections: [connection] });
    const secrets = { clientSecret: { env: 'HQ' } };
    const filled = JSON.stringify({
      ...document,
      connections: document.connections.map((one) => ({ ...one, secrets })),
    });
    expect(connectionsOf(filled, { HQ: 'x' })[0]?.connection).toEqual(connection);
  });
});
