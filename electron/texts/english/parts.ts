/** What several surfaces share: strips, cards, fields, menus, the first run. */
export const parts = {
  optional: 'optional',
  refreshNow: 'Refresh now',
  refreshNowKey: 'Refresh now (R)',
  clearSearch: 'Clear search',
  clearSearchKey: 'Clear search (Esc)',
  dismiss: 'Dismiss',
  noPools: {
    noMatch: (query: string) => `No pool matches “${query}”.`,
    notRead: 'No numbers have been read yet.',
    none: 'As soon as a vendor lists a license, it is here.',
  },
  notEncrypted: 'Not encrypted',
  notEncryptedWhy:
    'Not encrypted: this connection uses plain http, so whoever is on the way can read its numbers, and its secret if it has one. Use https if the server offers it.',
  demo: 'Demo: simulated vendors',
  connectOwn: 'Connect your own',
  trouble: {
    tryAgain: 'Try again',
    tryNow: 'Try now',
    trying: 'Trying …',
    network: 'Waiting for this computer’s network',
    docs: 'Vendor’s documentation',
    docsOf: (vendor: string) => `Opens in the browser: how ${vendor} is connected`,
  },
  snooze: {
    title: (name: string) => `Snooze ${name}`,
    allAlerts: 'all alerts',
    end: 'End snooze',
    untilRecovery: 'until it recovers',
    button: 'Snooze',
    buttonKey: 'Snooze (S)',
  },
  welcome: {
    title: 'See who has a seat, and who won’t',
    text: 'Connect a license server or cloud account. Seatwatch only reads until you tell it to act, and keeps everything on this computer.',
    connect: 'Connect a vendor',
    demo: 'Look around with demo data',
    hasFile: 'Have a connections file?',
    import: 'Import it',
    waiting: 'Waiting for a file …',
  },
};
