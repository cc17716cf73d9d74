import type fs from 'node:fs';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { LockTaken, underLock } from '../../electron/storage/file-lock';
import { dayMs } from '../support/builders';
import { aFolder } from '../support/profile';

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const writeSync = (handle: number, text: string): number => {
    if (disk.isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    return real.writeSync(handle, text);
  };
  return { ...real, writeSync };
});

// No process has this id: it is beyond what any system gives out.
const nobody = 2 ** 30;
const aLock = (content?: string): string => {
  const lock = path.join(aFolder(), 'notes.json.lock');
  if (content !== undefined) writeFileSync(lock, content);
  return lock;
};
const take = (lock: string): string => underLock(lock, Date.now, () => readFileSync(lock, 'utf8'));

describe('a lock', () => {
  test('names who holds it, and is given back, also after a fault', () => {
    const lock = aLock();
    expect(take(lock)).toBe(`${process.pid} ${hostname()}`);
    expect(existsSync(lock)).toBe(false);
    const fail = () => {
      throw new Error('a fault');
    };
    expect(() => underLock(lock, Date.now, fail)).toThrow('a fault');
    expect(existsSync(lock)).toBe(false);
  });

  test('on a full disk says that it is full, and leaves nothing that keeps others out', () => {
    const lock = aLock();
    disk.isFull = true;
    expect(() => take(lock)).toThrow('no space');
    disk.isFull = false;
    expect(existsSync(lock)).toBe(false);
    expect(take(lock)).toContain(String(process.pid));
  });

  test.each([
    ['a process that is gone', `${nobody} ${hostname()}`],
    ['an older process of the same id', `${process.pid} ${hostname()}`],
  ])('that %s left behind is taken over at once', (_who, content) => {
    const lock = aLock(content);
    expect(take(lock)).toContain(String(process.pid));
  });

  test.each([
    ['an id that somebody else has now', `${process.ppid} ${hostname()}`],
    ['another computer', '7 elsewhere'],
    ['a process that died before it named itself', ''],
  ])('of %s is taken over when it is old, whichever way the clock went', (_who, content) => {
    for (const ageMs of [dayMs, -dayMs]) {
      const lock = aLock(content);
      const at = new Date(Date.now() - ageMs);
      utimesSync(lock, at, at);
      expect(take(lock)).toContain(String(process.pid));
    }
  });

  test('that was taken a moment before its taker was killed, nameless, does not keep a new start from writing', () => {
    const lock = aLock('');
    expect(take(lock)).toContain(String(process.pid));
  });

  test('of a process that lives is respected, for three seconds', () => {
    const lock = aLock(`${process.ppid} ${hostname()}`);
    expect(() => take(lock)).toThrow(LockTaken);
    expect(readFileSync(lock, 'utf8')).toContain(String(process.ppid));
  });

  test('is cleared by one only; a clearing that was cut short does not stand in the way', () => {
    const lock = aLock(`${nobody} ${hostname()}`);
    writeFileSync(`${lock}-clearing`, `${nobody} ${hostname()}`);
    expect(take(lock)).toContain(String(process.pid));
    expect(existsSync(`${lock}-clearing`)).toBe(false);
  });
});
