/** What License Statistics asks for, and what it answers. */
export const licenseStatistics = {
  baseUrl: {
    label: 'Address',
    help: 'Protocol, host and port (unless 80 or 443) of License Statistics, such as https://licenses.example.',
  },
  dialect: {
    label: 'API dialect',
    help: 'How filters and orders are written: v1 until version 6.7, v6.8 from then on; auto finds out.',
  },
  licenseServers: {
    label: 'License servers',
    help: 'IDs (lsid) of the servers whose totals are read; without it those that current users are on.',
  },
  token: { label: 'API token', help: 'User’s menu, API: a token with the scope API.' },
  dialectExpected: 'expected auto, v1 or v6.8',
  /** Pools whose name the server does not tell. */
  ownUsers: 'License Statistics users',
  feature: (id: number) => `Feature ${id}`,
  refusals: {
    token:
      'License Statistics refused the token; make one with the scope API (not Agent) under your user’s menu, API, and enter it here.',
    forbidden: (report: string) =>
      `The token may not read the report “${report}”: it has the scope Agent or its user’s role is too low; make one with the scope API as a user who sees this report.`,
    notOffered: (report: string) =>
      `This server does not offer the report “${report}”: License Statistics 6.3 and newer have removed it; if the version is older, check the address.`,
    refused: (report: string, words: string) =>
      `License Statistics refused the report “${report}” (${words}); version 6.3 and newer have removed it, with an older one ask its administrator what the code means.`,
    /** `said`: the vendor’s own text; empty where there is none to tell. */
    code: (code: string, said: string) => `code ${code}${said === '' ? '' : `: ${said}`}`,
    noCode: 'none',
    unreadableCode: 'unreadable',
  },
  reports: {
    server: 'current usage of a license server',
    usage: 'current license usage',
    highest: 'highest license usage',
  },
  untold: (what: string, why: string) => `${what} can’t be told: ${why}`,
  totalsOf: (servers: string) => `Totals of license server ${servers}`,
  theHighest: 'The highest usage',
  onServer: (server: number, warning: string) => `License server ${server}: ${warning}`,
  moreWarnings: (count: number) => `${count} more warnings like these were left out.`,
  gap: 'Check-outs changed so fast while the list was read that some may be missing; the next poll reads it anew.',
  count: 'expected a count',
  countOrFu: 'expected a count, here or as fu',
  countOrUnlimited: 'expected a count or "Unlimited"',
  countOrNone: 'expected a count or "N/A"',
  wish: {
    oneOf: (choices: string) => `expected ${choices}`,
    textOrNumber: 'expected text or a number',
    number: 'expected a number',
    type: 'expected string or numeric',
    textNumberOrList: 'expected text, a number or a list',
    stranger: (name: string) => `${JSON.stringify(name)} does not belong there`,
    otherDialect: (isOlder: boolean, dialect: string) =>
      `it is written for ${isOlder ? 'servers before v6.8' : 'v6.8 and newer'}, but the connection is set to the dialect ${dialect}`,
    column: (columns: string) => `expected one of ${columns}`,
  },
};
