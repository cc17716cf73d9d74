import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { WindowState } from '../domain/window-place';
import { restoredPlace } from './placement';

export interface WindowMemoryParts {
  readonly read: () => WindowState;
  readonly write: (state: WindowState) => void;
  /** Calls back once; returns the undo. */
  readonly setTimer: (delayMs: number, callback: () => void) => () => void;
}

/** Remembers where the management window was, and which page it showed. */
export interface WindowMemory {
  /** Where it opens. */
  place(): Partial<Rectangle>;
  /** Which page it opens on; null: the first. */
  page(): string | null;
  keepPage(page: string): void;
  /** Notes where the window is, until it is closed. */
  follow(window: BrowserWindow): void;
}

const usual = { width: 1180, height: 760 };
// A window that is dragged moves with each step of the pointer.
const settledMs = 500;

const workAreas = (): readonly Rectangle[] => {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
};

class ShellWindowMemory implements WindowMemory {
  readonly #parts: WindowMemoryParts;
  #undo: (() => void) | null = null;

  constructor(parts: WindowMemoryParts) {
    this.#parts = parts;
  }

  place(): Partial<Rectangle> {
    return restoredPlace({ last: this.#parts.read().place, usual, workAreas: workAreas() });
  }

  page(): string | null {
    return this.#parts.read().page;
  }

  keepPage(page: string): void {
    const state = this.#parts.read();
    if (state.page !== page) this.#parts.write({ ...state, page });
  }

  follow(window: BrowserWindow): void {
    // Earlier it would put an empty window on the screen.
    if (this.#parts.read().place?.isMaximized === true) window.once('ready-to-show', () => window.maximize());
    const later = (): void => {
      this.#undo?.();
      this.#undo = this.#parts.setTimer(settledMs, () => this.#note(window));
    };
    window.on('resize', later);
    window.on('move', later);
    window.on('maximize', later);
    window.on('unmaximize', later);
    window.on('close', () => this.#note(window));
  }

  #note(window: BrowserWindow): void {
    this.#undo?.();
    this.#undo = null;
    if (window.isDestroyed() || window.isMinimized()) return;
    const state = this.#parts.read();
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    if (JSON.stringify(state.place) !== JSON.stringify(place)) this.#parts.write({ ...state, place });
  }
}

export const createWindowMemory = (parts: WindowMemoryParts): WindowMemory => new ShellWindowMemory(parts);
