import type { Alert } from '../../electron/domain/alert';
import { type Reader, moment } from '../../electron/domain/format';
import type { Inbox, InboxItem } from '../../electron/domain/inbox';
import type { Instant } from '../../electron/domain/instant';
import type { Worst } from '../../electron/domain/level';
import type { NoticeSettings } from '../../electron/domain/notice-settings';
import type { SnoozeTarget } from '../../electron/domain/snooze';
import { texts } from '../../electron/texts/language';

/** What the inbox says of itself. */
export interface AlertsSeen {
  readonly unread: number;
  readonly inbox: Inbox;
  readonly notices: NoticeSettings | null;
  readonly canNotify: boolean;
}

/** The sign that an alert is told by: a level's glyph, or a calendar or clock in a level's colour. */
export interface AlertSign {
  readonly level: Worst;
  readonly icon: 'glyph' | 'calendar' | 'clock';
}

const glyph = (level: Worst): AlertSign => ({ level, icon: 'glyph' });

export function signOf({ facts, happened }: Alert): AlertSign {
  if (happened === 'cleared') return glyph('ok');
  switch (facts.kind) {
    case 'level':
      return glyph(facts.level);
    case 'overuse':
      return glyph('exhausted');
    case 'expiry':
      return facts.rung <= 0 ? glyph('expired') : { level: 'expired', icon: 'calendar' };
    case 'shortfall':
      return { level: 'expired', icon: 'calendar' };
    case 'connection':
      return glyph('unknown');
    case 'forgotten':
      return { level: 'unknown', icon: 'clock' };
  }
}

export const targetOf = ({ connectionId, pool }: Alert): SnoozeTarget =>
  pool === null ? { of: 'connection', connectionId } : { of: 'pool', connectionId, poolKey: pool.key };

/** Whether it still lasts, so that there is something to see to. */
export const stands = ({ alert, endedAt }: InboxItem): boolean =>
  alert.happened !== 'cleared' && endedAt === null;

export const canAcknowledge = (item: InboxItem): boolean => stands(item) && item.acknowledgedAt === null;

/** What opening it leads to: to those who hold the seats, where that is the question. */
export function openLabel({ pool, facts, happened }: Alert): string {
  const isAboutSeats = facts.kind === 'level' || facts.kind === 'overuse' || facts.kind === 'forgotten';
  return pool !== null && isAboutSeats && happened !== 'cleared'
    ? texts().alerts.page.whoHasThem
    : texts().alerts.page.open;
}

function toldWords(told: InboxItem['told']): string | null {
  const { held, snoozed, notShown } = texts().alerts.page.fate;
  switch (told) {
    case 'held':
      return held;
    case 'snoozed':
      return snoozed;
    case 'not-shown':
      return notShown;
    case 'waiting':
    case 'shown':
    case 'off':
      return null;
  }
}

/** What became of it: `Acknowledged 10:40`, `Over since 11:02`, `Held by quiet hours`; empty where there is nothing to say. */
export function fateWords(item: InboxItem, now: Instant, reader: Reader): string {
  const { acknowledgedAt, endedAt, alert, told } = item;
  const t = texts().alerts.page.fate;
  const over = alert.happened === 'cleared' ? null : endedAt;
  const parts = [
    acknowledgedAt === null ? null : t.acknowledged(moment(acknowledgedAt, now, reader)),
    over === null ? null : t.over(moment(over, now, reader)),
    toldWords(told),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function unreadWords(unread: number, all: number): string {
  const t = texts().alerts.page;
  if (all === 0) return t.standing.none;
  return unread === 0 ? t.nothingUnread : t.unread(unread);
}

/** `3 unread · quiet hours 19:00–07:30`, `Nothing unread · notifications are off`. */
export function inboxStanding({ unread, inbox, notices, canNotify }: AlertsSeen): string {
  const t = texts().alerts.page.standing;
  const parts = [unreadWords(unread, inbox.length)];
  if (!canNotify) parts.push(t.desktopShowsNone);
  else if (notices?.areShown === false) parts.push(t.off);
  else if (notices?.quietHours.isOn === true)
    parts.push(t.quiet(notices.quietHours.from, notices.quietHours.to));
  return parts.join(' · ');
}
