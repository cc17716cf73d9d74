import type { Session, WebPreferences } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type WindowsParts, createWindows } from '../../electron/shell/windows';

interface Made {
  readonly webPreferences: WebPreferences;
  readonly url: string;
}

const made = vi.hoisted((): Made[] => []);

vi.mock('electron', () => {
  class BrowserWindow {
    readonly webContents = { id: made.length + 1, on: () => undefined, send: () => undefined };
    readonly #webPreferences: object;
    constructor({ webPreferences }: { webPreferences: object }) {
      this.#webPreferences = webPreferences;
    }
    loadURL(url: string) {
      made.push({ webPreferences: this.#webPreferences, url });
      return Promise.resolve();
    }
    on = () => this;
    once = () => this;
    setBounds = () => undefined;
    removeMenu = () => undefined;
    isDestroyed = () => false;
  }
  const workArea = { x: 0, y: 0, width: 1280, height: 800 };
  return {
    BrowserWindow,
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {},
    screen: {
      getCursorScreenPoint: () => ({ x: 0, y: 0 }),
      getDisplayNearestPoint: () => ({ workArea }),
    },
  };
});

const session = { name: 'of the windows' } as unknown as Session;
const parts: WindowsParts = {
  appDirectory: '/app',
  language: 'en',
  session,
  withDeveloperTools: false,
  memory: {
    place: () => ({ width: 1180, height: 760 }),
    page: () => 'pools',
    keepPage: () => undefined,
    follow: () => undefined,
  },
  onPopupShown: () => undefined,
  onWarn: () => undefined,
};

beforeEach(() => {
  made.length = 0;
});

describe('every window', () => {
  function openBoth(given: Partial<WindowsParts> = {}) {
    const windows = createWindows({ ...parts, ...given });
    windows.showPopup(null);
    windows.openManagement(null);
    return windows;
  }

  test('is sandboxed and isolated, without Node, in the session that has no network', () => {
    openBoth();
    expect(made.map(({ url }) => url)).toEqual([
      'app://seatwatch/popup/index.html?language=en',
      'app://seatwatch/management/index.html?language=en&page=pools',
    ]);
    for (const { webPreferences } of made)
      expect(webPreferences).toEqual({
        session,
        preload: '/app/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        disableBlinkFeatures: 'Auxclick',
        navigateOnDragDrop: false,
        devTools: false,
        spellcheck: false,
      });
  });

  test('has developer tools in a checkout alone', () => {
    openBoth({ withDeveloperTools: true });
    expect(made.map(({ webPreferences }) => webPreferences.devTools)).toEqual([true, true]);
  });

  test('is known as ours, and no other one is', () => {
    const windows = openBoth();
    expect([1, 2, 3].map((id) => windows.isOwn(id))).toEqual([true, true, false]);
  });
});
