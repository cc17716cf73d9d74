import { describe, expect, test } from 'vitest';
import { argumentsWith } from '../../electron/shell/relaunch';

describe('a new start with other words', () => {
  test.each([
    [
      ['electron', '--no-sandbox', '/app', '--', '--demo'],
      '/app',
      ['--no-sandbox', '/app', '--', '--profile', 'd'],
    ],
    [['electron', '/app'], '/app', ['/app', '--', '--profile', 'd']],
    [['electron', '/app', '--demo'], '/app', ['/app', '--', '--profile', 'd']],
    [['seatwatch-bin', '--no-sandbox', '--', '--demo'], null, ['--no-sandbox', '--', '--profile', 'd']],
    [['seatwatch-bin'], null, ['--', '--profile', 'd']],
  ])('of %j at %s keeps the switches of others', (argv, appPath, expected) => {
    expect(argumentsWith(argv, appPath, ['--profile', 'd'])).toEqual(expected);
  });

  test('may have no words', () => {
    expect(argumentsWith(['seatwatch-bin', '--', '--demo'], null, [])).toEqual(['--']);
  });
});
