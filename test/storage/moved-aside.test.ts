import { afterEach, describe, expect, test } from 'vitest';
import { movedAsideText } from '../../electron/storage/moved-aside';
import { speak } from '../../electron/texts/language';

afterEach(() => speak('en'));

describe('a file that was moved aside', () => {
  const moved = {
    was: '/home/a/settings.json',
    now: '/home/a/settings.aside.json',
    why: 'empty',
  } as const;

  test('is named with what is used instead and where it is now', () => {
    expect(movedAsideText({ ...moved, replacedBy: 'backup' })).toBe(
      'settings.json could not be used (it is empty), so the last good copy is used. Nothing is lost: the file is kept as /home/a/settings.aside.json.',
    );
    expect(movedAsideText({ ...moved, replacedBy: 'nothing' })).toContain('so Seatwatch started without it.');
    expect(movedAsideText({ ...moved, was: 'C:\\a\\vault.json', replacedBy: 'nothing' })).toMatch(
      /^vault\.json /,
    );
  });

  test.each([
    ['damaged', 'it is cut or damaged'],
    [{ newer: 'seatwatch.settings/2' }, 'a newer Seatwatch wrote it (seatwatch.settings/2)'],
    [{ misshapenAt: 'rules[0]' }, 'its content does not have the expected shape at rules[0]'],
    [{ misshapenAt: null }, 'its content does not have the expected shape'],
  ] as const)('is said to be of no use since it is %j', (why, words) => {
    expect(movedAsideText({ ...moved, why, replacedBy: 'backup' })).toContain(`(${words})`);
  });

  test('is told in the language that is spoken by then', () => {
    speak('de');
    expect(movedAsideText({ ...moved, replacedBy: 'backup' })).toBe(
      'settings.json war nicht brauchbar (sie ist leer), also gilt die letzte gute Kopie. Nichts ist verloren: die Datei liegt jetzt als /home/a/settings.aside.json da.',
    );
    expect(movedAsideText({ ...moved, now: null, why: 'missing', replacedBy: 'memory' })).toBe(
      'settings.json fehlt, also steht jetzt an ihrer Stelle, was Seatwatch davon wusste.',
    );
  });

  test('or stays where it is is named, too', () => {
    expect(movedAsideText({ ...moved, now: null, why: 'unreadable', replacedBy: 'nothing' })).toBe(
      'settings.json could not be used (it can’t be read), so Seatwatch started without it. It could not be moved aside either, so nothing is written over it; check the rights of its folder.',
    );
    expect(movedAsideText({ ...moved, now: null, why: 'missing', replacedBy: 'backup' })).toBe(
      'settings.json is missing, so the last good copy is used.',
    );
  });
});
