import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandAnswers } from '../../electron/ipc/contract';
import {
  administrationAnswers,
  dukeView,
  endings,
  faulty,
  untrusted,
} from '../support/administration-answers';
import { lookedAt, popupBoards } from '../support/popup-boards';
import { programUnderTest } from '../support/program.mjs';
import { type Look, WindowStage } from '../support/window-stage';
import { goTo } from './management';
import { Scene } from './scene';

const folder = path.join(
  import.meta.dirname,
  '../../out/pictures',
  programUnderTest().kind,
  'administration',
);
const usual = { width: 1180, height: 760 };
const looks: Readonly<Record<string, Look>> = {
  light: { size: usual },
  dark: { size: usual, colorScheme: 'dark' },
  small: { size: { width: 800, height: 600 } },
  'zoom-200': { size: usual, zoom: 2 },
};

let scene: Scene;
let stage: WindowStage;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  scene = await Scene.open({ keyring: 'none' });
  scene.start();
  await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
  stage = await WindowStage.take(await scene.program.page('/management/'), 'management');
});
afterAll(() => scene.close());

/** Keeps a picture of it, and finds nothing wrong with it. */
async function isWell(name: string) {
  await stage.page.screenshot({ path: path.join(folder, `${name}.png`) });
  expect({ name, outside: await stage.outside() }).toEqual({ name, outside: [] });
  expect({ name, findings: await stage.findings() }).toEqual({ name, findings: [] });
}

/** Whether it can be seen without scrolling. */
const isInSight = (element: Element): boolean => {
  const { top, left } = element.getBoundingClientRect();
  return (
    document.elementFromPoint(left + 1, top + 1) !== null &&
    element.contains(document.elementFromPoint(left + 1, top + 1))
  );
};
const named = (name: string | RegExp) => stage.page.getByRole('button', { name }).first();

/** Opens the window anew at a page, with these answers beside the usual ones. */
async function show(page: string, as: Look, answers: Partial<CommandAnswers> = {}) {
  stage.answers = { ...administrationAnswers, ...answers };
  await stage.show(popupBoards.usual, lookedAt, as);
  await goTo(stage.page, page);
}

describe.each(Object.entries(looks))('the window, %s', (look, as) => {
  it('shows the choice of a vendor and each form without a fault', async () => {
    await show('Connections', as);
    await isWell(`connections-${look}`);
    await named('New connection').click();
    await named(/^Connect 10Duke/).waitFor();
    await isWell(`vendors-${look}`);
    await named(/^Connect 10Duke/).click();
    await isWell(`form-${look}`);
    await named(/^Test/).click();
    await stage.page.getByText('It works').waitFor();
    expect(await stage.page.getByText('It works').evaluate(isInSight)).toBe(true);
    await isWell(`form-works-${look}`);
  });

  it('shows what is wrong with a draft, and a certificate, without a fault', async () => {
    for (const [name, answer] of Object.entries({ faulty, untrusted })) {
      await show('Connections', as, { 'connections.test': answer });
      await named('New connection').click();
      await named(/^Connect 10Duke/).click();
      await named(/^Test/).click();
      await named('Test again').or(stage.page.locator('[aria-invalid="true"]').first()).first().waitFor();
      await isWell(`form-${name}-${look}`);
    }
  });

  it('shows a connection that is kept, and the question before it goes, however long its name, without a fault', async () => {
    await show('Connections', as, { 'connections.view': { ...dukeView, name: 'Nordhafen'.repeat(20) } });
    await stage.page
      .getByRole('listitem')
      .getByRole('button', { name: /10Duke/ })
      .click();
    await named('Remove…').click();
    expect(await stage.page.locator(':focus').innerText()).toBe('Keep it');
    await isWell(`remove-${look}`);
  });

  it('shows what may be done, and the second credential, without a fault', async () => {
    await show('Actions', as);
    await isWell(`actions-none-${look}`);
    await stage.page
      .getByRole('listitem')
      .getByRole('button', { name: /10Duke/ })
      .click();
    await named('Deny a user').waitFor();
    await stage.page.getByText('Limits').click();
    await isWell(`actions-${look}`);
    await named('Use a second credential').click();
    await stage.page.getByLabel('Access token').first().fill('typed');
    await named('Test').click();
    await stage.page.getByText('The server takes it').waitFor();
    await isWell(`actions-writing-${look}`);
  });

  it('shows an action from its fields to its end without a fault', async () => {
    // The four ends differ in words and signs; once is enough for the longest of them.
    const shown = look === 'light' ? endings : { done: endings.done, partial: endings.partial };
    for (const [outcome, ending] of Object.entries(shown)) {
      await show('Actions', as, {
        'actions.perform': { kind: 'ended', ending, auditId: 'a', isLogged: true },
      });
      await stage.page
        .getByRole('listitem')
        .getByRole('button', { name: /10Duke/ })
        .click();
      await named('Deny a user').click();
      if (outcome === 'done') await isWell(`action-fields-${look}`);
      await named('Show what is sent').click();
      await named('Back, send nothing').waitFor();
      if (outcome === 'done') await isWell(`action-preview-${look}`);
      await named('Deny a user').click();
      await named('Back to actions').waitFor();
      await isWell(`action-${outcome}-${look}`);
    }
  });
});
