import { counts } from './counts';
import { entries } from './entries';
import { rulesPage } from './rules-page';

/** Rules: their names, what they hold for, and what is typed into them. */
export const rules = {
  page: rulesPage,
  entries,
  kinds: {
    level: 'Seats running low',
    overuse: 'More in use than owned',
    expiry: 'Something ends',
    shortfall: 'Too few seats after an end',
    connection: 'Connection can’t be read',
    forgotten: 'Seat held for long',
  },
  scope: {
    everyPool: 'Every pool',
    everyConnection: 'Every connection',
    everyPoolOf: (name: string) => `Every pool of ${name}`,
    everyConnectionOf: (name: string) => `Every connection of ${name}`,
    only: (name: string) => `Only ${name}`,
    everyPoolOfVendor: 'Every pool of this vendor',
    everyConnectionOfVendor: 'Every connection of this vendor',
    everyPoolOfConnection: 'Every pool of this connection',
  },
  /** What a rule for a single pool or connection has of its own. */
  own: {
    level: 'Its own levels',
    overuse: 'Its own word on overuse',
    expiry: 'Its own days before an end',
    shortfall: 'Its own look ahead',
    connection: 'Its own patience',
    forgotten: 'Its own hours',
  },
  amount: {
    seats: (seats: number) => counts.seats(seats),
    percent: (percent: number) => `${String(percent)}\u202f%`,
    either: (seats: number, percent: number) => `${counts.seats(seats)} or ${String(percent)}\u202f%`,
  },
  onlyEverywhere: 'A rule that comes with Seatwatch holds everywhere; make a new rule for less.',
  noTimeZone: (name: string) => `There is no time zone “${name}”; choose one of the list.`,
  notWritten:
    'The settings can’t be written; make room on the disk and check the rights of the profile folder, then save again.',
};
