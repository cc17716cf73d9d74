import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionEntry } from '../../electron/domain/action-record';
import { lookedAt, monday } from '../support/popup-boards';
import { holderBoards } from '../support/holder-boards';
import { programUnderTest } from '../support/program.mjs';
import { type Look, WindowStage } from '../support/window-stage';
import { Scene } from './scene';

const folder = path.join(import.meta.dirname, '../../out/pictures', programUnderTest().kind, 'window');
const usual = { width: 1180, height: 760 };
const small = { width: 800, height: 600 };
const looks: Readonly<Record<string, Look>> = {
  light: { size: usual },
  dark: { size: usual, colorScheme: 'dark' },
  small: { size: small },
  'zoom-200': { size: usual, zoom: 2 },
};

const entry = (seq: number): ActionEntry => ({
  at: monday(`10:${10 + seq}`),
  who: { user: 'ida.kerr', host: 'ws-hh-001' },
  connection: { id: 'duke', name: '10Duke', vendor: 'tenduke' },
  action: seq === 2 ? 'release-user' : 'deny',
  parameters: { profileId: 'h.nakata', licenseId: 'lic-7731' },
  requests: [{ method: 'POST', path: '/graph/x', form: { operation: 'Deny' }, status: 200 }],
  outcome: seq === 2 ? 'partial' : 'done',
  results: [
    { target: 'lease-1', outcome: 'done', message: 'Released.' },
    { target: 'lease-2', outcome: 'refused', message: 'The lease is not known.' },
  ],
  effectiveAt: null,
  before: { denied: 0 },
  after: { denied: 1 },
  why: 'Left the company',
  seq,
  auditId: `audit-${seq}`,
  previous: 'e07b12aa',
  hash: `9f3a61c0e27b${seq}`,
});

let scene: Scene;
let stage: WindowStage;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  scene = await Scene.open({ keyring: 'none' });
  scene.start();
  await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
  stage = await WindowStage.take(await scene.program.page('/management/'), 'management');
  const log = { entries: [entry(2), entry(1)], problem: null, isEndKnown: true, head: '9f3a61c0e27b2' };
  stage.answers = {
    'table.save': { outcome: 'done', message: 'Saved as Seatwatch who is using.csv.' },
    'actions.log': JSON.stringify(log),
    'actions.exportLog': { outcome: 'done', message: 'Saved as log.jsonl, with log.head.json.' },
    'preferences.save': { isSaved: true, message: null },
  };
});
afterAll(() => scene.close());

/** Keeps a picture of it, and finds nothing wrong with it. */
async function isWell(name: string) {
  await stage.page.screenshot({ path: path.join(folder, `${name}.png`) });
  expect({ name, outside: await stage.outside() }).toEqual({ name, outside: [] });
  expect({ name, findings: await stage.findings() }).toEqual({ name, findings: [] });
}

const press = (key: string) => stage.page.keyboard.press(key);
const named = (role: 'button' | 'row' | 'menuitem' | 'menuitemradio' | 'radio', name: string | RegExp) =>
  stage.page.getByRole(role, { name }).first();
const says = (text: string | RegExp) => stage.page.getByText(text).first().waitFor();
const groupBy = async (choice: RegExp) => {
  await named('button', /^Group: /).click();
  await stage.page.getByRole('menu').getByText(choice).click();
};

async function showWho(name: keyof typeof holderBoards, as: Look) {
  await stage.show(holderBoards[name], lookedAt, as);
  await press('Control+3');
}

