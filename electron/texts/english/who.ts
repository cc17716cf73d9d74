import { number, plural } from '../number';

const checkouts = (count: number) => `${number(count)} ${plural(count, 'checkout')}`;

/** The page of who holds seats. */
export const who = {
  title: 'Who is using',
  find: 'Find somebody, or held:>8h',
  table: 'Who holds seats',
  columns: {
    person: 'Person',
    host: 'Host',
    pool: 'Pool',
    seats: 'Seats',
    since: 'Since',
    held: 'Held',
    marks: 'Note',
  },
  onlyForgotten: 'Held for long',
  onlyReserved: 'Only reserved',
  notSaid: 'not said',
  noPerson: 'Person not said',
  noHost: 'Host not said',
  serversTime: (time: string) => `${time}, server’s time`,
  summary: (count: number, people: number) =>
    people === 0
      ? checkouts(count)
      : `${checkouts(count)} by ${number(people)} ${plural(people, 'person', 'people')}`,
  groupSummary: (count: number, people: number, forgotten: number) =>
    [
      people > 1 ? `${checkouts(count)} by ${number(people)} people` : checkouts(count),
      ...(forgotten === 0 ? [] : [`${number(forgotten)} held for long`]),
    ].join(', '),
  marks: {
    over: (span: string) => `over ${span}`,
    further: 'second seat',
    reservation: (word: string) => word,
  },
  grouping: {
    menu: 'Group',
    none: 'Not grouped',
    person: 'By person',
    host: 'By host',
    pool: 'By pool',
    connection: 'By connection',
  },
  held: 'The order is held while you are in the list.',
  sortNow: 'Sort now',
  picked: (count: number) => `${number(count)} ${plural(count, 'row')} selected`,
  copy: 'Copy',
  unselect: 'Unselect',
  copied: (count: number) => `${number(count)} ${plural(count, 'row')} copied.`,
  export: 'Export',
  exportHint: 'Save the rows below as a CSV file',
  refresh: 'Refresh',
  /** What a saved or copied table is headed by, beside the columns above. */
  file: {
    name: 'Seatwatch who is using',
    product: 'Product',
    details: 'Feature, version, server',
    connection: 'Connection',
    vendor: 'Vendor',
    since: 'Since (as the vendor says)',
    hours: 'Held (h)',
    until: 'Until',
    marks: 'Marks',
  },
  query: {
    seats: 'a number, such as 2, >1 or 2..8',
    held: 'how long it has been held, such as >8h or >2d',
  },
  empty: {
    noMatch: (query: string) =>
      query === '' ? 'Nobody who holds a seat matches.' : `Nobody who holds a seat matches “${query}”.`,
    showAll: 'Show everybody',
    nobody: 'Nobody holds a seat, as far as the vendors say.',
    silent: (vendors: string, count: number) =>
      `${vendors} ${plural(count, 'doesn’t', 'don’t')} say who holds a seat.`,
    silentHint: 'License Statistics, 10Duke and Guardant do; what the others count is on the page Pools.',
    unconnected: 'Who holds seats is listed here once a vendor is connected.',
    connect: 'Connect a vendor',
    unread: 'Who holds seats is not read, because you chose so in the settings.',
    unreadHint: 'No name is shown or kept.',
    toSettings: 'Open settings',
  },
  notes: {
    silent: (vendors: string, count: number) =>
      `${vendors} ${plural(count, 'doesn’t', 'don’t')} say who holds a seat.`,
    zoneless: '“Server’s time” comes without a time zone, so how long it was held can’t be told.',
    hidden: 'Names are hidden. “Person 1” is the same person until Seatwatch is started anew.',
  },
  details: {
    label: (name: string) => `Details of ${name}`,
    close: 'Close details',
    seats: 'All checkouts of this person',
    one: 'This checkout',
    openPool: 'Open pool',
    connection: 'Connection',
    host: 'Host',
    seatCount: 'Seats',
    since: 'Since',
    held: 'Held',
    until: 'Until',
    lease: 'Lease',
    reservation: 'Reservation',
    release: 'Release…',
    releaseOf: (product: string) => `Release the seat of ${product}…`,
    rule: (span: string) => `Your rule calls a seat forgotten after ${span}.`,
    unknown: 'can’t be told',
  },
  /** What people and computers are called where their names are hidden. */
  standIns: {
    person: (count: number) => `Person ${count}`,
    host: (count: number) => `Computer ${count}`,
  },
};
