import { describe, expect, test } from 'vitest';
import { sizeWords, storedFiles } from '../../../../renderer/management/settings/stored-files';

const part = (name: string, bytes = 1000, isFolder = false) => ({ name, bytes, isFolder });

describe('the files of a profile', () => {
  test('say what they are for, those apart that were moved aside', () => {
    const { files, aside, sum } = storedFiles(
      [
        part('settings.json'),
        part('settings.backup.json'),
        part('settings.aside-2026-11-22.json', 2000),
        part('action-log.jsonl', 1_450_000),
        part('logs', 3000, true),
        part('something-else'),
      ],
      'en-GB',
    );
    expect(files.map(({ name, what, size }) => `${name} (${what}) ${size}`)).toEqual([
      'settings.json (connections, rules and settings, without secrets) 1 kB',
      'settings.backup.json (the last good copy) 1 kB',
      'action-log.jsonl (actions and their proof) 1.5 MB',
      'logs/ (the program’s own log) 3 kB',
      'something-else () 1 kB',
    ]);
    expect(aside.map(({ name }) => name)).toEqual(['settings.aside-2026-11-22.json']);
    expect(sum).toBe('1.5 MB');
  });

  test('are never of no size, and have the reader’s decimal mark', () => {
    expect([sizeWords(3, 'en-GB'), sizeWords(2_340_000, 'de-DE')]).toEqual(['1 kB', '2,3 MB']);
  });
});
