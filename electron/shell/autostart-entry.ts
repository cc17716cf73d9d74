// What a desktop entry's Exec line takes for more than itself (Desktop Entry Specification, "The Exec key").
const reserved = /[\s"'\\><~|&;$*?#()`]/;

function quoted(word: string): string {
  const plain = word.replaceAll('%', '%%');
  if (word !== '' && !reserved.test(word)) return plain;
  const inner = plain.replace(/["`$\\]/g, (letter) => `\\${letter}`);
  // The value of a key is unescaped before the line is taken apart.
  return `"${inner.replaceAll('\\', '\\\\')}"`;
}

/** The content of a file in `autostart/` that starts this command when its user logs in. */
export const autostartEntry = (command: readonly string[], comment: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Seatwatch',
    `Comment=${comment}`,
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=seatwatch',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

const says = (text: string, key: string, value: string): boolean =>
  text
    .split('\n')
    .some((line) => line.replaceAll(/\s/g, '').toLowerCase() === `${key}=${value}`.toLowerCase());

/** Whether such a file is in force: a desktop's own settings switch it off without removing it. */
export const isAutostart = (text: string): boolean =>
  !says(text, 'Hidden', 'true') && !says(text, 'X-GNOME-Autostart-enabled', 'false');
