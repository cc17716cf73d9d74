import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import type { Instant } from '../../electron/domain/instant';
import type { Board, CommandAnswers, CommandName, EventName, Events } from '../../electron/ipc/contract';
import { noOverview } from './overview-facts';

/** How the person looks who looks at the popup. */
export interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly contrast?: 'more' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** 2: everything twice as large in a window of the same size. */
  readonly zoom?: 1 | 2;
  /** The popup's, unless it is given. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Sent {
  readonly name: CommandName;
  readonly args: unknown;
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string | undefined }[];
}

interface StagedBridge {
  readonly sent: Sent[];
  emit(name: string, value: unknown): void;
}

declare global {
  interface Window {
    stagedBridge: StagedBridge;
    axe: { run(options: unknown): Promise<{ violations: Finding[] }> };
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const popupSize = { width: 380, height: 560 };

/** Runs in the page before its own script: a bridge that answers what `window.name` says. */
function stageBridge() {
  if (!window.name.startsWith('{')) return;
  const { board, now, answers } = JSON.parse(window.name) as {
    board: unknown;
    now: string;
    answers: Record<string, unknown>;
  };
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const sent: Sent[] = [];
  const at = Date.parse(now);
  Date.now = () => at;
  const bridge = {
    sent,
    send: (name: CommandName, args: unknown) => {
      sent.push({ name, args });
      return Promise.resolve(name === 'board.read' ? JSON.stringify(board) : answers[name]);
    },
    on: (name: string, callback: (value: unknown) => void) => {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(callback));
      return () => listeners.get(name)?.delete(callback);
    },
    emit: (name: string, value: unknown) => listeners.get(name)?.forEach((callback) => callback(value)),
  };
  window.stagedBridge = bridge;
}

/** A window's page of the program under test, with boards of a test's own: all of it is real but the bridge. */
export class WindowStage {
  readonly page: Page;
  readonly #wire: CDPSession;

  readonly #entry: 'popup' | 'management';
  /** What main answers to commands; it has no answer to the others. */
  answers: Partial<CommandAnswers> = {};

  private constructor(page: Page, wire: CDPSession, entry: 'popup' | 'management') {
    this.page = page;
    this.#wire = wire;
    this.#entry = entry;
  }

  static async take(page: Page, entry: 'popup' | 'management' = 'popup'): Promise<WindowStage> {
    const wire = await replaceScript(page, entry, withStagedBridge);
    await page.addInitScript(stageBridge);
    return new WindowStage(page, wire, entry);
  }

  /** Opens the popup anew on this board, at this time. */
  async show(board: Board, now: Instant, { zoom = 1, size = popupSize, ...media }: Look = {}): Promise<void> {
    await this.page.emulateMedia({
      colorScheme: 'light',
      contrast: 'no-preference',
      forcedColors: 'none',
      reducedMotion: 'reduce',
      ...media,
    });
    await this.#wire.send('Emulation.setDeviceMetricsOverride', {
      width: size.width / zoom,
      height: size.height / zoom,
      deviceScaleFactor: 2 * zoom,
      mobile: false,
    });
    const answers = { 'overview.read': noOverview, ...this.answers };
    const name = JSON.stringify({ board, now, answers });
    await this.page.evaluate((given) => (window.name = given), name);
    await this.page.reload();
    await this.page.waitForFunction(
      () => window.stagedBridge.sent.length > 0 && document.fonts.status === 'loaded',
    );
    if (this.#entry === 'popup')
      await this.page.waitForFunction(() => document.activeElement !== document.body);
  }

  sent(): Promise<readonly Sent[]> {
    return this.page.evaluate(() =>
      window.stagedBridge.sent.filter(({ name }) => name !== 'board.read' && name !== 'window.page'),
    );
  }

  async emit<N extends EventName>(name: N, value: Events[N]): Promise<void> {
    await this.page.evaluate(([event, given]) => window.stagedBridge.emit(event, given), [
      name,
      value,
    ] as const);
  }

  /** What has the focus, as a screen reader would call it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const words = element?.getAttribute('aria-label') ?? (named === '' ? element?.textContent : named);
      return (words ?? '').replaceAll(/\s+/g, ' ').trim();
    });
  }

  /** What axe-core finds, one line for each element. */
  async findings(): Promise<readonly string[]> {
    // The page's policy keeps scripts of others out; the debugger is none.
    await this.page.evaluate(`if (!window.axe) { ${axeSource} }`);
    const { violations } = await this.page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  }

  /** Keeps a picture of it, in pixels of a good screen. */
  async picture(file: string): Promise<void> {
    const { data } = await this.#wire.send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  /** Elements that stick out of the window at its sides. */
  outside(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility() && element.closest('.unseen, .cut') === null)
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -0.5 || right > window.innerWidth + 0.5);
        })
        .map((element) => element.outerHTML.slice(0, 160)),
    );
  }
}

/** What the preload script gave the page can't be replaced, so its entry is led to another bridge. */
export const withStagedBridge = (script: string): string =>
  script.replaceAll('window.seatwatch', '(window.stagedBridge??window.seatwatch)');

/** Gives a window another script each time that it is loaded. */
export async function replaceScript(
  page: Page,
  entry: 'popup' | 'management',
  replaced: (script: string) => string,
): Promise<CDPSession> {
  const wire = await page.context().newCDPSession(page);
  wire.on('Fetch.requestPaused', ({ requestId }) => void fulfil(wire, requestId, replaced));
  const patterns = [{ urlPattern: `*/assets/${entry}-*.js`, requestStage: 'Response' as const }];
  await wire.send('Fetch.enable', { patterns });
  return wire;
}

async function fulfil(
  wire: CDPSession,
  requestId: string,
  replaced: (script: string) => string,
): Promise<void> {
  const { body, base64Encoded } = await wire.send('Fetch.getResponseBody', { requestId });
  const script = base64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  await wire.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'Content-Type', value: 'text/javascript; charset=utf-8' },
      // The next page may be given another one.
      { name: 'Cache-Control', value: 'no-store' },
    ],
    body: Buffer.from(replaced(script)).toString('base64'),
  });
}
