const mostFrames = 6;

/** `    at read (file:///home/mira/seatwatch/main.js:10:5)`: what was called, and the last part of where. */
const frame = /^\s+at (?:(?<what>[\w$.<>#[\] ]{1,120}) \()?(?:.*[/\\:])?(?<where>[\w.-]{1,80}:\d+:\d+)\)?$/;

function framesOf({ stack, message }: Error): readonly string[] {
  // A message of several lines may hold what looks like a frame.
  const lines = (stack ?? '').replace(message, '').split('\n');
  return lines.flatMap((line) => {
    const { what, where } = frame.exec(line)?.groups ?? {};
    if (where === undefined) return [];
    return [what === undefined ? `    at ${where}` : `    at ${what} (${where})`];
  });
}

const wordOr = (word: unknown, shape: RegExp, other: string): string =>
  typeof word === 'string' && shape.test(word) ? word : other;

/**
 * A cause as it may be kept and posted: its name, code and place. An error of a library may carry what was sent or
 * answered, and a path holds the name of whoever is logged in, so neither a message nor a folder is among them.
 */
export function causeText(cause: unknown): string {
  if (cause === undefined) return '';
  if (!(cause instanceof Error)) return ` (${typeof cause})`;
  const name = wordOr(cause.name, /^[A-Za-z]{1,40}$/, 'Error');
  const code = 'code' in cause ? wordOr(cause.code, /^[A-Z][A-Z0-9_]{1,40}$/, '') : '';
  const frames = framesOf(cause).slice(0, mostFrames);
  return ` (${[name, code].filter((word) => word !== '').join(' ')}${frames.map((line) => `\n${line}`).join('')})`;
}
