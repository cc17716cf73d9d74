import { afterEach, describe, expect, test } from 'vitest';
import { type KeyPress, isShortcut, keysOf, recordedKeys } from '../../electron/domain/shortcut';
import { speak } from '../../electron/texts/language';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
  ...held,
});

afterEach(() => speak('en'));

describe('keys that are recorded', () => {
  test.each<[string, KeyPress, string]>([
    ['a letter with Ctrl and Alt', press('KeyL', { ctrlKey: true, altKey: true }), 'Control+Alt+L'],
    ['a digit', press('Digit3', { ctrlKey: true, shiftKey: true }), 'Control+Shift+3'],
    ['the Super key', press('Space', { metaKey: true }), 'Super+Space'],
    ['a function key alone', press('F9'), 'F9'],
    ['a function key with Shift', press('F12', { shiftKey: true }), 'Shift+F12'],
    ['an arrow', press('ArrowUp', { altKey: true }), 'Alt+Up'],
  ])('are %s', (_what, pressed, accelerator) => {
    expect(recordedKeys(pressed)).toEqual({ kind: 'keys', accelerator });
    expect(isShortcut(accelerator)).toBe(true);
  });

  test('wait while only modifiers are held', () => {
    expect(recordedKeys(press('ControlLeft', { ctrlKey: true }))).toEqual({ kind: 'unfinished' });
    expect(recordedKeys(press('AltRight', { altKey: true }))).toEqual({ kind: 'unfinished' });
  });

  test('are none where they are needed for typing, or have no name', () => {
    expect(recordedKeys(press('KeyL'))).toEqual({ kind: 'plain' });
    expect(recordedKeys(press('KeyL', { shiftKey: true }))).toEqual({ kind: 'plain' });
    expect(recordedKeys(press('BracketLeft', { ctrlKey: true }))).toEqual({ kind: 'plain' });
  });
});

describe('a shortcut', () => {
  test.each(['L', 'Shift+L', 'Control', 'Control+', 'Alt+LL', 'F25', 'MediaPlayPause', 'Control+L+M', ''])(
    'is not “%s”, which would take a key from every program',
    (text) => {
      expect(isShortcut(text)).toBe(false);
    },
  );

  test('is shown key by key, as a keyboard of the language has them', () => {
    expect(keysOf('Control+Shift+Return')).toEqual(['Ctrl', 'Shift', 'Enter']);
    speak('de');
    expect(keysOf('Control+Shift+Home')).toEqual(['Strg', 'Umschalt', 'Pos 1']);
    expect(keysOf('Super+L')).toEqual(['Super', 'L']);
  });
});
