import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultRules } from '../../electron/domain/default-rules';
import { fullInbox, usualInbox } from '../support/popup-alerts';
import { lookedAt, popupBoards, withAlerts } from '../support/popup-boards';
import { type Look, WindowStage } from '../support/window-stage';
import { settingsAnswers } from '../support/settings-answers';
import { programUnderTest } from '../support/program.mjs';
import { reportAnswers } from '../support/report-answers';
import { someOwnRules, someQuietHours } from '../support/window-rules';
import { Scene } from './scene';

const folder = path.join(import.meta.dirname, '../../out/pictures', programUnderTest().kind, 'window');
const usual = { width: 1180, height: 760 };
const small = { width: 800, height: 600 };
const looks: Readonly<Record<string, Look>> = {
  light: { size: usual },
  dark: { size: usual, colorScheme: 'dark' },
  contrast: { size: usual, contrast: 'more' },
  small: { size: small },
  'zoom-200': { size: usual, zoom: 2 },
  'small-zoom-200': { size: small, zoom: 2 },
};
const board = withAlerts(popupBoards.bad, {
  inbox: usualInbox,
  rules: [...defaultRules, ...someOwnRules],
  notices: someQuietHours,
});
const remarked = {
  ...board,
  surroundings: {
    ...board.surroundings,
    remarks: [
      'No secure storage was found, so secrets are kept for this run only; start a keyring (GNOME Keyring, KWallet) to keep them.',
    ],
  },
};
const withShortcut = {
  ...board,
  surroundings: {
    ...board.surroundings,
    preferences: { ...board.surroundings.preferences, shortcut: 'Control+Alt+Shift+L' },
  },
};

let scene: Scene;
let stage: WindowStage;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  scene = await Scene.open({ keyring: 'none' });
  scene.start();
  await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
  stage = await WindowStage.take(await scene.program.page('/management/'), 'management');
  stage.answers = { 'rules.save': { isSaved: true, message: null }, ...settingsAnswers };
});
afterAll(() => scene.close());

/** Keeps a picture of it, and finds nothing wrong with it. */
async function isWell(name: string) {
  await stage.page.screenshot({ path: path.join(folder, `${name}.png`) });
  expect({ name, outside: await stage.outside() }).toEqual({ name, outside: [] });
  expect({ name, findings: await stage.findings() }).toEqual({ name, findings: [] });
}

const press = (key: string) => stage.page.keyboard.press(key);
const named = (role: 'button' | 'tab' | 'combobox' | 'switch', name: string | RegExp) =>
  stage.page.getByRole(role, { name }).first();

describe.each(Object.entries(looks))('the window, %s', (look, as) => {
  const isNarrow = (as.size?.width ?? 0) / (as.zoom ?? 1) <= 640;

  it('shows alerts, one of them, none and very many without a fault', async () => {
    await stage.show(board, lookedAt, as);
    await press('Control+5');
    await isWell(`alerts-${look}`);
    await named('button', /^CATIA V5: 1 of 25/).click();
    await isWell(`alert-${look}`);
    await press('s');
    await stage.page.getByRole('menu').waitFor();
    await isWell(`alert-snooze-${look}`);
    await stage.show(withAlerts(popupBoards.usual, { inbox: [] }), lookedAt, as);
    await press('Control+5');
    await isWell(`alerts-none-${look}`);
    await stage.show(withAlerts(popupBoards.usual, { inbox: fullInbox }), lookedAt, as);
    await press('Control+5');
    await isWell(`alerts-full-${look}`);
  });

  it('shows every kind of rule, wrong input, and the list of hints without a fault', async () => {
    await stage.show(board, lookedAt, as);
    await press('Control+5');
    await named('tab', /^Rules/).click();
    await isWell(`rules-${look}`);
    for (const { name, kind } of [
      { name: /^CATIA V5/, kind: 'own' },
      { name: /^More in use than owned/, kind: 'overuse' },
      { name: /^Something ends/, kind: 'expiry' },
      { name: /^Too few seats/, kind: 'shortfall' },
      { name: /^Connection can’t be read/, kind: 'connection' },
      { name: /^Seat held for long/, kind: 'forgotten' },
    ]) {
      await named('button', name).click();
      await isWell(`rule-${kind}-${look}`);
      if (isNarrow) await press('Escape');
    }
    await named('button', /^CATIA V5/).click();
    await named('combobox', 'Low at').fill('a few');
    await named('combobox', 'Low for at least').fill('10 min');
    await named('button', 'Save rule').click();
    await isWell(`rule-wrong-${look}`);
    await press('ArrowDown');
    await isWell(`rule-hints-${look}`);
  });

  it('shows the making of a rule without a fault', async () => {
    await stage.show(board, lookedAt, as);
    await press('Control+5');
    await named('button', 'New rule').click();
    await isWell(`new-rule-${look}`);
    await stage.page.keyboard.type('li');
    await stage.page.getByRole('listbox').getByRole('option').first().waitFor();
    await isWell(`new-rule-search-${look}`);
  });

  it('shows the rules in force for a pool without a fault', async () => {
    await stage.show(board, lookedAt, as);
    await press('Control+2');
    await stage.page.getByRole('row', { name: /CATIA V5/ }).click();
    await stage.page.getByRole('heading', { name: 'Rules in force' }).scrollIntoViewIfNeeded();
    await isWell(`details-${look}`);
  });

  it('shows every section of the settings without a fault, and keys that are being recorded', async () => {
    await stage.show(withShortcut, lookedAt, as);
    await press('Control+,');
    const sections = stage.page.locator('nav.pane button');
    for (const name of await sections.allInnerTexts()) {
      await sections.filter({ hasText: name }).click();
      await isWell(`settings-${name.toLowerCase()}-${look}`);
    }
    await stage.page.locator('summary').first().click();
    await isWell(`settings-license-${look}`);
    await sections.first().click();
    await named('button', 'Record others').click();
    await press('l');
    await isWell(`settings-recording-${look}`);
  });

  it('shows the form of a report, a history, and that there is none without a fault', async () => {
    const usually = stage.answers;
    stage.answers = reportAnswers;
    await stage.show(board, lookedAt, as);
    await press('Control+4');
    await isWell(`report-${look}`);
    await named('button', 'Add a condition').click();
    await named('button', /^Save report/).click();
    await stage.page.getByText(/to mend before it can be saved/).waitFor();
    await isWell(`report-wrong-${look}`);
    await named('combobox', 'Of which connection').selectOption({ index: 1 });
    await stage.page.getByRole('table').waitFor();
    await isWell(`history-${look}`);
    stage.answers = { ...usually, 'reports.sources': [] };
    await stage.show(board, lookedAt, as);
    await press('Control+4');
    await isWell(`reports-none-${look}`);
    stage.answers = usually;
  });

  it('shows the settings without a fault', async () => {
    await stage.show(remarked, lookedAt, as);
    await press('Control+,');
    await named('button', 'Notifications').click();
    await isWell(`settings-${look}`);
    await named('combobox', 'Quiet from').fill('late');
    await press('Tab');
    await isWell(`settings-wrong-${look}`);
  });
});
