import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { replaceThrough } from '../storage/durable-file';
import { autostartEntry, isAutostart } from './autostart-entry';
import { argumentsWith } from './relaunch';

/** Whether the system starts the program at login. It is asked each time: its own settings change it, too. */
export interface LoginItem {
  isOn(): boolean;
  /** False where the system refuses. */
  set(isOn: boolean): boolean;
  /** What an admin looks at where it is refused. */
  readonly place: string;
}

export interface LoginItemParts {
  readonly app: Pick<App, 'isPackaged' | 'getAppPath' | 'getLoginItemSettings' | 'setLoginItemSettings'>;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly execPath: string;
  readonly argv: readonly string[];
  /** The folder that this run was started with; null: the user's own. */
  readonly profile: string | null;
  readonly comment: string;
}

const wordsOf = (profile: string | null): string[] => [
  ...(profile === null ? [] : ['--profile', path.resolve(profile)]),
  '--hidden',
];

/** What starts this program again as it runs now. */
export function startCommand({ app, env, execPath, argv, profile }: LoginItemParts): readonly string[] {
  const words = wordsOf(profile);
  const image = env['APPIMAGE'];
  if (image !== undefined && image !== '') return [image, ...words];
  // The launcher chooses Chromium's switches anew.
  if (app.isPackaged) return [path.join(path.dirname(execPath), 'seatwatch'), ...words];
  const own = argv.filter((word) => !word.startsWith('--remote-debugging'));
  return [execPath, ...argumentsWith(own, app.getAppPath(), words)];
}

/** A start on a profile of its own has an entry of its own. */
function entryName(profile: string | null): string {
  if (profile === null) return 'seatwatch.desktop';
  const print = createHash('sha256').update(path.resolve(profile)).digest('hex').slice(0, 8);
  return `seatwatch-${print}.desktop`;
}

function autostartFile({ env, profile }: LoginItemParts): string {
  const named = env['XDG_CONFIG_HOME'] ?? '';
  // A relative path is to be ignored (XDG Base Directory Specification).
  const base = path.isAbsolute(named) ? named : path.join(env['HOME'] ?? homedir(), '.config');
  return path.join(base, 'autostart', entryName(profile));
}

function linuxItem(parts: LoginItemParts): LoginItem {
  const file = autostartFile(parts);
  return {
    place: path.dirname(file),
    isOn: () => {
      try {
        return isAutostart(readFileSync(file, 'utf8'));
      } catch {
        // None is there, or none that the desktop could read either.
        return false;
      }
    },
    set: (isOn) => {
      try {
        if (!isOn) rmSync(file, { force: true });
        else {
          mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
          replaceThrough(file, autostartEntry(startCommand(parts), parts.comment));
        }
        return true;
      } catch {
        // The caller names the folder.
        return false;
      }
    },
  };
}

function systemItem(parts: LoginItemParts): LoginItem {
  const { app, execPath, platform } = parts;
  const [command = execPath, ...args] = app.isPackaged
    ? [execPath, ...wordsOf(parts.profile)]
    : startCommand(parts);
  // macOS starts the application itself, without words.
  const item = platform === 'win32' ? { path: command, args } : {};
  const isOn = (): boolean => app.getLoginItemSettings(item).openAtLogin;
  return {
    place: platform === 'darwin' ? 'System Settings, Login Items' : 'Task Manager, Startup apps',
    isOn,
    set: (wanted) => {
      app.setLoginItemSettings({ ...item, openAtLogin: wanted });
      return isOn() === wanted;
    },
  };
}

export const createLoginItem = (parts: LoginItemParts): LoginItem =>
  parts.platform === 'linux' ? linuxItem(parts) : systemItem(parts);
