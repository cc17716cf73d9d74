import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCall } from '../../electron/cli/arguments';
import { runCommand } from '../../electron/cli/command';
import type { CallResult } from '../../electron/cli/output';
import type { StatisticsOptions } from '../../electron/demo/license-statistics';
import type { Simulator } from '../../electron/demo/simulator';
import { instantOf } from '../../electron/domain/instant';
import { vendorById } from '../../electron/vendors';
import { server, session, solver, token } from '../support/statistics-server';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);
const text = (name: string): string => readFileSync(inFolder(name), 'utf8');

function writeConfig(origin: string, settings: Record<string, unknown> = {}, given = token): string {
  const document = {
    schema: 'seatwatch.connections/1',
    connections: [
      {
        id: 'ls',
        vendor: 'license-statistics',
        settings: { baseUrl: origin, ...settings },
        secrets: { token: given },
      },
      {
        id: 'hq',
        vendor: 'thinfinity',
        name: 'HQ gateway',
        settings: { baseUrl: origin, clientId: 'x' },
        secrets: { clientSecret: 'y' },
      },
    ],
  };
  const file = inFolder('connections.json');
  writeFileSync(file, JSON.stringify(document));
  return file;
}

async function call(config: string, ...words: string[]): Promise<CallResult> {
  const parsed = parseCall(['report', ...words, '--config', config]);
  if (!parsed.ok || parsed.call.word === 'tray') throw new Error(parsed.ok ? 'tray' : parsed.problem);
  return runCommand(parsed.call, {
    version: '0',
    context: { vendorById, env: {} },
    now: () => instantOf(Date.now()),
    openProfile: () => Promise.reject(new Error('no profile is touched')),
    startDemo: () => Promise.reject(new Error('no demo is started')),
    onBug: (error) => {
      throw error;
    },
  });
}

interface Place {
  readonly simulator: Simulator;
  readonly report: (...words: string[]) => Promise<CallResult>;
}

const people = [
  session(1, { user: 'alice', seats: 3 }),
  session(2, { user: 'bob', feature: { ...solver, lsid: 4, lsn: 'lm-x 2' } }),
  session(3, { user: 'carol, the "third"', seats: 2 }),
];

async function place(options: Partial<StatisticsOptions> = {}, settings = {}): Promise<Place> {
  const { simulator } = await server({ sessions: () => people, ...options });
  const config = writeConfig(simulator.origin, settings);
  return { simulator, report: (...words) => call(config, 'ls', ...words) };
}

