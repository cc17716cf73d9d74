import { number } from '../number';

/** The popup at the tray icon. */
export const popup = {
  reading: 'Reading …',
  settings: 'Settings',
  openWindow: 'Open window',
  alerts: 'Alerts',
  alertsUnread: (count: number) => `Alerts, ${number(count)} unread`,
  snoozeAll: 'Snooze all alerts',
  keepOpen: 'Keep open',
  endSnooze: 'End',
  search: (pools: string) => `Search ${pools}`,
  cannotBeRead: 'Connections that can’t be read',
  troubled: 'Needs attention',
  calm: 'Doing well',
  leastFree: 'least free first',
  leastFreeTitle: 'Least free first',
  old: 'Old numbers',
  asTheyWere: (moment: string) => `As they were at ${moment}`,
  /** Behind the key that opens what was found. */
  opens: 'opens',
  inbox: {
    back: 'Back to pools',
    markAllRead: 'Mark all read',
    empty: 'Nothing has needed you yet',
    emptyNext:
      'When a pool runs low, seats are about to end, or a connection can’t be read, it is kept here for 90 days.',
    seeRules: 'See what is told, and when',
    changeRule: 'Change this rule…',
  },
};
