import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../electron/domain/preferences';
import { emptySettings } from '../../electron/domain/settings';
import type { Bridge } from '../../electron/ipc/contract';
import { german } from '../../electron/texts/german';
import { vendors } from '../../electron/vendors';
import { noOverview, usualOverview } from '../support/overview-facts';
import { textsOn } from '../support/page-texts';
import { Phrasebook, dataIn, partsOf } from '../support/phrasebook';
import { fullInbox, usualInbox } from '../support/popup-alerts';
import { lookedAt, popupBoards, withAlerts } from '../support/popup-boards';
import { WindowStage } from '../support/window-stage';
import { type PageId, pages } from '../../renderer/management/pages';
import { Scene } from './scene';

/** What the page's own bridge is called, in the functions that run there. */
declare const seatwatch: Bridge;

const locale = 'de-DE';
const reader = { locale, timeZone: 'Europe/Berlin' };
const names = vendors.map(({ name }) => name);
// Rules are sentences with fields in them.
const ruleParts = partsOf(german.rules.page.sentences);

/** What the program knows of vendors and of this computer: names and numbers that are shown as they are. */
const knownTo = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const asked = [
      'board.read',
      'general.read',
      'network.read',
      'storage.read',
      'about.read',
      'actions.log',
    ] as const;
    const answers = await Promise.all<unknown>(asked.map((name) => seatwatch.send(name, undefined)));
    return answers.map((answer) => (typeof answer === 'string' ? (JSON.parse(answer) as unknown) : answer));
  });

/** What a page says that is neither German nor data. */
async function foreignOn(page: Page, data: readonly string[] = []): Promise<readonly string[]> {
  const known = await knownTo(page);
  return new Phrasebook(german, locale, [...names, ...data, ...dataIn(known)]).foreign(await textsOn(page));
}

async function inGerman(folder: string, words: readonly string[]): Promise<Scene> {
  const scene = await Scene.open({ keyring: 'none' });
  const profile = path.join(scene.profile, folder);
  mkdirSync(profile, { recursive: true });
  const preferences = { ...defaultPreferences, language: 'de' };
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ ...emptySettings, preferences }));
  scene.start([...words]);
  return scene;
}

async function openWindow(scene: Scene, popup: Page): Promise<Page> {
  await popup.evaluate(() => seatwatch.send('window.open', {}));
  return scene.program.page('/management/');
}

const keyOf = (page: PageId): string => `Control+${pages.findIndex(({ id }) => id === page) + 1}`;

describe('the program in German, with the demo’s vendors', () => {
  let scene: Scene;
  let popup: Page;
  let window: Page;

  beforeAll(async () => {
    scene = await inGerman('demo', ['--demo']);
    popup = await scene.openPopup();
    await popup.getByText('CATIA V5').first().waitFor();
    window = await openWindow(scene, popup);
    await window.getByText('CATIA V5').first().waitFor();
  });
  afterAll(() => scene.close());

  it('says all of it in the popup', async () => {
    expect(await foreignOn(popup)).toEqual([]);
  });

  it('says all of it in the menu of its icon', async () => {
    const entries = await scene.desktop.bus.menu(await scene.trayItem());
    const book = new Phrasebook(german, locale, [...names, ...dataIn(await knownTo(popup))]);
    const labels = entries.flatMap(({ label, children }) => [label, ...children.map((child) => child.label)]);
    expect(book.foreign(labels.filter((label) => /\p{L}/u.test(label)))).toEqual([]);
  });

  it.each(pages)('says all of it on the page of $id', async ({ id }) => {
    await window.keyboard.press(keyOf(id));
    await expect.poll(() => foreignOn(window)).toEqual([]);
  });

  it('says all of it in the details of a pool with holders', async () => {
    await window.keyboard.press(keyOf('pools'));
    await window.getByText('Draftline Studio').first().click();
    await window.getByRole('complementary').waitFor();
    expect(await foreignOn(window)).toEqual([]);
  });
});

