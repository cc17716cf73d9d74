import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type ThinfinitySimulator, startThinfinity } from '../../electron/demo/thinfinity';
import { defaultRules } from '../../electron/domain/default-rules';
import type { LevelRule } from '../../electron/domain/rule';
import type { Settings } from '../../electron/domain/settings';
import { Notifications } from '../support/desktop/notifications.mjs';
import { type Desktop, startDesktop } from '../support/desktop/session.mjs';
import { eventually } from '../support/eventually.mjs';
import { type Program, programUnderTest, runCommand, startProgram } from '../support/program.mjs';

type DesktopOptions = Parameters<typeof startDesktop>[0];

export const clientSecret = 'kklri2mqy7ulrt4y57zdlxd8d1ab4nl9';

/** A gateway whose seats the test takes and gives back. */
export interface Office {
  readonly simulator: ThinfinitySimulator;
  users: number;
  /** Until it was polled this many times more. */
  polled(times: number): Promise<void>;
  connectionsFile(directory: string): string;
}

export const seats = 10;

/** With so many pools, all of which have as many users. */
export async function openOffice(pools = 1): Promise<Office> {
  const office = { users: 1 };
  const clientId = '4F5F926E-42D9-4F78-9C14-FFD0747A8036';
  const licenses = Array.from({ length: pools }, (_pool, index) => ({
    product: index === 0 ? 'Thinfinity Workspace v7.0' : `Remote Workplace ${index}`,
    serial: `ZAWM-QIIA-ONGR-5524-BJWQ-WSEQ-SZGF-E${String.fromCodePoint(79 + (index % 10))}Y${7 + index}`,
    seats,
    users: () => office.users,
  }));
  const simulator = await startThinfinity({
    clientId,
    clientSecret,
    tokenSeconds: 120,
    licenses,
    now: Date.now,
  });
  const asked = () => simulator.requests.filter(({ path: at }) => at.endsWith('/licenses/usage')).length;
  return Object.assign(office, {
    simulator,
    polled: async (times: number) => {
      const from = asked();
      await eventually(() => asked() >= from + times, `${times} more polls`, 20_000);
    },
    connectionsFile: (directory: string) => {
      const file = path.join(directory, 'connections.json');
      const connection = {
        id: 'hq',
        vendor: 'thinfinity',
        name: 'HQ gateway',
        pollSeconds: 1,
        settings: { baseUrl: simulator.origin, clientId },
        secrets: { clientSecret },
      };
      writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections: [connection] }));
      return file;
    },
  });
}

/** The level rule as it is made, but prompt: what it tells of and what is over need not last. */
export function promptRule(given: Partial<LevelRule> = {}): LevelRule {
  const made = defaultRules.find((rule) => rule.kind === 'level');
  if (made === undefined) throw new Error('there is a default rule for levels');
  const forMinutes = { low: 0, critical: 0, exhausted: 0 };
  return { ...made, forMinutes, clearForMinutes: 0, ...given };
}

/** A desktop with a profile on it, and what a test needs to look at both. */
export class Scene {
  readonly desktop: Desktop;
  readonly profile: string;
  readonly notifications: Notifications;
  #program: Program | null = null;

  private constructor(desktop: Desktop, notifications: Notifications) {
    this.desktop = desktop;
    this.notifications = notifications;
    this.profile = path.join(desktop.dir, 'profile');
  }

  static async open(options: DesktopOptions = {}): Promise<Scene> {
    const desktop = await startDesktop(options);
    return new Scene(desktop, await Notifications.of(desktop));
  }

  get program(): Program {
    if (this.#program === null) throw new Error('the program was not started');
    return this.#program;
  }

  command(words: string[]) {
    return runCommand(words, { desktop: this.desktop, profile: this.profile });
  }

  async connect(office: Office): Promise<void> {
    const answer = await this.command(['import', office.connectionsFile(this.desktop.dir)]);
    expect(answer).toMatchObject({ code: 0, stdout: '1 connection imported.\n' });
  }

  /** Changes what the profile has saved, while the program does not run. */
  settle(change: Partial<Settings>): void {
    const file = path.join(this.profile, 'settings.json');
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Settings;
    writeFileSync(file, JSON.stringify({ ...saved, ...change }));
  }

  start(words: string[] = [], switches: string[] = []): Program {
    const options = { desktop: this.desktop, switches };
    this.#program = startProgram(['--profile', this.profile, ...words], options);
    return this.#program;
  }

  trayItem() {
    return this.desktop.bus.trayItemOf(this.program.pid);
  }

  async toolTip(): Promise<string> {
    return this.desktop.bus.toolTip(await this.trayItem());
  }

  async toolTipBecomes(expected: RegExp): Promise<void> {
    await eventually(
      async () => {
        const text = await this.toolTip();
        if (!expected.test(text)) throw new Error(`the tooltip is “${text}”`);
        return true;
      },
      `the tooltip ${String(expected)}`,
      20_000,
    );
  }

  /** Presses the tray icon and gives the popup's page. */
  async openPopup(): Promise<Page> {
    await this.desktop.bus.activate(await this.trayItem());
    return this.program.page('/popup/');
  }

  /** Keeps a picture of the screen for people to look at. */
  async picture(name: string, crop?: { x: number; y: number; width: number; height: number }): Promise<void> {
    const folder = path.join(import.meta.dirname, '../../out/pictures', programUnderTest().kind);
    mkdirSync(folder, { recursive: true });
    await this.desktop.screenshot(path.join(folder, `${name}.png`), crop === undefined ? {} : { crop });
  }

  async close(): Promise<void> {
    this.notifications.close();
    await this.desktop.stop();
  }
}

/** What a page says, as one line. */
export const wordsOf = async (page: Page): Promise<string> =>
  (await page.innerText('body')).replaceAll(/\s+/g, ' ');

export async function pageSays(page: Page, expected: RegExp): Promise<void> {
  await eventually(
    async () => {
      const words = await wordsOf(page);
      if (!expected.test(words)) throw new Error(`the page says: ${words}`);
      return true;
    },
    `the page to say ${String(expected)}`,
    15_000,
  );
}
