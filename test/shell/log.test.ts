import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AxiosError } from 'axios';
import { openLog } from '../../electron/shell/log';

interface ElectronLog {
  readonly lines: string[];
  readonly transports: Readonly<Record<'console' | 'ipc' | 'file', Record<string, unknown>>>;
}

const electronLog = vi.hoisted((): ElectronLog => ({
  lines: [],
  transports: { console: {}, ipc: {}, file: {} },
}));

vi.mock('electron-log/main', () => {
  const write = (line: string) => electronLog.lines.push(line);
  return { default: { info: write, warn: write, error: write, transports: electronLog.transports } };
});

beforeEach(() => {
  electronLog.lines.length = 0;
});

describe('the log', () => {
  test('lies in the profile, for its user alone, and is never on the terminal', () => {
    openLog('/profile');
    const { file, console: terminal } = electronLog.transports;
    expect((file['resolvePathFn'] as () => string)()).toBe('/profile/logs/seatwatch.log');
    expect(file['writeOptions']).toMatchObject({ mode: 0o600 });
    expect(terminal['level']).toBe(false);
  });

  test('names a cause by its kind, code and place, and nothing that it says', () => {
    const config = { headers: { Authorization: 'Bearer s3cret-token' } } as never;
    const cause = new AxiosError('s3cret in the message', 'ECONNRESET', config);
    openLog('/profile').error('a poll of thinfinity threw', cause);
    expect(electronLog.lines[0]).toMatch(/^a poll of thinfinity threw \(AxiosError ECONNRESET\n\s+at /);
    expect(electronLog.lines[0]).not.toContain('s3cret');
  });

  test('keeps a message of several lines out of the frames', () => {
    openLog('/profile').error('it threw', new Error('one\n    at s3cret\ntwo'));
    expect(electronLog.lines[0]).not.toContain('s3cret');
  });

  test('copes with what is no error', () => {
    const log = openLog('/profile');
    log.warn('odd', 's3cret');
    log.warn('odd', null);
    log.warn('plain');
    expect(electronLog.lines).toEqual(['odd (string)', 'odd (object)', 'plain']);
  });
});