describe.each(Object.entries(looks))('the page of who holds seats, %s', (look, as) => {
  it('shows a few and what one of them holds without a fault', async () => {
    await showWho('three', as);
    await isWell(`who-three-${look}`);
    await showWho('some', as);
    await isWell(`who-${look}`);
    await named('row', /mira.holt/).click();
    await says('All checkouts of this person');
    await isWell(`who-details-${look}`);
    await press('Escape');
    await groupBy(/By person/);
    await isWell(`who-by-person-${look}`);
    await groupBy(/By pool/);
    await isWell(`who-by-pool-${look}`);
    const head = await stage.page.getByText('Bauplan Viewer · Site office').boundingBox();
    const list = await stage.page.getByRole('treegrid').boundingBox();
    expect(head?.x).toBeLessThan((list?.x ?? 0) + 60);
  });

  it('shows thousands, and what was asked for wrongly, without a fault', async () => {
    await showWho('many', as);
    await isWell(`who-many-${look}`);
    await press('/');
    await stage.page.keyboard.type('held:soon');
    await says(/After “held:” comes/);
    await isWell(`who-wrong-${look}`);
    await stage.page.getByRole('textbox').first().fill('nobody-like-that');
    await says(/Nobody who holds a seat matches/);
    await isWell(`who-no-match-${look}`);
  });

  it('says what hides names, and what to do where nobody is listed', async () => {
    await showWho('hidden', as);
    await says('Person 1');
    await isWell(`who-hidden-${look}`);
    for (const name of ['unread', 'nobody', 'silent', 'unconnected'] as const) {
      await showWho(name, as);
      await isWell(`who-${name}-${look}`);
    }
  });

  it('asks before kept names are deleted', async () => {
    await stage.show(holderBoards.some, lookedAt, as);
    await press('Control+,');
    await named('button', 'Privacy').click();
    await isWell(`privacy-${look}`);
    await named('radio', /Hide names/).check();
    await named('button', 'Hide names and delete kept ones').waitFor();
    await isWell(`privacy-question-${look}`);
  });

  it('shows the log of actions, one of them, and its exports without a fault', async () => {
    await stage.show(holderBoards.some, lookedAt, as);
    await press('Control+8');
    await says(/Chain verified: 2 entries/);
    await named('button', 'Export').click();
    await isWell(`log-export-${look}`);
    await stage.page.getByRole('menu').getByText('The log itself').click();
    await says(/with log.head.json/);
    await named('row', /Release every lease/).click();
    await isWell(`log-${look}`);
  });
});

it('holders are saved as they are shown, and copied as they are picked', async () => {
  await showWho('some', { size: usual });
  await named('button', 'Held for long').click();
  await named('button', 'Export').click();
  await says('Saved as Seatwatch who is using.csv.');
  await named('row', /mira.holt/).focus();
  await press('Space');
  await press('Control+c');
  await says('1 row selected');
  const sent = await stage.sent();
  expect(sent.filter(({ name }) => name.startsWith('table'))).toMatchObject([
    {
      name: 'table.save',
      args: {
        rows: [
          ['mira.holt', 'WS-HH-114'],
          ['j.okafor', 'WS-LIS-07'],
        ].map((row) => expect.arrayContaining(row) as unknown),
      },
    },
    { name: 'table.copy', args: { rows: [expect.arrayContaining(['mira.holt'])] } },
  ]);
});

it('a seat is offered to be released only where the vendor’s API can do it', async () => {
  await showWho('some', { size: usual });
  const panel = stage.page.getByRole('complementary');
  const release = panel.getByRole('button', { name: /^Release the seat of/ });
  await named('row', /mira.holt/).click();
  await says('All checkouts of this person');
  expect(await release.count()).toBe(2);
  await named('row', /petra.v/).click();
  await panel.getByRole('heading', { name: 'petra.v' }).waitFor();
  expect(await release.count()).toBe(0);
});

it('the list is left and entered by keys alone', async () => {
  await showWho('some', { size: usual });
  await press('/');
  await press('ArrowDown');
  expect(await stage.focused()).toMatch(/mira\.holt/);
  await press('Enter');
  await says('All checkouts of this person');
  await press('ArrowDown');
  await stage.page.getByRole('complementary', { name: 'Details of j.okafor' }).waitFor();
  await press('F6');
  expect(await stage.focused()).toBe('Close details');
  await press('Escape');
  expect(await stage.focused()).toMatch(/j\.okafor/);
});
