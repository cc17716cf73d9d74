/** The frame of the management window: its pages and its sidebar. */
export const window = {
  pagesLabel: 'Pages',
  pages: {
    overview: 'Overview',
    pools: 'Pools',
    who: 'Who is using',
    reports: 'Reports',
    alerts: 'Alerts and rules',
    connections: 'Connections',
    actions: 'Actions',
    log: 'Action log',
    settings: 'Settings',
  },
  title: (page: string) => `${page} – Seatwatch`,
  pageHint: (page: string, key: string) => `${page} (Ctrl ${key})`,
  unread: 'unread',
  read: (connections: string) => `${connections} read`,
  diagnostics: {
    copy: 'Copy diagnostics',
    hint: 'Copy diagnostics: what to post when you ask for help. No name, address or secret is in it.',
    copied: 'Copied',
    isCopied: 'Diagnostics copied',
  },
};
