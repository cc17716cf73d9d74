import { describe, expect, it } from 'vitest';
import { helpText, parseCall } from '../../electron/cli/arguments';

const problem = (...words: string[]): string => {
  const parsed = parseCall(['report', ...words]);
  return parsed.ok ? '' : parsed.problem;
};

describe('the words of a report', () => {
  it('are read in full', () => {
    const words =
      'report ls --format xls --order un:asc --limit 5 --offset 0 --fields un,lco --out r --config c';
    expect(parseCall([...words.split(' '), '--filter', '[]', '--name', 'A B'])).toEqual({
      ok: true,
      call: {
        word: 'report',
        profile: null,
        isDemo: false,
        connectionId: 'ls',
        out: 'r',
        config: 'c',
        timeoutMs: 180_000,
        wish: {
          format: 'xls',
          filter: [],
          conditions: [],
          order: { field: 'un', direction: 'ASC' },
          limit: 5,
          offset: 0,
          fields: ['un', 'lco'],
          name: 'A B',
        },
      },
    });
  });

  it.each([
    [['--out', 'r'], /the id of a connection is missing/],
    [['ls'], /--out FILE is missing/],
    [['ls', 'more', '--out', 'r'], /"more" is not expected/],
    [['ls', '--out', 'r', '--format', 'docx'], /--format: expected csv, json, xls, pdf/],
    [['ls', '--out', 'r', '--filter', '[{'], /--filter: it is not JSON/],
    [['ls', '--out', 'r', '--order', 'un'], /--order: expected FIELD:ASC/],
    [['ls', '--out', 'r', '--order', 'un:UP'], /--order: expected FIELD:ASC/],
    [['ls', '--out', 'r', '--limit', '0'], /--limit: expected a whole number from 1 up/],
    [['ls', '--out', 'r', '--limit', '1e2'], /--limit/],
    [['ls', '--out', 'r', '--offset', '1.5'], /--offset: expected a whole number from 0 up/],
    [['ls', '--out', 'r', '--fields', 'un,,hn'], /--fields/],
    [['ls', '--out', 'r', '--fields', 'un,un'], /"un" is there twice/],
    [['ls', '--out', 'r', '--name', ' '], /--name: it may not be empty/],
    [['ls', '--out', 'r', '--timeout', '0'], /--timeout: expected seconds/],
    [['ls', '--out', 'r', '--config', 'c', '--demo'], /exclude each other/],
  ])('%j are refused with a reason', (words, reason) => {
    expect(problem(...words)).toMatch(reason);
  });

  it('may say how long to wait', () => {
    const parsed = parseCall('report ls --out r --timeout 2.5'.split(' '));
    expect(parsed).toMatchObject({ call: { timeoutMs: 2500 } });
    expect(helpText).toMatch(/report CONNECTION[^]*--timeout SECONDS[^]*License Statistics/);
  });

  it('stand in the help', () => {
    for (const option of ['report CONNECTION', '--filter JSON', '--order FIELD:ASC|DESC', '--out FILE'])
      expect(helpText).toContain(option);
  });
});
