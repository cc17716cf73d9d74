import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.mjs';
import { fullInbox, someSnoozes, usualInbox } from '../support/popup-alerts';
import { hugeBoard, lookedAt, popupBoards, withAlerts } from '../support/popup-boards';
import { WindowStage } from '../support/window-stage';
import { Scene, pageSays } from './scene';

let scene: Scene;
let stage: WindowStage;

const draftline = { connectionId: 'duke', poolKey: 'Draftline Studio Professional' };
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await stage.page.keyboard.press(key);
};
const focusIs = (expected: RegExp) =>
  eventually(
    async () => {
      const words = await stage.focused();
      if (!expected.test(words)) throw new Error(`the focus is on: ${words}`);
      return true;
    },
    `the focus on ${String(expected)}`,
  );
const last = async () => (await stage.sent()).at(-1);

beforeAll(async () => {
  scene = await Scene.open({ keyring: 'none' });
  scene.start();
  stage = await WindowStage.take(await scene.openPopup());
});
afterAll(() => scene.close());

describe('the popup by keyboard alone', () => {
  beforeEach(() => stage.show(withAlerts(popupBoards.bad, { inbox: usualInbox, snoozes: [] }), lookedAt));

  it('begins at the worst pool, and Enter opens it', async () => {
    await focusIs(/^Draftline Studio Professional/);
    await press('Enter');
    expect(await last()).toEqual({ name: 'window.open', args: { pool: draftline } });
  });

  it('steps through the rows, finds what is typed, and goes back with Esc', async () => {
    await press('ArrowDown');
    await focusIs(/^CATIA V5/);
    await press('End', 'Home');
    await focusIs(/^Draftline Studio/);
    await stage.page.keyboard.type('cutx');
    await pageSays(stage.page, /1 of 30 matches “cutx”/);
    await press('Enter');
    expect(await last()).toMatchObject({ args: { pool: { connectionId: 'duke' } } });
    await press('Escape');
    await focusIs(/^Draftline Studio/);
    await press('Escape');
    expect(await last()).toEqual({ name: 'popup.hide', args: undefined });
  });

  it('snoozes the pool of the row with S, the arrows and Enter, and the row has the focus again', async () => {
    await press('s');
    await focusIs(/^1 hour until 11:42$/);
    await press('ArrowDown');
    await focusIs(/^Until tomorrow Tue 08:00$/);
    await press('ArrowUp', 'ArrowUp');
    await focusIs(/^Until it has seats again$/);
    await press('Home', 'u');
    await focusIs(/^Until tomorrow/);
    await press('Enter');
    expect(await last()).toEqual({
      name: 'alerts.snooze',
      args: { target: { of: 'pool', ...draftline }, span: 'tomorrow' },
    });
    await focusIs(/^Draftline Studio/);
  });

  it('moves nothing where the reader wants no motion', async () => {
    await press('s');
    await focusIs(/^1 hour/);
    const moving = await stage.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ timeline }) => timeline === document.timeline)
        .filter(({ effect }) => Number(effect?.getTiming().duration ?? 0) > 0)
        .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'another')),
    );
    expect(moving).toEqual([]);
  });

  it('is at the pools and the worst of them again when it is shown again', async () => {
    await press('ArrowDown', 'a');
    await focusIs(/^CATIA V5: 1 of 25/);
    await stage.emit('popup.shown', null);
    await focusIs(/^Draftline Studio Professional/);
  });

  it('closes the menu with Esc, and only that', async () => {
    await press('s');
    await focusIs(/^1 hour/);
    await press('Escape');
    await focusIs(/^Draftline Studio/);
    expect(await stage.sent()).toEqual([]);
  });

  it('takes S and A back where they begin a word that is searched for', async () => {
    await stage.page.keyboard.type('surv');
    await pageSays(stage.page, /match “surv”|matches “surv”/);
    await press('Escape');
    await stage.page.keyboard.type('at');
    await pageSays(stage.page, /match “at”|matches “at”/);
    expect(await stage.sent()).toEqual([]);
  });

  it('leads to the alerts with A and back with Esc, to the row that had the focus', async () => {
    await press('ArrowDown', 'a');
    await focusIs(/^CATIA V5: 1 of 25 seats free, unread$/);
    await pageSays(stage.page, /3 unread/);
    await press('Escape');
    await focusIs(/^CATIA V5 MD2/);
    expect(await stage.sent()).toEqual([]);
  });

  it('opens, acknowledges, snoozes and shows the rule of an alert', async () => {
    await press('a');
    await focusIs(/^CATIA V5: 1 of 25/);
    await press('ArrowDown');
    await focusIs(/^Draftline Studio: no seat free/);
    await press('Enter');
    expect((await stage.sent()).slice(-2)).toEqual([
      { name: 'alerts.read', args: { ids: ['out'] } },
      { name: 'window.open', args: { pool: draftline } },
    ]);
    await press('Tab');
    await focusIs(/^Who has them$/);
    await press('Tab', 'Tab');
    await focusIs(/^Acknowledge$/);
    await press('Enter');
    expect(await last()).toEqual({ name: 'alerts.acknowledge', args: { id: 'out' } });
    await focusIs(/^Draftline Studio: no seat free/);
    await press('Tab', 'Tab', 'Enter');
    await focusIs(/^1 hour/);
    await press('End');
    await focusIs(/^Change this rule…$/);
    await press('Enter');
    expect(await last()).toEqual({ name: 'window.open', args: { page: 'alerts', ruleId: 'default-level' } });
  });

  it('marks all as read', async () => {
    await press('a');
    await focusIs(/^CATIA V5/);
    await press('Shift+Tab');
    await focusIs(/^Mark all read$/);
    await press('Enter');
    expect(await last()).toEqual({ name: 'alerts.read', args: { ids: [] } });
  });

  it('goes from part to part with F6, pins with P, refreshes with R, and opens the settings', async () => {
    await press('F6');
    expect(await stage.focused()).not.toMatch(/Draftline/);
    await press('F6');
    await focusIs(/^Alerts, 3 unread$/);
    await press('F6');
    await focusIs(/^Draftline Studio/);
    await press('p', 'Home', 'r', 'Home', 'Control+,');
    expect(await stage.sent()).toEqual([
      { name: 'popup.pin', args: { isPinned: true } },
      { name: 'board.refresh', args: {} },
      { name: 'window.open', args: { page: 'settings' } },
    ]);
  });

  it('snoozes all alerts from the header, and ends that again', async () => {
    await press('F6', 'F6', 'Tab');
    await focusIs(/^Snooze all alerts$/);
    await press('Enter');
    await focusIs(/^1 hour/);
    await press('Enter');
    expect(await last()).toEqual({ name: 'alerts.snooze', args: { target: { of: 'all' }, span: 'hour' } });
    const snoozed = withAlerts(popupBoards.bad, { inbox: usualInbox, snoozes: someSnoozes });
    await stage.emit('alerts.changed', snoozed.alerts);
    await pageSays(stage.page, /Snoozed until 11:42 End/);
    await stage.page.getByRole('button', { name: 'End', exact: true }).press('Enter');
    expect(await last()).toEqual({ name: 'alerts.unsnooze', args: { target: { of: 'all' } } });
  });
});

describe('the popup with very much to show', () => {
  it('draws only what is in view of 3,000 pools and 500 alerts, and reaches the last of each', async () => {
    await stage.show(withAlerts(hugeBoard, { inbox: fullInbox }), lookedAt);
    const drawn = (selector: string) => stage.page.locator(selector).count();
    expect(await drawn('[data-row]')).toBeLessThan(60);
    await press('End');
    await focusIs(/^Werkbank/);
    expect(await drawn('[data-row]')).toBeLessThan(60);
    await press('a');
    await focusIs(/^CATIA V5/);
    expect(await drawn('.inbox [data-row]')).toBeLessThan(60);
    await press('End');
    await focusIs(/^CutXPro/);
    expect(await drawn('.inbox [data-row]')).toBe(500);
  });
});