describe('the program in German, with nothing set up', () => {
  let scene: Scene;
  let window: Page;

  beforeAll(async () => {
    scene = await inGerman('', []);
    const popup = await scene.openPopup();
    await popup.getByRole('heading').first().waitFor();
    expect(await foreignOn(popup)).toEqual([]);
    window = await openWindow(scene, popup);
    await window.getByRole('heading').first().waitFor();
  });
  afterAll(() => scene.close());

  it.each(pages)('says all of it on the page of $id', async ({ id }) => {
    await window.keyboard.press(keyOf(id));
    await expect.poll(() => foreignOn(window)).toEqual([]);
  });

  it.each(names)('says all of the form for %s', async (name) => {
    await window.keyboard.press(keyOf('connections'));
    await window.getByRole('button', { name: german.connections.new }).click();
    await window.getByRole('button', { name: german.connections.vendors.connect(name) }).click();
    await window.getByRole('textbox').first().waitFor();
    expect(await foreignOn(window)).toEqual([]);
  });
});

describe('a window in German, on boards of a test’s own', () => {
  let scene: Scene;
  let windowStage: WindowStage;
  let popupStage: WindowStage;

  beforeAll(async () => {
    scene = await inGerman('', []);
    const popup = await scene.openPopup();
    await popup.getByRole('heading').first().waitFor();
    windowStage = await WindowStage.take(await openWindow(scene, popup), 'management');
    popupStage = await WindowStage.take(popup);
    windowStage.answers = { 'overview.read': usualOverview };
  });
  afterAll(() => scene.close());

  const germanBoard = (board: (typeof popupBoards)[keyof typeof popupBoards]) => ({
    ...board,
    surroundings: { ...board.surroundings, reader },
  });
  const foreign = async (stage: WindowStage, board: object) =>
    new Phrasebook(german, locale, [...names, ...ruleParts, ...stagedMessages, ...dataIn(board)]).foreign(
      await textsOn(stage.page),
    );
  // What main words, in the language of the test’s own boards.
  const stagedMessages = dataIn(
    Object.values(popupBoards).flatMap(({ snapshot }) =>
      snapshot.connections.flatMap(({ failure }) => failure?.message ?? []),
    ),
  );

  it.each(Object.entries(popupBoards))(
    'says all of the board “%s” in popup and overview',
    async (_name, given) => {
      const board = withAlerts(germanBoard(given), { inbox: usualInbox });
      await popupStage.show(board, lookedAt);
      expect(await foreign(popupStage, board)).toEqual([]);
      await windowStage.show(board, lookedAt, { size: { width: 1180, height: 760 } });
      await expect.poll(() => foreign(windowStage, [board, usualOverview])).toEqual([]);
    },
  );

  it('says all of the inbox, of alerts and of every kind of rule', async () => {
    const board = withAlerts(germanBoard(popupBoards.bad), { inbox: fullInbox });
    await popupStage.show(board, lookedAt);
    await popupStage.page.keyboard.press('a');
    expect(await foreign(popupStage, board)).toEqual([]);
    await windowStage.show(board, lookedAt, { size: { width: 1180, height: 760 } });
    await windowStage.page.keyboard.press(keyOf('alerts'));
    await windowStage.page.locator('[data-row]').first().click();
    expect(await foreign(windowStage, board)).toEqual([]);
    await windowStage.page.getByRole('tab').nth(1).click();
    for (const rule of await windowStage.page.locator('li > .open').all()) {
      await rule.click();
      expect(await foreign(windowStage, board)).toEqual([]);
    }
  });

  it('says all of an overview of the first day', async () => {
    windowStage.answers = { 'overview.read': noOverview };
    const board = germanBoard(popupBoards['three-pools']);
    await windowStage.show(board, lookedAt, { size: { width: 1180, height: 760 } });
    await windowStage.page.getByText(german.overview.days.unknown).waitFor();
    expect(await foreign(windowStage, board)).toEqual([]);
  });
});
