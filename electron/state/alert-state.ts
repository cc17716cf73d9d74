import type { Inbox } from '../domain/inbox';
import type { NoticeSettings } from '../domain/notice-settings';
import type { Rule } from '../domain/rule';
import type { Snooze } from '../domain/snooze';

/** What windows may know of alerts. */
export interface AlertState {
  readonly inbox: Inbox;
  readonly snoozes: readonly Snooze[];
  readonly rules: readonly Rule[];
  readonly notices: NoticeSettings;
  readonly canNotify: boolean;
}
