import { describe, expect, test } from 'vitest';
import { helpText, ownWords, parseCall } from '../../electron/cli/arguments';

const split = (line: string) => (line === '' ? [] : line.split(' '));

const callOf = (line: string) => {
  const parsed = parseCall(split(line));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.call;
};

const problemOf = (...words: string[]) => {
  const parsed = parseCall(words);
  return parsed.ok ? null : parsed.problem;
};

const status = {
  word: 'status',
  json: false,
  config: null,
  holders: false,
  timeoutMs: 30_000,
  isDemo: false,
  profile: null,
};

describe('a call', () => {
  test.each([
    ['', { word: 'tray', isHidden: false, isDemo: false, profile: null }],
    ['--demo', { word: 'tray', isHidden: false, isDemo: true, profile: null }],
    ['--profile d --demo', { word: 'tray', isHidden: false, isDemo: true, profile: 'd' }],
    ['--hidden', { word: 'tray', isHidden: true, isDemo: false, profile: null }],
    ['status', status],
    ['status --json --holders --timeout 5', { ...status, json: true, holders: true, timeoutMs: 5000 }],
    ['status --config c.json', { ...status, config: 'c.json' }],
    ['status --timeout=2.5', { ...status, timeoutMs: 2500 }],
    ['status --timeout=1.0011', { ...status, timeoutMs: 1002 }],
    ['status --demo', { ...status, isDemo: true }],
    ['--profile d status', { ...status, profile: 'd' }],
    ['status --profile d', { ...status, profile: 'd' }],
    ['--profile status status', { ...status, profile: 'status' }],
    ['--profile=d status --json', { ...status, profile: 'd', json: true }],
    ['import c.json', { word: 'import', file: 'c.json', replace: false, isDemo: false, profile: null }],
    [
      'import --replace c.json',
      { word: 'import', file: 'c.json', replace: true, isDemo: false, profile: null },
    ],
    [
      'import c.json --replace --profile d',
      { word: 'import', file: 'c.json', replace: true, isDemo: false, profile: 'd' },
    ],
    ['export c.json', { word: 'export', file: 'c.json', isDemo: false, profile: null }],
    ['--version', { word: 'version', isDemo: false, profile: null }],
    ['--help', { word: 'help', isDemo: false, profile: null }],
    ['-h', { word: 'help', isDemo: false, profile: null }],
    ['status --help', { word: 'help', isDemo: false, profile: null }],
  ])('seatwatch %s', (line, call) => {
    expect(callOf(line)).toEqual(call);
  });

  test.each([
    [['frobnicate'], '"frobnicate" is not a command'],
    [['tray'], '"tray" is not a command'],
    [['toString'], '"toString" is not a command'],
    [['status', 'extra'], '"extra" is not expected here'],
    [['status', '--frob'], "Unknown option '--frob'"],
    [['--json'], "Unknown option '--json'"],
    [['import'], 'import: the name of a file is missing'],
    [['import', 'a', 'b'], '"b" is not expected here'],
    [['import', 'a', '--json'], "Unknown option '--json'"],
    [['export'], 'export: the name of a file is missing'],
    [['status', '--config'], "Option '--config <value>' argument missing"],
    [['--profile'], "Option '--profile <value>' argument missing"],
    [['status', '--demo', '--config', 'c'], '--config and --demo exclude each other'],
    [['status', '--json=yes'], "Option '--json' does not take an argument"],
  ])('%j is wrong: %s', (words, problem) => {
    expect(problemOf(...words)).toBe(`${problem}; see seatwatch --help`);
  });

  test.each(['0', '-1', 'soon', '', '3601', 'Infinity', 'NaN'])('--timeout %j is wrong', (seconds) => {
    expect(problemOf('status', `--timeout=${seconds}`)).toContain('--timeout: expected seconds');
  });

  test('has a problem of one line, always', () => {
    for (const words of [['--x'], ['status', '-9'], ['import', '\n']])
      expect(problemOf(...words) ?? '').not.toContain('\n');
  });
});

describe('our own words', () => {
  test.each([
    [
      ['seatwatch-bin', '--no-sandbox', '--ozone-platform=headless', '--', 'status', '--json'],
      true,
      'status --json',
    ],
    [['seatwatch-bin', 'status', '--json'], true, 'status --json'],
    [['seatwatch-bin', '--no-sandbox', '--disable-gpu', '--demo'], true, '--demo'],
    [['electron', '--inspect=0', '/app', '--', '--demo'], false, '--demo'],
    [['electron', '/app', 'status'], false, 'status'],
    [['electron', '/app'], false, ''],
    [['seatwatch-bin', '--remote-debugging-port=0'], true, ''],
  ])('in %j (packaged: %s) are “%s”', (argv, isPackaged, line) => {
    expect(ownWords(argv, isPackaged)).toEqual(split(line));
  });
});

describe('the help', () => {
  test('names every command and option, in lines that a terminal shows whole', () => {
    for (const word of [
      '--demo',
      'status',
      '--json',
      '--config',
      '--holders',
      '--timeout',
      'import',
      '--replace',
      'export',
      '--profile',
      '--version',
    ])
      expect(helpText).toContain(word);
    expect(Math.max(...helpText.split('\n').map((line) => line.length))).toBeLessThan(110);
  });
});
