import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CallResult } from '../../electron/cli/output';
import { type Place, folder, inFolder, place, text } from '../support/report-call';

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

  const orderedWords = ['--order', 'un:ASC', '--fields', 'un,lus'];

  it.each([
    ['is removed', { kind: 'status', status: 404 }],
    ['is forbidden', { kind: 'status', status: 403 }],
    ['fails', { kind: 'status', status: 500 }],
    ['is refused', { kind: 'body', text: '{"success":false,"code":9}' }],
    ['can’t be read', { kind: 'body', text: 'nothing here' }],
  ] as const)('is asked for as the document says where the list as JSON %s', async (_, fault) => {
    const { report, simulator } = await place();
    simulator.fault(fault, { path: /\/json$/ });
    expect(await report('--out', inFolder('r.csv'), ...orderedWords)).toMatchObject({ exitCode: 0 });
    expect(text('r.csv')).toMatch(/^un,lus\r\nalice,3\r\n/);
    const asked = simulator.requests.filter(({ path }) => path.endsWith('/csv'));
    expect(asked.map(({ query }) => Object.fromEntries(new URLSearchParams(query)))).toEqual([
      { fieldsVisibility: '{"un":"1","lus":"1"}', orderBy: 'un', orderDirection: 'ASC' },
    ]);
  });

  it('finds the dialect out with a few rows, and not where the token is refused or asks are too many', async () => {
    const { report, simulator } = await place();
    await report('--out', inFolder('r.csv'), ...orderedWords);
    expect(Number(new URLSearchParams(simulator.requests[0]?.query).get('limit'))).toBeLessThanOrEqual(50);
    for (const status of [401, 429]) {
      simulator.fault({ kind: 'status', status }, { path: /\/json$/ });
      expect(await report('--out', inFolder('r.csv'), ...orderedWords)).toMatchObject({ exitCode: 1 });
    }
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

  it('where the server is silent for as long as the call waits', async () => {
    const there = await place();
    there.simulator.fault({ kind: 'silent' });
    writeFileSync(inFolder('r'), 'good');
    const words = ['--out', inFolder('r'), '--timeout', '0.2'];
    expect(await there.report(...words)).toMatchObject({ exitCode: 3 });
    expect(text('r')).toBe('good');
  });

  it('where the server can’t be reached', async () => {
    const result = await spoilt('csv', ({ simulator }) => void simulator.close());
    expect(result).toMatchObject({ exitCode: 3 });
  });
});
