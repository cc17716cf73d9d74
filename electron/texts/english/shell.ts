import { number, plural } from '../number';
import { counts } from './counts';

/** The tray’s menu, dialogs, and notifications that are no alerts. */
export const shell = {
  tray: {
    unread: (count: number) => `${number(count)} unread ${plural(count, 'alert')}`,
    noNotices: 'Notifications can’t be shown here',
    open: 'Open Seatwatch',
    refresh: 'Refresh',
    snooze: 'Snooze',
    endSnooze: 'End snooze',
    settings: 'Settings',
    copyDiagnostics: 'Copy diagnostics',
    quit: 'Quit',
    simulate: {
      title: 'Simulate',
      ordinary: 'An ordinary day',
      rush: 'All seats are taken',
      away: 'Lisbon gateway is away',
    },
  },
  /** The button of a notification. */
  openNotice: 'Open',
  remarks: {
    noNotifications:
      'This desktop shows no notifications, so look here or at the tray; a notification service such as dunst would bring them.',
    noTray:
      'This desktop shows no tray icon; start Seatwatch again to open it, or add a tray (on GNOME: the AppIndicator extension).',
    noTrayTitle: 'Seatwatch runs without a tray icon',
    noTrayBody: 'This desktop shows none. Start Seatwatch again to open it.',
  },
  importing: {
    title: 'Import connections',
    file: 'Connections file',
    nothing: 'Nothing was imported.',
    unusable: (where: string, problem: string) => `The file can’t be imported. ${where}: ${problem}.`,
    exists: (id: string) =>
      `Nothing was imported, since the connection “${id}” is there already. Give it another id in the file.`,
    notWritten: 'The settings could not be written. Check the free space and rights of the profile folder.',
    done: (count: number) => `${counts.connections(count)} imported.`,
    notInDemo: 'The demo has simulated vendors only. Choose “Connect your own” first, then import.',
  },
  exporting: {
    title: 'Export connections without secrets',
    nothing: 'Nothing was exported.',
    done: (count: number) => `${counts.connections(count)} exported, without secrets.`,
  },
  diagnostics: {
    title: 'Diagnostics copied',
    body: 'Paste them where you ask for help. No name, address or secret is in them.',
  },
  noBrowser: {
    title: 'No browser could be opened',
    body: (url: string) => `The page is at ${url}`,
  },
  cannotStart: {
    title: 'Seatwatch can’t start',
    body: 'Seatwatch stumbled over a fault of its own; the log in the profile folder tells where. Please report it.',
  },
};
