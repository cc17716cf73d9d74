import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionBus } from '../../electron/shell/session-bus';
import { watchTrayHost } from '../../electron/shell/tray-host';
import { aSessionBus } from '../support/session-bus';

const host = 'org.kde.StatusNotifierWatcher';
const platform = process.platform;
const heard: string[] = [];

const on = (name: string) => Object.defineProperty(process, 'platform', { value: name });

beforeEach(() => {
  heard.length = 0;
  vi.useFakeTimers();
  on('linux');
});
afterEach(() => {
  vi.useRealTimers();
  on(platform);
});

const watch = (bus: SessionBus | null) =>
  watchTrayHost({
    bus,
    graceMs: 10_000,
    onAppeared: () => heard.push('appeared'),
    onAbsent: () => heard.push('absent'),
  });

describe('a tray host', () => {
  test('that is there needs no word', async () => {
    await watch(aSessionBus([host]).bus);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
  });

  test('that never comes is missed once, after a while', async () => {
    await watch(aSessionBus().bus);
    vi.advanceTimersByTime(9_999);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(['absent']);
  });

  test('that comes in time is taken, and not missed', async () => {
    const desktop = aSessionBus();
    await watch(desktop.bus);
    desktop.appear(host);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(['appeared']);
  });

  test('that goes and comes back is taken again', async () => {
    const desktop = aSessionBus([host]);
    await watch(desktop.bus);
    desktop.leave(host);
    desktop.appear(host);
    desktop.appear(host);
    expect(heard).toEqual(['appeared']);
  });

  test('is not said to be missing where there is no bus to ask', async () => {
    await watch(null);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
  });

  test('is looked for on Linux only', async () => {
    on('darwin');
    await watch(null);
    vi.advanceTimersByTime(60_000);
    expect([heard, vi.getTimerCount()]).toEqual([[], 0]);
  });

  test('is not missed any more once nobody watches', async () => {
    const undo = await watch(null);
    undo();
    expect(vi.getTimerCount()).toBe(0);
  });
});
