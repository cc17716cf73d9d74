import path from 'node:path';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Rectangle,
  type Session,
  nativeTheme,
  screen,
} from 'electron';
import type { EventName, Events, Place } from '../ipc/contract';
import { eventChannel } from '../ipc/contract';
import type { Language } from '../texts/language';
import { appOrigin } from './app-protocol';
import { placement } from './placement';
import type { WindowMemory } from './window-memory';

export type WindowKind = 'popup' | 'management';

export interface Windows {
  /** Shows the popup by the anchor, or hides it if it is there. */
  togglePopup(anchor: Rectangle | null): void;
  showPopup(anchor: Rectangle | null): void;
  hidePopup(): void;
  setPinned(isPinned: boolean): void;
  /** Keeps the popup where it is while this lasts: a dialog takes the focus, and its answer is told in the popup. */
  holdPopup<T>(work: () => Promise<T>): Promise<T>;
  openManagement(place: Place | null): void;
  /** What this window was opened for, once. */
  takePlace(webContentsId: number): Place | null;
  send<N extends EventName>(name: N, value: Events[N]): void;
  isOwn(webContentsId: number): boolean;
}

export interface WindowsParts {
  readonly appDirectory: string;
  /** That their pages are to speak. */
  readonly language: Language;
  readonly session: Session;
  readonly withDeveloperTools: boolean;
  /** Of the management window: its place and its page. */
  readonly memory: WindowMemory;
  /** The popup came to the front: numbers older than a floor are read again. */
  readonly onPopupShown: () => void;
  readonly onWarn: (message: string) => void;
}

const popupSize = { width: 380, height: 560 };
// A press on the icon takes the focus from the popup first; it must then not open it again.
const reopenGuardMs = 250;
// A warm popup opens in a frame; a window that nobody looks at costs memory.
const keepWarmMs = 5 * 60_000;

const background = (): string => (nativeTheme.shouldUseDarkColors ? '#1a1d22' : '#ffffff');

class ShellWindows implements Windows {
  readonly #parts: WindowsParts;
  #popup: BrowserWindow | null = null;
  #management: BrowserWindow | null = null;
  #isPinned = false;
  #isHeld = false;
  #hiddenAt = 0;
  #coolDown: NodeJS.Timeout | null = null;
  readonly #places = new Map<number, Place>();
  readonly #listening = new Set<number>();

  constructor(parts: WindowsParts) {
    this.#parts = parts;
  }

  togglePopup(anchor: Rectangle | null): void {
    if (this.#popup?.isVisible() === true) this.hidePopup();
    else if (Date.now() - this.#hiddenAt > reopenGuardMs) this.showPopup(anchor);
  }

  showPopup(anchor: Rectangle | null): void {
    if (this.#coolDown !== null) clearTimeout(this.#coolDown);
    this.#coolDown = null;
    const isWarm = this.#popup !== null;
    const popup = this.#popup ?? this.#createPopup();
    const pointer = anchor ?? { ...screen.getCursorScreenPoint(), width: 1, height: 1 };
    const { workArea } = screen.getDisplayNearestPoint(pointer);
    popup.setBounds(placement({ size: popupSize, anchor: pointer, workArea }));
    if (isWarm) this.#reveal(popup);
    else popup.once('ready-to-show', () => this.#reveal(popup));
    this.#parts.onPopupShown();
  }

  #reveal(popup: BrowserWindow): void {
    popup.show();
    popup.focus();
    popup.webContents.send(eventChannel, 'popup.shown', null);
  }

  hidePopup(): void {
    const popup = this.#popup;
    if (popup === null || !popup.isVisible()) return;
    popup.hide();
    this.#hiddenAt = Date.now();
    this.#coolDown = setTimeout(() => popup.destroy(), keepWarmMs).unref();
  }

  setPinned(isPinned: boolean): void {
    this.#isPinned = isPinned;
  }

  async holdPopup<T>(work: () => Promise<T>): Promise<T> {
    this.#isHeld = true;
    try {
      return await work();
    } finally {
      this.#isHeld = false;
      if (this.#popup?.isVisible() === true) this.#popup.focus();
    }
  }

  openManagement(place: Place | null): void {
    const known = this.#management;
    const window = known ?? this.#createManagement();
    const { webContents } = window;
    // A page that has not asked yet does not listen either: the place waits for it.
    if (place !== null && this.#listening.has(webContents.id))
      webContents.send(eventChannel, 'place.open', place);
    else if (place !== null) this.#places.set(webContents.id, place);
    if (known === null) window.once('ready-to-show', () => window.show());
    else {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    }
  }

  takePlace(webContentsId: number): Place | null {
    const place = this.#places.get(webContentsId) ?? null;
    this.#places.delete(webContentsId);
    this.#listening.add(webContentsId);
    return place;
  }

  send<N extends EventName>(name: N, value: Events[N]): void {
    for (const window of this.#all()) window.webContents.send(eventChannel, name, value);
  }

  isOwn(webContentsId: number): boolean {
    return this.#all().some(({ webContents }) => webContents.id === webContentsId);
  }

  #all(): BrowserWindow[] {
    return [this.#popup, this.#management].filter(
      (window) => window !== null && !window.isDestroyed(),
    ) as BrowserWindow[];
  }

  #create(kind: WindowKind, options: BrowserWindowConstructorOptions): BrowserWindow {
    const window = new BrowserWindow({
      show: false,
      title: 'Seatwatch',
      backgroundColor: background(),
      icon: path.join(this.#parts.appDirectory, 'icons', 'app-128.png'),
      ...options,
      webPreferences: {
        session: this.#parts.session,
        preload: path.join(this.#parts.appDirectory, 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        devTools: this.#parts.withDeveloperTools,
        navigateOnDragDrop: false,
        webviewTag: false,
        // A press of the middle button would ask for a new window.
        disableBlinkFeatures: 'Auxclick',
        spellcheck: false,
      },
    });
    const { id } = window.webContents;
    window.on('closed', () => {
      this.#places.delete(id);
      this.#listening.delete(id);
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#parts.onWarn(`the ${kind} window's process ended: ${reason}`);
      if (reason !== 'clean-exit') window.destroy();
    });
    const { language, memory } = this.#parts;
    const page = kind === 'management' ? memory.page() : null;
    const query = page === null ? '' : `&page=${page}`;
    void window.loadURL(`${appOrigin}/${kind}/index.html?language=${language}${query}`);
    return window;
  }

  #createPopup(): BrowserWindow {
    const popup = this.#create('popup', {
      ...popupSize,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
    });
    popup.on('blur', () => {
      if (!this.#isPinned && !this.#isHeld) this.hidePopup();
    });
    popup.on('closed', () => {
      if (this.#coolDown !== null) clearTimeout(this.#coolDown);
      this.#coolDown = null;
      this.#isPinned = false;
      this.#popup = null;
    });
    this.#popup = popup;
    return popup;
  }

  #createManagement(): BrowserWindow {
    const window = this.#create('management', {
      ...this.#parts.memory.place(),
      minWidth: 640,
      minHeight: 480,
      autoHideMenuBar: true,
    });
    window.removeMenu();
    this.#parts.memory.follow(window);
    window.on('closed', () => {
      this.#management = null;
    });
    this.#management = window;
    return window;
  }
}

/** The program's two windows: each is made when it is wanted and gone when it is not. */
export const createWindows = (parts: WindowsParts): Windows => new ShellWindows(parts);
