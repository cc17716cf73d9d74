import type { Inbox } from '../domain/inbox';
import { type NoticeSettings, defaultNoticeSettings } from '../domain/notice-settings';
import { type Rule, defaultRules } from '../domain/rule';
import type { Snooze, SnoozeSpan, SnoozeTarget } from '../domain/snooze';

/** What windows may know of alerts. */
export interface AlertState {
  readonly inbox: Inbox;
  readonly snoozes: readonly Snooze[];
  readonly rules: readonly Rule[];
  readonly notices: NoticeSettings;
  readonly canNotify: boolean;
}

export interface Saved {
  readonly isSaved: boolean;
  readonly message: string | null;
}

/** Where alerts are told, kept, read, snoozed and ruled. */
export interface AlertDesk {
  state(): AlertState;
  /** Marks as read; all where none is named. */
  read(ids: readonly string[]): void;
  acknowledge(id: string): void;
  snooze(target: SnoozeTarget, span: SnoozeSpan): void;
  unsnooze(target: SnoozeTarget): void;
  saveRule(rule: Rule): Saved;
  removeRule(id: string): Saved;
  saveNotices(notices: NoticeSettings): Saved;
  /** Calls back on each change; returns the undo. */
  subscribe(callback: () => void): () => void;
}

const saved: Saved = { isSaved: true, message: null };

export const createAlertDesk = (): AlertDesk => ({
  state: () => ({
    inbox: [],
    snoozes: [],
    rules: defaultRules,
    notices: defaultNoticeSettings,
    canNotify: true,
  }),
  read: () => undefined,
  acknowledge: () => undefined,
  snooze: () => undefined,
  unsnooze: () => undefined,
  saveRule: () => saved,
  removeRule: () => saved,
  saveNotices: () => saved,
  subscribe: () => () => undefined,
});
