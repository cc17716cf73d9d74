import type { TrayFacts } from '../../electron/shell/tray-view';
import { quietTray } from '../support/alert-builders';
import { describe, expect, test } from 'vitest';
import type { ConnectionState } from '../../electron/domain/snapshot';
import { trayView } from '../../electron/shell/tray-view';
import { anItem } from '../support/alert-builders';
import {
  aBoardOf,
  aBoardPool,
  aFailingState,
  aSnapshot,
  aState,
  aWaitingState,
  at,
  ten,
} from '../support/builders';

const used = (count: number, key = 'catia') => aBoardPool({ key, product: `CATIA ${key}`, used: count });
const withAlerts = (given: Partial<TrayFacts['alerts']>): TrayFacts => ({
  ...quietTray,
  alerts: { ...quietTray.alerts, ...given },
});
const view = (...states: readonly ConnectionState[]) => trayView(aSnapshot(...states), quietTray);

describe('the tray icon', () => {
  test.each([
    ['well', 'everything is well', [aState({ pools: [used(5)] })]],
    ['well', 'nothing is counted', [aState({ pools: [aBoardPool({ total: null })] })]],
    ['low', 'something is low', [aState({ pools: [used(21), used(5, 'b')] })]],
    ['out', 'something is nearly out', [aState({ pools: [used(24)] })]],
    ['out', 'something is out', [aState({ pools: [used(25)] })]],
    ['out', 'something has ended', [aState({ pools: [aBoardPool({ expired: true })] })]],
    [
      'out',
      'something is out beside a failing connection',
      [aState({ pools: [used(25)] }), aFailingState({ id: 'b' })],
    ],
    ['unknown', 'a connection fails', [aState({ pools: [used(5)] }), aFailingState({ id: 'b' })]],
    ['unknown', 'old numbers were out', [aFailingState({ pools: [used(25)] })]],
    ['unknown', 'nothing was read yet', [aWaitingState()]],
    ['unknown', 'there is no connection', []],
  ])('is “%s” where %s', (icon, _what, states) => {
    expect(view(...states).icon).toBe(icon);
  });
});

describe('the tray menu', () => {
  test('names the headline and the five worst pools, each with its place', () => {
    const pools = [5, 25, 21, 24, 6, 7, 8].map((count, index) => used(count, `p${index}`));
    const { headline, pools: shown } = trayView(aBoardOf(...pools), quietTray);
    expect(headline).toBe('1 pool is out, 2 are low');
    expect(shown.map(({ poolKey }) => poolKey)).toEqual(['p1', 'p3', 'p2', 'p6', 'p5']);
    expect(shown[0]).toEqual({ label: 'CATIA p1 — 0 of 25 free', connectionId: 'hq', poolKey: 'p1' });
  });

  test('is never without a headline and a tooltip', () => {
    for (const states of [[], [aWaitingState()], [aFailingState()], [aState()]]) {
      const { headline, tooltip, pools } = view(...states);
      expect([headline.length > 5, tooltip.length > 5, pools]).toEqual([true, true, []]);
    }
  });
});

describe('the tray, of alerts,', () => {
  const board = aBoardOf(used(5));

  test('counts the unread ones, and names none where there are none', () => {
    const inbox = [anItem(), anItem({ id: 'b' }), anItem({ id: 'c' }, { isRead: true })];
    expect(trayView(board, withAlerts({ inbox })).unread).toBe('2 unread alerts');
    expect(trayView(board, withAlerts({ inbox: inbox.slice(1) })).unread).toBe('1 unread alert');
    expect(view().unread).toBeNull();
  });

  test('says in tooltip and menu that notifications can’t be shown', () => {
    const { tooltip, noNotices } = trayView(board, withAlerts({ canNotify: false }));
    expect(tooltip).toBe('The pool is well; as of 10:00. Notifications can’t be shown here');
    expect([noNotices, view().noNotices]).toEqual(['Notifications can’t be shown here', null]);
  });

  test('offers to snooze everything, and says until when it is', () => {
    const { label, isOn, choices } = view().snooze;
    expect([label, isOn, choices.map((choice) => choice.label)]).toEqual([
      'Snooze',
      false,
      // Tomorrow is Monday.
      ['1 hour', 'Until tomorrow'],
    ]);
    const snoozes = [{ target: { of: 'all' as const }, until: at('11:42'), since: ten }];
    const { snooze } = trayView(board, withAlerts({ snoozes }));
    expect([snooze.label, snooze.isOn]).toEqual(['Snoozed until 11:42', true]);
  });
});

describe('two pools of one product', () => {
  const serial = (end: string) =>
    aBoardPool({ key: end, product: 'Workspace', used: 5, details: { serial: `…${end}` } });

  test('are told apart in the menu, and one alone needs no more than its name', () => {
    const both = view(aState({ pools: [serial('9F2C'), serial('EOY7')] })).pools.map(({ label }) => label);
    expect(both).toEqual([
      'Workspace (Serial …9F2C) — 20 of 25 free',
      'Workspace (Serial …EOY7) — 20 of 25 free',
    ]);
    const alone = view(aState({ pools: [serial('9F2C')] })).pools.map(({ label }) => label);
    expect(alone).toEqual(['Workspace — 20 of 25 free']);
  });
});
