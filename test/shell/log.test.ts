import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../electron/domain/secret';
import { openLog } from '../../electron/shell/log';
import { at, ten } from '../support/builders';
import { aFolder } from '../support/profile';

const now = () => ten;
const logIn = (profile: string) => path.join(profile, 'logs', 'seatwatch.log');
const modeOf = (file: string) => statSync(file).mode & 0o777;

let profile: string;
beforeEach(() => {
  profile = aFolder();
});

describe('the log', () => {
  test('lies in the profile, for its user alone, and is never on the terminal', () => {
    const terminal = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    openLog(profile, now).warn('an unknown command came');
    expect(readFileSync(logIn(profile), 'utf8')).toMatch(/\[warn\] +an unknown command came\n$/);
    expect([modeOf(path.join(profile, 'logs')), modeOf(logIn(profile))]).toEqual([0o700, 0o600]);
    for (const stream of terminal) {
      expect(stream).not.toHaveBeenCalled();
      stream.mockRestore();
    }
  });

  test('is rotated at a megabyte: one old file is kept, and both are for their user alone', () => {
    const log = openLog(profile, now);
    const line = 'x'.repeat(10_000);
    for (let count = 0; count < 320; count += 1) log.info(`${count} ${line}`);
    expect(readdirSync(path.join(profile, 'logs')).sort()).toEqual(['seatwatch.log', 'seatwatch.old.log']);
    for (const name of ['seatwatch.log', 'seatwatch.old.log']) {
      const file = path.join(profile, 'logs', name);
      expect(statSync(file).size).toBeLessThan(1_020_000);
      expect(modeOf(file)).toBe(0o600);
    }
    expect(readFileSync(logIn(profile), 'utf8')).toContain('319 x');
  });

  test('keeps nothing of a cause but its kind and place, and nothing of a secret', () => {
    const log = openLog(profile, now);
    const secret = new Secret('kept-s3cret');
    log.error('a poll of thinfinity threw', new Error('Bearer s3cret at gateway.example'));
    log.warn(`the secret is ${String(secret)} ${JSON.stringify({ secret })}`, { secret });
    const text = readFileSync(logIn(profile), 'utf8');
    expect(text).toContain('a poll of thinfinity threw (Error\n    at ');
    expect(text).not.toMatch(/s3cret|gateway|\/home|\/root/);
  });

  test('remembers the last lines of this run, with their time', () => {
    let time = at('10:01');
    const log = openLog(profile, () => time);
    for (let count = 0; count < 100; count += 1) log.info(`line ${count}`);
    time = at('10:02');
    log.error('the sink tray failed', new Error('x'));
    expect(log.recent().length).toBe(30);
    expect(log.recent()[28]).toBe(`${at('10:01')} info line 99`);
    expect(log.recent()[29]).toMatch(/^2026-11-22T10:02:00\.000Z error the sink tray failed \(Error\n/);
  });

  test('lets the program start where the disk takes no log', () => {
    const place = path.join(profile, 'a-file');
    writeFileSync(place, '');
    openLog(place, now).info('nobody reads this');
    expect(existsSync(logIn(place))).toBe(false);
  });
});
