import { beforeEach, describe, expect, test } from 'vitest';
import { defaultNoticeSettings } from '../../../electron/domain/notice-settings';
import type { SaveAnswer } from '../../../electron/ipc/contract';
import { Board } from '../../../renderer/state/board.svelte';
import { NoticeForm } from '../../../renderer/state/notice-form.svelte';
import { ten } from '../../support/builders';
import { FakeBridge, someAlerts } from '../../support/fake-bridge';

const zones = ['America/New_York', 'Europe/Berlin', 'Europe/London'];
let bridge: FakeBridge;
let form: NoticeForm;

function formWith(answer: SaveAnswer) {
  bridge = new FakeBridge({ 'notices.save': answer });
  const board = new Board(bridge, () => Date.parse(ten));
  board.alerts.take(someAlerts());
  form = new NoticeForm(board, bridge, zones);
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const saved = () => bridge.sent.filter(({ name }) => name === 'notices.save').map(({ args }) => args);

beforeEach(() => formWith({ isSaved: true, message: null }));

describe('the settings of notices', () => {
  test('are saved as soon as one is changed, the others as they were, and say when', async () => {
    await form.save('shown', { areShown: false });
    expect(saved()).toEqual([{ ...defaultNoticeSettings, areShown: false }]);
    expect(form.savedWords).toBe('Saved 10:00');
  });

  test('save a time when its field is left, and only where it is another one', () => {
    form.type('from', '20');
    expect(saved()).toEqual([]);
    form.leave('from');
    expect(saved()).toMatchObject([{ quietHours: { from: '20:00', to: '07:30' } }]);
    form.type('to', '07:30');
    form.leave('to');
    expect(saved()).toHaveLength(1);
  });

  test('keep a time that is none, and say so at its field', () => {
    form.type('to', 'early');
    form.leave('to');
    expect([form.text('to'), form.problem('to'), form.problem('from')]).toEqual([
      'early',
      'Write a time such as 07:30 or 19:00.',
      null,
    ]);
    expect(saved()).toEqual([]);
    form.type('to', '6:45');
    form.leave('to');
    expect(form.problem('to')).toBeNull();
    expect(saved()).toMatchObject([{ quietHours: { to: '06:45' } }]);
  });

  test('take “never” for the summary', () => {
    form.type('summary', 'never');
    form.leave('summary');
    expect(saved()).toMatchObject([{ summaryAt: null }]);
  });

  test('switch days off and on, in their order', () => {
    form.switchDay(3);
    form.switchDay(6);
    expect(saved()).toMatchObject([{ quietHours: { daysOff: [3, 6, 7] } }, { quietHours: { daysOff: [7] } }]);
  });

  test('find a zone by any part of its name, and the computer’s own first', () => {
    form.type('zone', 'new york');
    expect(form.zoneOffers.map(({ label }) => label)).toEqual([
      'As the computer has it (UTC)',
      'America/New York',
    ]);
    const [, found] = form.zoneOffers;
    if (found !== undefined) form.chooseZone(found);
    expect(saved()).toMatchObject([{ quietHours: { timeZone: 'America/New_York' } }]);
  });

  test('forget a zone that was only half typed', () => {
    form.type('zone', 'Atl');
    form.leaveZone();
    expect(form.text('zone')).toBe('As the computer has it (UTC)');
    expect(saved()).toEqual([]);
  });

  test('say at the field why they could not be saved', async () => {
    formWith({ isSaved: false, message: 'The disk is full.' });
    form.saveQuiet('quiet', { isOn: true });
    await settled();
    expect([form.problem('quiet'), form.problem('shown'), form.savedWords]).toEqual([
      'The disk is full.',
      null,
      '',
    ]);
  });
});
