import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDeadline } from '../../electron/http/deadline';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a deadline ends what takes too long', () => {
  const { signal } = startDeadline(1000);
  vi.advanceTimersByTime(999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('a deadline leaves no timer behind once it is let go', () => {
  const { signal, clear } = startDeadline(1000);
  clear();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(2000);
  expect(signal.aborted).toBe(false);
});
