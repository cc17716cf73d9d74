import { describe, expect, test } from 'vitest';
import { movedAsideText } from '../../electron/storage/moved-aside';

describe('a file that was moved aside', () => {
  const moved = { was: '/home/a/settings.json', now: '/home/a/settings.aside.json', why: 'it is empty' };

  test('is named with what is used instead and where it is now', () => {
    expect(movedAsideText({ ...moved, replacedBy: 'backup' })).toBe(
      'settings.json could not be used (it is empty), so the last good copy is used. Nothing is lost: the file is kept as /home/a/settings.aside.json.',
    );
    expect(movedAsideText({ ...moved, replacedBy: 'nothing' })).toContain('so Seatwatch started without it.');
    expect(movedAsideText({ ...moved, was: 'C:\\a\\vault.json', replacedBy: 'nothing' })).toMatch(
      /^vault\.json /,
    );
  });

  test('or stays where it is is named, too', () => {
    expect(movedAsideText({ ...moved, now: null, why: 'it can’t be read', replacedBy: 'nothing' })).toBe(
      'settings.json could not be used (it can’t be read), so Seatwatch started without it. It could not be moved aside either, so nothing is written over it; check the rights of its folder.',
    );
    expect(movedAsideText({ ...moved, now: null, why: 'it is missing', replacedBy: 'backup' })).toBe(
      'settings.json is missing, so the last good copy is used.',
    );
  });
});
