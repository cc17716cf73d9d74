import { describe, expect, test } from 'vitest';
import { defaultNoticeSettings } from '../../electron/domain/notice-settings';
import { anAlertDesk, someRuleSettings } from '../support/alert-desk';
import { aConnection, aGoodPoll, aPool, minuteMs } from '../support/builders';
import { aRule, prompt } from '../support/story';

type Given = Parameters<typeof anAlertDesk>[0];

function anOffice(given: Given = {}) {
  const settings = given?.settings ?? someRuleSettings();
  settings.putRule(prompt);
  const office = anAlertDesk({ ...given, settings });
  office.store.setConnections([aConnection()]);
  const read = (used: number) =>
    office.store.commit(aGoodPoll({ polledAt: office.clock.now(), pools: [aPool({ used })] }), null);
  const titles = () => office.shown.map(({ title }) => title);
  return { ...office, read, titles };
}

const told = ({ desk }: ReturnType<typeof anOffice>) => desk.state().inbox.map((item) => item.told);

describe('the desk', () => {
  test('shows a crossing, and keeps it', async () => {
    const office = anOffice();
    office.read(21);
    expect(told(office)).toEqual(['waiting']);
    await office.timers.pass(5000);
    expect(office.titles()).toEqual(['CATIA V5: 4 of 25 seats free']);
    expect(told(office)).toEqual(['shown']);
    expect(office.records.disk.inbox).toEqual(office.desk.state().inbox);
  });

  test('is quiet after a restart, and still tells the recovery', async () => {
    const first = anOffice();
    first.read(25);
    await first.timers.pass(5000);
    const { records, clock, settings } = first;
    const second = anOffice({ records, clock, settings });
    second.read(25);
    await second.timers.pass(5000);
    expect(second.titles()).toEqual([]);
    second.read(2);
    await second.timers.pass(5000);
    expect(second.titles()).toEqual(['CATIA V5 has seats again']);
    expect(second.desk.state().inbox.map(({ endedAt }) => endedAt !== null)).toEqual([true, true]);
  });

  test('keeps what the desktop failed to show, says so, and tells it when it can', async () => {
    const office = anOffice();
    office.desktop.fails = true;
    office.read(21);
    await office.timers.pass(5000);
    expect([told(office), office.desk.state().canNotify]).toEqual([['not-shown'], false]);
    office.desktop.fails = false;
    await office.timers.pass(6 * minuteMs);
    expect([office.titles().length, told(office), office.desk.state().canNotify]).toEqual([
      1,
      ['shown'],
      true,
    ]);
  });

  test('tries nothing while no host is there, and tells as soon as one comes', async () => {
    const office = anOffice();
    office.desk.setHost(false);
    office.read(21);
    await office.timers.pass(20 * minuteMs);
    expect([told(office), office.desk.state().canNotify]).toEqual([['not-shown'], false]);
    office.desk.setHost(true);
    expect([office.titles().length, office.desk.state().canNotify]).toEqual([1, true]);
  });

  test('marks as read, all or one, and as seen to', () => {
    const office = anOffice();
    office.read(21);
    office.read(25);
    const [newest] = office.desk.state().inbox;
    office.desk.read([newest?.alert.id ?? '']);
    expect(office.desk.state().inbox.map(({ isRead }) => isRead)).toEqual([true, false]);
    office.desk.read([]);
    expect(office.desk.state().inbox.map(({ isRead }) => isRead)).toEqual([true, true]);
    office.desk.acknowledge(newest?.alert.id ?? '');
    expect(office.desk.state().inbox[0]?.acknowledgedAt).toBe(office.clock.now());
    expect(Object.values(office.records.disk.delivery.entries)[0]?.isAcknowledged).toBe(true);
  });

  test('snoozes for as long as it was told, and ends it', async () => {
    const office = anOffice();
    office.desk.snooze({ of: 'all' }, 'hour');
    office.read(21);
    await office.timers.pass(5000);
    expect([office.titles(), told(office)]).toEqual([[], ['snoozed']]);
    expect(office.desk.state().snoozes).toHaveLength(1);
    office.desk.unsnooze({ of: 'all' });
    expect([office.titles().length, office.desk.state().snoozes]).toEqual([1, []]);
  });

  test('saves rules and settings, and says why where it can’t', () => {
    const office = anOffice();
    const own = aRule('level', { id: 'own', scope: { of: 'connection', connectionId: 'hq' } });
    expect(office.desk.saveRule(own)).toEqual({ isSaved: true, message: null });
    expect(office.desk.state().rules.at(-1)).toEqual(own);
    expect(office.desk.saveRule({ ...own, id: 'default-level' }).message).toMatch(/make a new rule/);
    expect(office.desk.removeRule('own').isSaved).toBe(true);
    expect(office.desk.state().rules).toHaveLength(6);
    const { quietHours } = defaultNoticeSettings;
    const elsewhere = { ...defaultNoticeSettings, quietHours: { ...quietHours, timeZone: 'Middle/Earth' } };
    expect(office.desk.saveNotices(elsewhere).message).toMatch(/no time zone “Middle\/Earth”/);
    office.settings.canWrite = false;
    expect(office.desk.saveNotices(defaultNoticeSettings).message).toMatch(/can’t be written/);
  });

  test('tells whoever watches of each change, and of nothing where nothing changed', () => {
    const office = anOffice();
    let changes = 0;
    const end = office.desk.subscribe(() => (changes += 1));
    office.read(5);
    expect(changes).toBe(0);
    office.read(21);
    expect(changes).toBeGreaterThan(0);
    end();
    const before = changes;
    office.read(25);
    expect(changes).toBe(before);
  });

  test('writes demand every ten minutes and when it stops', async () => {
    const office = anOffice();
    for (let minute = 0; minute < 25; minute += 1) {
      office.read(minute % 5);
      await office.timers.pass(minuteMs);
    }
    expect(office.records.disk.demandWrites).toBe(2);
    office.desk.stop();
    expect([office.records.disk.demandWrites, office.timers.count()]).toEqual([3, 0]);
  });
});
