import { onlineNetwork } from '../../electron/domain/network';
import { defaultNoticeSettings } from '../../electron/domain/notice-settings';
import type { TrayFacts } from '../../electron/shell/tray-view';
import { london, ten } from './builders';
import type { Alert } from '../../electron/domain/alert';
import type { InboxItem } from '../../electron/domain/inbox';
import { at } from './builders';

/** `CATIA V5` came to be low at 10:31, one of 25 free. */
export const anAlert = (given: Partial<Alert> = {}): Alert => ({
  id: 'a1',
  key: 'hq/catia/level',
  kind: 'level',
  happened: 'raised',
  at: at('10:31'),
  since: at('10:31'),
  ruleId: 'default-level',
  vendor: 'thinfinity',
  connectionId: 'hq',
  connectionName: 'HQ gateway',
  pool: { key: 'catia', product: 'CATIA V5', subtitle: '', unit: 'licenses' },
  facts: { kind: 'level', level: 'critical', used: 24, total: 25, free: 1 },
  ...given,
});

/** It stands unread, and was shown. */
export const anItem = (
  alert: Partial<Alert> = {},
  given: Partial<Omit<InboxItem, 'alert'>> = {},
): InboxItem => ({
  alert: anAlert(alert),
  told: 'shown',
  isRead: false,
  acknowledgedAt: null,
  endedAt: null,
  ...given,
});

/** What a tray tells of the board alone: no alert, and a network. */
export const quietTray: TrayFacts = {
  reader: london,
  alerts: { inbox: [], snoozes: [], notices: defaultNoticeSettings, canNotify: true },
  network: onlineNetwork,
  now: ten,
};
