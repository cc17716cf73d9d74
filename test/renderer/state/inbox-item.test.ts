import { describe, expect, test } from 'vitest';
import type { AlertFacts } from '../../../electron/domain/alert';
import { defaultNoticeSettings } from '../../../electron/domain/notice-settings';
import {
  type AlertsSeen,
  canAcknowledge,
  fateWords,
  inboxStanding,
  openLabel,
  signOf,
  stands,
  targetOf,
} from '../../../renderer/state/inbox-item';
import { anAlert, anItem } from '../../support/alert-builders';
import { at, london } from '../../support/builders';

const expiry = (rung: number): AlertFacts => ({
  kind: 'expiry',
  rung,
  endsAt: at('12:00'),
  seats: 4,
  total: 16,
  used: 3,
  peak: null,
  short: null,
});
const failing: AlertFacts = { kind: 'connection', failure: 'timeout', message: 'No answer.', readAt: null };
const connection = anAlert({ kind: 'connection', pool: null, facts: failing });

describe('an alert in the inbox', () => {
  test('is told by the sign of what it is about', () => {
    const sign = (facts: AlertFacts) => Object.values(signOf(anAlert({ facts }))).join(' ');
    expect(sign({ kind: 'level', level: 'low', used: 22, total: 25, free: 3 })).toBe('low glyph');
    expect(sign({ kind: 'overuse', over: 3, used: 403, total: 400 })).toBe('exhausted glyph');
    expect(sign(expiry(7))).toBe('expired calendar');
    expect(sign(expiry(0))).toBe('expired glyph');
    expect(sign(failing)).toBe('unknown glyph');
    expect(sign({ kind: 'forgotten', user: null, host: null, heldSince: at('01:00'), seats: 1 })).toBe(
      'unknown clock',
    );
    expect(signOf(anAlert({ happened: 'cleared' }))).toEqual({ level: 'ok', icon: 'glyph' });
  });

  test('is snoozed for its pool, or for its connection', () => {
    expect(targetOf(anAlert())).toEqual({ of: 'pool', connectionId: 'hq', poolKey: 'catia' });
    expect(targetOf(connection)).toEqual({ of: 'connection', connectionId: 'hq' });
  });

  test('can be acknowledged once, while it stands', () => {
    expect(canAcknowledge(anItem())).toBe(true);
    expect(canAcknowledge(anItem({}, { acknowledgedAt: at('10:40') }))).toBe(false);
    expect(canAcknowledge(anItem({}, { endedAt: at('10:40') }))).toBe(false);
    expect(stands(anItem({ happened: 'cleared' }))).toBe(false);
  });

  test('leads to who has the seats, where that is the question', () => {
    expect(openLabel(anAlert())).toBe('Who has them');
    expect(openLabel(anAlert({ happened: 'cleared' }))).toBe('Open');
    expect(openLabel(anAlert({ facts: expiry(7) }))).toBe('Open');
    expect(openLabel(connection)).toBe('Open');
  });

  test('says what became of it', () => {
    const fate = (...given: Parameters<typeof anItem>) => fateWords(anItem(...given), at('11:00'), london);
    expect(fate()).toBe('');
    expect(fate({}, { acknowledgedAt: at('10:40'), endedAt: at('10:50') })).toBe(
      'Acknowledged 10:40 · Over since 10:50',
    );
    expect(fate({}, { told: 'held' })).toBe('Held by quiet hours');
    expect(fate({ happened: 'cleared' }, { endedAt: at('10:50') })).toBe('');
  });
});

describe('the foot of the inbox', () => {
  const quietHours = { ...defaultNoticeSettings.quietHours, isOn: true };
  const standing = (given: Partial<AlertsSeen>) =>
    inboxStanding({
      unread: 0,
      inbox: [anItem()],
      notices: defaultNoticeSettings,
      canNotify: true,
      ...given,
    });

  test('counts what is unread', () => {
    expect(standing({ unread: 1310 })).toBe('1\u202f310 unread');
    expect(standing({})).toBe('Nothing unread');
    expect(standing({ inbox: [], notices: null })).toBe('No alerts yet');
  });

  test('says when notifications are not shown', () => {
    expect(standing({ notices: { ...defaultNoticeSettings, quietHours } })).toBe(
      'Nothing unread · quiet hours 19:00–07:30',
    );
    expect(standing({ notices: { ...defaultNoticeSettings, areShown: false } })).toBe(
      'Nothing unread · notifications are off',
    );
    expect(standing({ unread: 2, canNotify: false })).toBe('2 unread · this desktop shows none');
  });
});
