import { beforeEach, describe, expect, test } from 'vitest';
import { Alerts } from '../../../renderer/state/alerts.svelte';
import { anItem } from '../../support/alert-builders';
import { FakeBridge, someAlerts } from '../../support/fake-bridge';

const unread = anItem({ id: 'new' });
const read = anItem({ id: 'old' }, { isRead: true });
const pool = { of: 'pool', connectionId: 'hq', poolKey: 'catia' } as const;
let bridge: FakeBridge;
let alerts: Alerts;

beforeEach(() => {
  bridge = new FakeBridge();
  alerts = new Alerts(bridge);
});

describe('the alerts of a window', () => {
  test('are none, and nothing is said of notifications, before the first reading', () => {
    expect([alerts.isRead, alerts.inbox, alerts.unread, alerts.canNotify, alerts.notices]).toEqual([
      false,
      [],
      0,
      true,
      null,
    ]);
  });

  test('count what is unread', () => {
    alerts.take(someAlerts({ inbox: [unread, read] }));
    expect([alerts.isRead, alerts.unread]).toEqual([true, 1]);
    alerts.take(null);
    expect([alerts.isRead, alerts.unread]).toEqual([false, 0]);
  });

  test('know the rule behind each, unless it is gone', () => {
    alerts.take(someAlerts({ inbox: [unread] }));
    expect(alerts.ruleOf(unread)?.kind).toBe('level');
    expect(alerts.ruleOf(anItem({ ruleId: 'gone' }))).toBeNull();
  });

  test('are marked as read only where they are not', () => {
    alerts.markRead(read);
    alerts.markAllRead();
    expect(bridge.sent).toEqual([]);
    alerts.take(someAlerts({ inbox: [unread, read] }));
    alerts.markRead(unread, read);
    alerts.markAllRead();
    expect(bridge.sent).toEqual([
      { name: 'alerts.read', args: { ids: ['new'] } },
      { name: 'alerts.read', args: { ids: [] } },
    ]);
  });

  test('pass on what the admin decides', () => {
    alerts.acknowledge(unread);
    alerts.snooze(pool, 'recovery');
    alerts.unsnooze(pool);
    expect(bridge.sent).toEqual([
      { name: 'alerts.acknowledge', args: { id: 'new' } },
      { name: 'alerts.snooze', args: { target: pool, span: 'recovery' } },
      { name: 'alerts.unsnooze', args: { target: pool } },
    ]);
  });
});
