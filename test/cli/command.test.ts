import { noActions } from '../support/no-actions';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseCall } from '../../electron/cli/arguments';
import { type CommandParts, runCommand, usesProfile } from '../../electron/cli/command';
import { startDemo } from '../../electron/demo/demo';
import { openStores } from '../../electron/storage/stores';
import { vendorById } from '../../electron/vendors';
import { fakeClock } from '../support/clock';
import { aConnectionsFile } from '../support/connections-text';
import { type ProfileFolder, aFolder, aProfile } from '../support/profile';
import { type FakeSecretBox, aSecretBox } from '../support/secret-box';
import { statusSchema } from '../support/status-schema';
import { Workbench } from '../vendors/workbench';
import { thinfinityHarness } from '../vendors/harness/thinfinity';
import { thinfinity } from '../../electron/vendors/thinfinity';

vi.mock('electron-store', () => import('../support/electron-store'));

let bench: Workbench;
let profile: ProfileFolder;
let box: FakeSecretBox;
let bugs: unknown[];

beforeEach(() => {
  bench = new Workbench({ vendor: thinfinity, harness: thinfinityHarness });
  profile = aProfile();
  box = aSecretBox();
  bugs = [];
});

afterEach(() => bench.close());

function call(line: string, given: Partial<CommandParts> = {}) {
  const parsed = parseCall(line.split(' '));
  if (!parsed.ok || parsed.call.word === 'tray') throw new Error(`${line} is no call`);
  const clock = fakeClock();
  return runCommand(parsed.call, {
    version: '0.1.0',
    context: { vendorById, env: { HQ_SECRET: thinfinityHarness.secrets['clientSecret'] } },
    now: clock.now,
    openStores: () => Promise.resolve(openStores(profile.place, box)),
    startDemo: () => startDemo(clock.ms),
    onBug: (error) => bugs.push(error),
    resolveProxy: undefined,
    ...noActions,
    ...given,
  });
}

const entryFor = (origin: string, id = 'hq', name = 'HQ gateway') => ({
  id,
  vendor: 'thinfinity',
  name,
  settings: thinfinityHarness.settings(origin),
  secrets: { clientSecret: { env: 'HQ_SECRET' } },
});

const anOrigin = async () => (await bench.site()).simulator.origin;

const noProfile = { openStores: () => Promise.reject(new Error('no profile is touched here')) };

describe('seatwatch status --config', () => {
  test('polls every connection of the file and prints the document, without touching a profile', async () => {
    const origin = await anOrigin();
    const file = aConnectionsFile([entryFor(origin), entryFor('http://127.0.0.1:1', 'gone', 'Old gateway')]);
    const { stdout, problems, exitCode } = await call(`status --json --config ${file}`, noProfile);
    const document = statusSchema.parse(JSON.parse(stdout));
    expect(document.connections.map(({ id, health }) => [id, health])).toEqual([
      ['hq', 'ok'],
      ['gone', 'failing'],
    ]);
    expect(document.connections[0]?.pools).toMatchObject(thinfinityHarness.sitePools);
    expect(exitCode).toBe(2);
    expect(problems).toEqual([expect.stringMatching(/^Old gateway can’t be read: .*can’t be reached.*\.$/)]);
    expect(profile.names()).toEqual([]);
  });

  test('prints a table for people, and no secret in either', async () => {
    const file = aConnectionsFile([entryFor(await anOrigin())]);
    const { stdout, problems } = await call(`status --config ${file}`, noProfile);
    expect(stdout).toContain('0 of 100 free');
    for (const secret of [...Object.values(thinfinityHarness.secrets), ...thinfinityHarness.sensitive])
      expect(stdout + problems.join()).not.toContain(secret);
  });

  test('gives up after its time-out, whole seconds or not', async () => {
    const site = await bench.site();
    site.simulator.fault({ kind: 'silent' });
    const file = aConnectionsFile([entryFor(site.simulator.origin)]);
    const { stdout, exitCode } = await call(`status --json --config ${file} --timeout 0.0505`, noProfile);
    expect(JSON.parse(stdout)).toMatchObject({
      worst: 'unknown',
      connections: [{ failure: { kind: 'timeout' } }],
    });
    expect([exitCode, bugs]).toEqual([3, []]);
  });

  test('refuses a wrong file with its place, and prints nothing else', async () => {
    const file = aConnectionsFile([{ ...entryFor('http://127.0.0.1:1'), vendor: 'acme' }]);
    expect(await call(`status --json --config ${file}`, noProfile)).toEqual({
      stdout: '',
      problems: [`${file}: connections[0].vendor: the vendor "acme" is not known`],
      exitCode: 2,
    });
  });

  test('polls many at once, and tells them in the order of the file', async () => {
    const origin = await anOrigin();
    const ids = Array.from({ length: 40 }, (_, index) => `c${index}`);
    const file = aConnectionsFile(ids.map((id) => entryFor(origin, id, id)));
    const { stdout } = await call(`status --json --config ${file}`, noProfile);
    expect(statusSchema.parse(JSON.parse(stdout)).connections.map(({ id }) => id)).toEqual(ids);
  });
});

