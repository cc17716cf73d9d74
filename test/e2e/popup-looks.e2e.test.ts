import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullInbox, quietInbox, someSnoozes, usualInbox } from '../support/popup-alerts';
import { type PopupBoardName, lookedAt, popupBoards, withAlerts } from '../support/popup-boards';
import { type Look, WindowStage } from '../support/window-stage';
import { programUnderTest } from '../support/program.mjs';
import { Scene } from './scene';

const names = Object.keys(popupBoards) as PopupBoardName[];
const looks: Readonly<Record<string, Look>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  'zoom-200': { zoom: 2 },
};

let folder: string;
let scene: Scene;
let stage: WindowStage;

beforeAll(async () => {
  folder = path.join(import.meta.dirname, '../../out/pictures', programUnderTest().kind, 'popup');
  mkdirSync(folder, { recursive: true });
  scene = await Scene.open({ keyring: 'none' });
  scene.start();
  stage = await WindowStage.take(await scene.openPopup());
});
afterAll(() => scene.close());

/** Keeps a picture of it, and finds nothing wrong with it. */
async function isWell(name: string) {
  await stage.picture(path.join(folder, `${name}.png`));
  expect({ name, outside: await stage.outside() }).toEqual({ name, outside: [] });
  expect({ name, findings: await stage.findings() }).toEqual({ name, findings: [] });
}

describe.each(Object.entries(looks))('the popup, %s', (look, as) => {
  it.each(names)('shows %s without a fault', async (name) => {
    await stage.show(withAlerts(popupBoards[name], { inbox: usualInbox }), lookedAt, as);
    await isWell(`${name}-${look}`);
  });

  it('shows what was searched for, the inbox and its menu without a fault', async () => {
    await stage.show(withAlerts(popupBoards.bad, { inbox: usualInbox }), lookedAt, as);
    await stage.page.keyboard.type('draft');
    await isWell(`search-${look}`);
    await stage.page.keyboard.press('Escape');
    await stage.page.keyboard.press('a');
    await stage.page.getByRole('heading', { name: 'Alerts' }).waitFor();
    await isWell(`inbox-${look}`);
    await stage.page.getByRole('button', { name: 'Snooze' }).click();
    await stage.page.getByRole('menu').waitFor();
    await isWell(`inbox-menu-${look}`);
  });

  it('shows what is snoozed, and that it is the demo, without a fault', async () => {
    const board = withAlerts(popupBoards.usual, { inbox: quietInbox, snoozes: someSnoozes });
    const surroundings = { ...board.surroundings, isDemo: true };
    await stage.show({ ...board, surroundings }, lookedAt, as);
    await isWell(`snoozed-demo-${look}`);
  });

  it.each([
    ['inbox-full', fullInbox],
    ['inbox-quiet', quietInbox],
    ['inbox-empty', []],
  ] as const)('shows %s without a fault', async (name, inbox) => {
    await stage.show(withAlerts(popupBoards.usual, { inbox }), lookedAt, as);
    await stage.page.keyboard.press('a');
    await stage.page.getByRole('heading', { name: 'Alerts' }).waitFor();
    await isWell(`${name}-${look}`);
  });
});