describe('a report', () => {
  it('is saved in each format as the server makes it', async () => {
    const { report } = await place();
    for (const [format, magic] of [
      ['csv', /^uid,un,hn/],
      ['json', /^\{"success":true/],
      ['pdf', /^%PDF-1\.4[^]*%%EOF\n$/],
    ] as const) {
      expect(await report('--format', format, '--out', inFolder(`r.${format}`))).toMatchObject({
        exitCode: 0,
        problems: [],
      });
      expect(text(`r.${format}`)).toMatch(magic);
    }
    await report('--format', 'xls', '--out', inFolder('r.xls'));
    expect(readFileSync(inFolder('r.xls')).subarray(0, 8).toString('hex')).toBe('d0cf11e0a1b11ae1');
    expect(readdirSync(folder).sort()).toEqual(['connections.json', 'r.csv', 'r.json', 'r.pdf', 'r.xls']);
  });

  it('takes its format from the name of the file where none is given', async () => {
    const { report } = await place();
    await report('--out', inFolder('r.pdf'));
    expect(text('r.pdf')).toMatch(/^%PDF/);
    await report('--out', inFolder('r.txt'));
    expect(text('r.txt')).toMatch(/^uid,un/);
  });

  it('has the visible fields in their order, filtered, ordered and cut by the server', async () => {
    const { report, simulator } = await place();
    const words = ['--fields', 'lus,un', '--order', 'lus:desc', '--limit', '1', '--offset', '1'];
    const filter = '[{"type":"string","field":"lsn","value":"LM-X 1"}]';
    expect(await report('--out', inFolder('r.csv'), '--filter', filter, ...words)).toMatchObject({
      exitCode: 0,
    });
    expect(text('r.csv')).toBe('lus,un\r\n2,"carol, the ""third"""\r\n');
    const query = simulator.requests.at(-1)?.query ?? '';
    expect(query).not.toMatch(/[[\]{}" ]/);
    expect(new URLSearchParams(query).get('fieldsVisibility')).toBe('{"lus":"1","un":"1"}');
  });

  it('is asked for in the newer dialect where the filter is written in it or the server takes no other', async () => {
    const { report } = await place({ version: '6.8' });
    const filter = '[{"property":"lus","operator":"gt","value":1},{"property":"un","value":"a"}]';
    expect(
      await report('--filter', filter, '--order', 'un:DESC', '--fields', 'un', '--out', inFolder('a.csv')),
    ).toMatchObject({ exitCode: 0 });
    expect(text('a.csv')).toBe('un\r\n"carol, the ""third"""\r\nalice\r\n');
    await report('--order', 'lus:DESC', '--limit', '1', '--fields', 'un', '--out', inFolder('b.csv'));
    expect(text('b.csv')).toBe('un\r\nalice\r\n');
  });

  it('carries its name', async () => {
    const { report } = await place();
    await report('--name', 'Who & what', '--out', inFolder('r.pdf'));
    expect(text('r.pdf')).toContain('(Who & what)');
  });

  it('replaces what a link points to, and not the link', async () => {
    const { report } = await place();
    mkdirSync(inFolder('deep'));
    writeFileSync(inFolder('deep/old.csv'), 'old');
    symlinkSync(inFolder('deep/old.csv'), inFolder('r.csv'));
    expect(await report('--out', inFolder('r.csv'))).toMatchObject({ exitCode: 0 });
    expect(text('deep/old.csv')).toMatch(/^uid/);
  });
});

describe('a good file stays', () => {
  const spoilt = async (format: string, spoil: (place: Place) => void): Promise<CallResult> => {
    const there = await place();
    spoil(there);
    writeFileSync(inFolder('r'), 'good');
    const result = await there.report('--format', format, '--out', inFolder('r'));
    expect(text('r')).toBe('good');
    expect(readdirSync(folder).sort()).toEqual(['connections.json', 'r']);
    expect(result.stdout).toBe('');
    expect(result.problems).toHaveLength(1);
    return result;
  };

  const refusal = '{"success":false,"msg":"Report is locked","code":31,"data":null}';
  const page = '<!DOCTYPE html><html><body>Please log in</body></html>';

  it.each(['csv', 'json', 'xls', 'pdf'])('where the server refuses a %s with status 200', async (format) => {
    const result = await spoilt(format, ({ simulator }) => simulator.fault({ kind: 'body', text: refusal }));
    expect(result).toMatchObject({ exitCode: 1 });
    expect(result.problems[0]).toMatch(/code 31: Report is locked/);
  });

  it.each(['csv', 'json', 'xls', 'pdf'])('where a web page comes instead of a %s', async (format) => {
    const result = await spoilt(format, ({ simulator }) =>
      simulator.fault({ kind: 'body', text: page, contentType: 'text/html' }),
    );
    expect(result).toMatchObject({ exitCode: 1 });
    expect(result.problems[0]).not.toContain('Please');
  });

  it.each(['csv', 'pdf'])('where a %s is cut', async (format) => {
    expect(await spoilt(format, ({ simulator }) => simulator.fault({ kind: 'cut' }))).toMatchObject({
      exitCode: 3,
    });
  });

  it('where a page pretends to be a spreadsheet, or another kind of file comes', async () => {
    for (const [format, body, contentType] of [
      ['xls', page, 'application/vnd.ms-excel'],
      ['xls', '[]', 'application/vnd.ms-excel'],
      ['pdf', 'a,b\r\n', 'application/pdf'],
      ['csv', '<?xml version="1.0"?><a/>', 'text/csv'],
      ['json', '{"success":true,"data":[', 'application/json'],
      ['csv', '', 'text/csv'],
    ] as const)
      expect(
        await spoilt(format, ({ simulator }) => simulator.fault({ kind: 'body', text: body, contentType })),
      ).toMatchObject({ exitCode: 1 });
  });

  it('where more comes than a report may be', async () => {
    const result = await spoilt('csv', ({ simulator }) =>
      simulator.fault({ kind: 'huge', bytes: 60_000_000 }),
    );
    expect(result).toMatchObject({ exitCode: 1 });
    expect(result.problems[0]).toMatch(/more than 50 MB/);
  });

  it('where the server can’t be reached', async () => {
    const result = await spoilt('csv', ({ simulator }) => void simulator.close());
    expect(result).toMatchObject({ exitCode: 3 });
  });
});

describe('a report that can’t be had', () => {
  it('ends with 1 where the token is refused, and shows no secret', async () => {
    const { simulator } = await server();
    const result = await call(writeConfig(simulator.origin, {}, 'stale-9'), 'ls', '--out', inFolder('r.csv'));
    expect(result).toMatchObject({ exitCode: 1 });
    expect(JSON.stringify(result)).not.toContain('stale-9');
    expect(existsSync(inFolder('r.csv'))).toBe(false);
  });

  it('ends with 2 for a connection of another vendor, or none, before anything is sent', async () => {
    const { simulator } = await server();
    const config = writeConfig(simulator.origin);
    const other = await call(config, 'hq', '--out', inFolder('r.csv'));
    expect(other).toMatchObject({ exitCode: 2 });
    expect(other.problems[0]).toMatch(
      /HQ gateway is a connection to Thinfinity Workspace, which makes no reports/,
    );
    expect(await call(config, 'nobody', '--out', inFolder('r.csv'))).toMatchObject({ exitCode: 2 });
    expect(simulator.requests).toEqual([]);
  });

  it.each([
    [
      '[{"type":"numeric","comparison":"ge","field":"lus","value":"1"}]',
      '--filter[0].comparison: expected gt, lt, eq',
    ],
    ['[{"type":"string","field":"lus","value":"1"}]', '--filter[0].field: expected un, hn'],
    [
      '[{"type":"numeric","comparison":"gt","field":"lus","value":"x"}]',
      '--filter[0].value: expected a number',
    ],
    ['[{"type":"date","field":"lco"}]', '--filter[0].type: expected string or numeric'],
    ['[{"type":"string","field":"un","value":"a","extra":1}]', '--filter[0]: "extra" does not belong there'],
    ['[{"property":"un","value":"a"},{"property":"who","value":"b"}]', '--filter[1].property: expected'],
    ['[{"property":"un","value":true}]', '--filter[0].value:'],
    ['{"type":"string"}', '--filter: '],
  ])('ends with 2 for the filter %s and names the fault', async (filter, words) => {
    const { report, simulator } = await place();
    const result = await report('--filter', filter, '--out', inFolder('r.csv'));
    expect(result).toMatchObject({ exitCode: 2 });
    expect(result.problems[0]).toContain(words);
    expect(simulator.requests).toEqual([]);
  });

  it('ends with 2 for columns that do not exist, a dialect that is not set, and places that can’t be written', async () => {
    const { report } = await place({}, { dialect: 'v6.8' });
    const out = ['--out', inFolder('r.csv')];
    const filter = '[{"type":"string","field":"un","value":"a"}]';
    for (const words of [
      ['--order', 'size:ASC', ...out],
      ['--fields', 'un,size', ...out],
      ['--filter', filter, ...out],
      ['--out', inFolder('nowhere/r.csv')],
      ['--out', folder],
    ])
      expect(await report(...words)).toMatchObject({ exitCode: 2 });
  });
});
