import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type WindowState, freshWindow } from '../../electron/domain/window-place';
import { createWindowMemory } from '../../electron/shell/window-memory';

vi.mock('electron', () => {
  const main = { id: 1, workArea: { x: 0, y: 30, width: 1280, height: 770 } };
  return { screen: { getPrimaryDisplay: () => main, getAllDisplays: () => [main] } };
});

const bounds = { x: 40, y: 60, width: 900, height: 640 };

class FakeWindow extends EventEmitter {
  bounds = bounds;
  isMax = false;
  isMin = false;
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.isMax;
  isMinimized = () => this.isMin;
  isDestroyed = () => false;
  maximize = () => (this.isMax = true);
}

let state: WindowState;
let writes: number;
let due: (() => void) | null;
let window: FakeWindow;

const memory = () =>
  createWindowMemory({
    read: () => state,
    write: (written) => {
      writes += 1;
      state = written;
    },
    setTimer: (_delay, callback) => {
      due = callback;
      return () => (due = null);
    },
  });
const follow = () => memory().follow(window as unknown as BrowserWindow);

beforeEach(() => {
  state = freshWindow;
  writes = 0;
  due = null;
  window = new FakeWindow();
});

describe('the window', () => {
  test('opens with its usual size where it was never open', () => {
    expect(memory().place()).toEqual({ width: 1180, height: 760 });
    expect(memory().page()).toBeNull();
  });

  test('notes its place once it rests, not at each step of a drag', () => {
    follow();
    window.emit('move');
    window.emit('resize');
    expect(writes).toBe(0);
    due?.();
    expect(state.place).toEqual({ ...bounds, isMaximized: false });
    expect(memory().place()).toEqual(bounds);
  });

  test('notes it when it is closed, and writes nothing that is known', () => {
    follow();
    window.emit('close');
    window.emit('close');
    expect(writes).toBe(1);
  });

  test('keeps the size that it had before it was maximized, and is maximized again', () => {
    follow();
    window.isMax = true;
    window.emit('maximize');
    due?.();
    expect(state.place).toEqual({ ...bounds, isMaximized: true });
    const next = new FakeWindow();
    memory().follow(next as unknown as BrowserWindow);
    expect(next.isMax).toBe(false);
    next.emit('ready-to-show');
    expect(next.isMax).toBe(true);
  });

  test('says nothing of a place while it is minimized', () => {
    follow();
    window.isMin = true;
    window.emit('close');
    expect(writes).toBe(0);
  });

  test('remembers its page beside its place', () => {
    follow();
    window.emit('close');
    memory().keepPage('who');
    memory().keepPage('who');
    expect([state.page, state.place?.width, writes]).toEqual(['who', 900, 2]);
  });
});
