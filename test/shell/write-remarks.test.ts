import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchWriting } from '../../electron/shell/write-remarks';
import { createRemarks } from '../../electron/state/remarks';
import { createWriteWatch } from '../../electron/storage/write-health';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const full = Object.assign(new Error('refused'), { code: 'ENOSPC' });

test('what could not be saved stands in every window, is tried again each minute, and goes when it is saved', () => {
  const writing = createWriteWatch();
  const remarks = createRemarks(['another one']);
  let tries = 0;
  const rewrite = () => {
    tries += 1;
    if (tries === 3) writing.written('/a/settings.json');
    return Promise.resolve();
  };
  const undo = watchWriting({ writing, rewrite }, remarks);
  writing.failed('/a/settings.json', full);
  expect(remarks.all()).toEqual([
    'another one',
    'Settings could not be saved: the disk is full. Free some space; Seatwatch tries again every minute.',
  ]);
  vi.advanceTimersByTime(3 * 60_000);
  expect(tries).toBe(3);
  expect(remarks.all()).toEqual(['another one']);
  expect(vi.getTimerCount()).toBe(0);
  writing.failed('/a/settings.json', full);
  undo();
  expect(vi.getTimerCount()).toBe(0);
});