describe('seatwatch status --demo', () => {
  test('reads the simulated vendors', async () => {
    const { stdout } = await call('status --demo --json', noProfile);
    const document = statusSchema.parse(JSON.parse(stdout));
    const ids = document.connections.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['hq', 'lisbon']));
    expect(document.connections.map(({ health }) => health)).toEqual(ids.map(() => 'ok'));
  });
});

describe('seatwatch import and status', () => {
  test('keep the connections, seal the secrets, and read them', async () => {
    const file = aConnectionsFile([entryFor(await anOrigin())]);
    expect(await call(`import ${file}`)).toEqual({
      stdout: '1 connection imported.\n',
      problems: [],
      exitCode: 0,
    });
    const { stdout, exitCode } = await call('status --json');
    expect(statusSchema.parse(JSON.parse(stdout)).connections[0]?.pools).toMatchObject(
      thinfinityHarness.sitePools,
    );
    expect(exitCode).toBe(2);
    for (const name of profile.names())
      expect(profile.text(name)).not.toContain(thinfinityHarness.secrets['clientSecret']);
  });

  test('find no connection twice', async () => {
    const file = aConnectionsFile([entryFor('http://127.0.0.1:1')]);
    await call(`import ${file}`);
    expect(await call(`import ${file}`)).toEqual({
      stdout: '',
      problems: [
        `${file}: connections[0].id: the connection "hq" is there already; use --replace to put this one in its place`,
      ],
      exitCode: 2,
    });
    expect(await call(`import ${file} --replace`)).toMatchObject({
      stdout: '1 connection imported.\n',
      exitCode: 0,
    });
  });

  test('say what was changed, and what could not be kept', async () => {
    box.standing = 'absent';
    const entry = { ...entryFor('https://gateway.example'), pollSeconds: 5 };
    const { problems, exitCode } = await call(`import ${aConnectionsFile([entry])}`);
    expect(problems).toEqual([
      expect.stringContaining('30 is used instead of 5'),
      expect.stringMatching(
        /^HQ gateway: no secure storage is available here.*import again with --replace\.$/,
      ),
    ]);
    expect(exitCode).toBe(0);
  });

  test.each(['locked', 'waiting'] as const)('take nothing in while the keyring is %s', async (standing) => {
    box.standing = standing;
    const { problems, exitCode } = await call(`import ${aConnectionsFile([entryFor('https://a.example')])}`);
    expect([problems, exitCode]).toEqual([
      [expect.stringMatching(/^the keyring is locked, .* nothing was imported; unlock it and import again$/)],
      3,
    ]);
    expect(profile.names()).toEqual([]);
  });

  test('refuse a wrong file and keep nothing of it', async () => {
    const file = aConnectionsFile([entryFor('http://127.0.0.1:1'), { id: 'b' }]);
    const { problems, exitCode } = await call(`import ${file}`);
    expect([problems, exitCode]).toEqual([[expect.stringContaining('connections[1].vendor')], 2]);
    expect(profile.names()).toEqual([]);
  });

  test('say so where the profile cannot be written', async () => {
    const stores = openStores(profile.place, box);
    const stubborn = { ...stores, settings: { ...stores.settings, putConnections: () => false } };
    const file = aConnectionsFile([entryFor('http://127.0.0.1:1')]);
    const result = await call(`import ${file}`, { openStores: () => Promise.resolve(stubborn) });
    expect(result).toMatchObject({
      stdout: '',
      exitCode: 3,
      problems: [expect.stringContaining('could not be written')],
    });
  });
});

describe('seatwatch export', () => {
  test('writes the connections without any secret, for its user alone', async () => {
    await call(`import ${aConnectionsFile([entryFor('http://127.0.0.1:1')])}`);
    const out = aProfile(aFolder());
    expect(await call(`export ${out.directory}/out.json`)).toEqual({
      stdout: '1 connection exported, without secrets.\n',
      problems: [],
      exitCode: 0,
    });
    const { secrets: _, ...connection } = entryFor('http://127.0.0.1:1');
    expect(out.json('out.json')).toEqual({ schema: 'seatwatch.connections/1', connections: [connection] });
    expect(out.mode('out.json')).toBe('600');
  });

  test('says so where the file cannot be written', async () => {
    const { problems, exitCode } = await call(`export ${import.meta.filename}/out.json`);
    expect([problems, exitCode]).toEqual([
      [expect.stringContaining(`${import.meta.filename}/out.json: the file can`)],
      2,
    ]);
  });
});

describe('a call', () => {
  test('for the version or the help touches nothing', async () => {
    expect(await call('--version', noProfile)).toEqual({ stdout: '0.1.0\n', problems: [], exitCode: 0 });
    expect((await call('--help', noProfile)).stdout).toContain('seatwatch status');
  });

  test.each([
    ['status', true],
    ['import f', true],
    ['export f', true],
    ['status --config f', false],
    ['status --demo', false],
    ['--version', false],
  ])('seatwatch %s uses the profile: %s', (line, expected) => {
    const parsed = parseCall(line.split(' '));
    expect(parsed.ok && usesProfile(parsed.call)).toBe(expected);
  });
});
