import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, folder, inFolder, place, writeConfig } from '../support/report-call';
import { server } from '../support/statistics-server';

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
