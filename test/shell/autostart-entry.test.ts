import { describe, expect, test } from 'vitest';
import { autostartEntry, isAutostart } from '../../electron/shell/autostart-entry';

const execOf = (command: readonly string[]) =>
  autostartEntry(command, 'Seats')
    .split('\n')
    .find((line) => line.startsWith('Exec='));

describe('an entry that starts the program at login', () => {
  test('is a desktop entry that a desktop takes', () => {
    expect(autostartEntry(['/opt/Seatwatch/seatwatch', '--hidden'], 'Seats')).toBe(
      [
        ...['[Desktop Entry]', 'Type=Application', 'Name=Seatwatch', 'Comment=Seats'],
        ...['Exec=/opt/Seatwatch/seatwatch --hidden', 'Icon=seatwatch', 'Terminal=false'],
        ...['X-GNOME-Autostart-enabled=true', ''],
      ].join('\n'),
    );
  });

  test.each([
    ['with a space', '/opt/My Tools/seatwatch', 'Exec="/opt/My Tools/seatwatch"'],
    ['with a dollar, which nobody expands', '/opt/$HOME/x', 'Exec="/opt/\\\\$HOME/x"'],
    ['with quotes and a backslash', '/a"b\\c', 'Exec="/a\\\\"b\\\\\\\\c"'],
    ['with a percent sign', '/opt/100%/x', 'Exec=/opt/100%%/x'],
    ['with nothing in it', '', 'Exec=""'],
  ])('quotes a word %s', (_what, word, expected) => {
    expect(execOf([word])).toBe(expected);
  });

  test('is in force unless the desktop switched it off', () => {
    const entry = autostartEntry(['seatwatch'], 'Seats');
    expect(isAutostart(entry)).toBe(true);
    expect(isAutostart(`${entry}Hidden=true\n`)).toBe(false);
    expect(isAutostart(entry.replace('enabled=true', 'enabled = false'))).toBe(false);
  });
});
