import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchNetwork } from '../../electron/shell/network-watch';

const system = vi.hoisted(() => ({ isOnline: true }));
vi.mock('electron', () => ({ net: { isOnline: () => system.isOnline } }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the system is asked at once and every five seconds, until nobody wants to know', () => {
  const heard: boolean[] = [];
  const undo = watchNetwork((isOnline) => heard.push(isOnline));
  system.isOnline = false;
  vi.advanceTimersByTime(10_000);
  undo();
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([true, false, false]);
  expect(vi.getTimerCount()).toBe(0);
});
