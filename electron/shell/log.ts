import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
// The library's half for Electron would answer every window on a channel of its own; this half knows no windows.
import log from 'electron-log/node';
import { causeText } from './cause-text';

export interface Log {
  info(message: string): void;
  warn(message: string, cause?: unknown): void;
  error(message: string, cause?: unknown): void;
  /** The last lines of this run, oldest first. */
  recent(): readonly string[];
}

type Severity = 'info' | 'warn' | 'error';

const mostRecent = 30;
const largestFile = 1_000_000;

function preparePlace(profile: string): string {
  const folder = path.join(profile, 'logs');
  const file = path.join(folder, 'seatwatch.log');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch {
    // A disk that takes no log must not keep the program from starting.
    return file;
  }
  return file;
}

/** A log file in the profile, rotated at a megabyte, one old one kept; nothing goes to the terminal. */
export function openLog(profile: string, now: () => string): Log {
  const file = preparePlace(profile);
  const recent: string[] = [];
  log.transports.console.level = false;
  // The library would tell its own trouble (a full disk) to the terminal, past every level.
  log.transports.console.writeFn = () => undefined;
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = largestFile;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600 };
  const write = (severity: Severity, message: string, cause?: unknown): void => {
    const line = `${message}${causeText(cause)}`;
    log[severity](line);
    recent.push(`${now()} ${severity} ${line}`);
    if (recent.length > mostRecent) recent.shift();
  };
  return {
    info: (message) => write('info', message),
    warn: (message, cause) => write('warn', message, cause),
    error: (message, cause) => write('error', message, cause),
    recent: () => recent,
  };
}
