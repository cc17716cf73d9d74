import path from 'node:path';
import log from 'electron-log/main';

export interface Log {
  info(message: string): void;
  warn(message: string, cause?: unknown): void;
  error(message: string, cause?: unknown): void;
}

// An error of a library may carry what was sent or answered: only its name, code and place are worth keeping.
function causeText(cause: unknown): string {
  if (cause === undefined) return '';
  if (!(cause instanceof Error)) return ` (${typeof cause})`;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  // A message of several lines may hold what looks like a frame.
  const frames = (cause.stack ?? '')
    .replace(cause.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return ` (${cause.name}${code}${frames
    .slice(0, 6)
    .map((frame) => `\n${frame}`)
    .join('')})`;
}

/** A log file in the profile, rotated at a megabyte; nothing goes to the terminal. */
export function openLog(profile: string): Log {
  log.transports.console.level = false;
  // The library would tell its own trouble (a full disk) to the terminal, past every level.
  log.transports.console.writeFn = () => undefined;
  log.transports.ipc.level = false;
  log.transports.file.resolvePathFn = () => path.join(profile, 'logs', 'seatwatch.log');
  log.transports.file.maxSize = 1_000_000;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600 };
  return {
    info: (message) => log.info(message),
    warn: (message, cause) => log.warn(`${message}${causeText(cause)}`),
    error: (message, cause) => log.error(`${message}${causeText(cause)}`),
  };
}
