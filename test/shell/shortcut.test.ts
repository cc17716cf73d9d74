import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createShortcut } from '../../electron/shell/shortcut';

const held = vi.hoisted(() => new Map<string, () => void>());
const ofOthers = vi.hoisted(() => new Set<string>());

vi.mock('electron', () => ({
  globalShortcut: {
    register: (keys: string, callback: () => void) => {
      if (keys === 'Control+F24') throw new TypeError('no such key');
      if (ofOthers.has(keys)) return false;
      held.set(keys, callback);
      return true;
    },
    unregister: (keys: string) => held.delete(keys),
  },
}));

beforeEach(() => {
  held.clear();
  ofOthers.clear();
});

describe('the keys that call the program', () => {
  test('are taken, exchanged and given back', () => {
    let calls = 0;
    const shortcut = createShortcut(() => (calls += 1));
    expect([shortcut.isHeld(), shortcut.take('Control+Alt+L'), shortcut.isHeld()]).toEqual([
      false,
      true,
      true,
    ]);
    held.get('Control+Alt+L')?.();
    expect(calls).toBe(1);
    expect(shortcut.take('Super+L')).toBe(true);
    expect([...held.keys()]).toEqual(['Super+L']);
    expect(shortcut.take(null)).toBe(true);
    expect([[...held.keys()], shortcut.isHeld()]).toEqual([[], false]);
  });

  test('stay as they were where another program has the new ones, or no key is called so', () => {
    const shortcut = createShortcut(() => undefined);
    shortcut.take('Control+Alt+L');
    ofOthers.add('Control+Alt+K');
    expect(shortcut.take('Control+Alt+K')).toBe(false);
    expect(shortcut.take('Control+F24')).toBe(false);
    expect([...held.keys()]).toEqual(['Control+Alt+L']);
  });

  test('are never keys that are needed for typing', () => {
    const shortcut = createShortcut(() => undefined);
    expect(shortcut.take('L')).toBe(false);
    expect(held.size).toBe(0);
  });
});
