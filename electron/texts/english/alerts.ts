import { number, plural } from '../number';
import { type UnitName, counts } from './counts';
import { notices } from './notices';
import { alertsPage } from './alerts-page';
import { noticeForm } from './notice-form';

/** Alerts as notifications and the inbox tell them. Times and days are worded already, as the reader’s place has them. */
export const alerts = {
  noticeForm,
  page: alertsPage,
  notices,
  level: {
    free: (free: number, total: number, unit: UnitName) =>
      `${number(free)} of ${number(total)} ${counts.units[unit]} free`,
    isWell: (name: string) => `${name} is well again`,
    hasSeats: (name: string) => `${name} has seats again`,
    wasLow: (count: string, lasted: string) => `${count}. It was low for ${lasted}.`,
    noneFree: (name: string) => `${name}: no seat free`,
    few: (name: string, count: string) => `${name}: ${count}`,
    stillNoneFree: (name: string) => `${name}: still no seat free`,
    stillFew: (name: string, count: string) => `${name}: still only ${count}`,
    since: (level: string, moment: string) => `${level} since ${moment}.`,
    noneOwned: (moment: string) => `None owned since ${moment}.`,
    allInUse: (moment: string) => `All in use since ${moment}.`,
    allOfInUse: (total: number, moment: string) => `All ${number(total)} in use since ${moment}.`,
  },
  overuse: {
    used: (used: number, total: number, unit: UnitName) =>
      `${number(used)} of ${number(total)} ${counts.units[unit]}`,
    over: 'Over',
    isWithin: (name: string) => `${name} is within what is owned`,
    wasOver: (count: string, lasted: string) => `${count}. It was over for ${lasted}.`,
    more: (name: string, over: number) => `${name}: ${number(over)} more in use than owned`,
    stillMore: (name: string, over: number) => `${name}: still ${number(over)} more in use than owned`,
    since: (count: string, moment: string) => `${count} since ${moment}.`,
  },
  expiry: {
    /** Whose end it is: a pool, or some seats of it. */
    seatsOf: (name: string, seats: string) => `${name}: ${seats}`,
    today: 'today',
    tomorrow: 'tomorrow',
    on: (day: string) => `on ${day}`,
    ends: (subject: string, count: number, when: string) =>
      `${subject} ${plural(count, 'ends', 'end')} ${when}`,
    ended: (subject: string, _count: number, when: string) => `${subject} ended ${when}`,
    wholeEnded: (name: string) => `${name} has ended`,
    itEndedOn: (day: string) => `It ended on ${day}.`,
    seatsEndedOn: (seats: number, day: string) => `${counts.seats(seats)} ended on ${day}.`,
    someEndedOn: (seats: number, day: string) => `${number(seats)} ended on ${day}.`,
    peopleUsedIt: (people: number) =>
      `${number(people)} ${plural(people, 'person was', 'people were')} using it.`,
    wereInUse: (seats: number) => `${number(seats)} ${plural(seats, 'was', 'were')} in use.`,
    inDays: (days: number) => `In ${number(days)} days.`,
    areInUse: (seats: number) => `${number(seats)} ${plural(seats, 'is', 'are')} in use.`,
    short: (peak: number, short: number) =>
      `On past peak of ${number(peak)} you would be short ${number(short)}.`,
    enough: (peak: number) => `The rest is enough for the past peak of ${number(peak)}.`,
    renew: 'Renew it if it is still needed.',
  },
  shortfall: {
    title: (name: string, short: number, day: string) => `${name}: short ${number(short)} from ${day}`,
    seatsEnd: (seats: string, count: number, peak: number) =>
      `${seats} ${plural(count, 'ends', 'end')}. The past peak is ${number(peak)}.`,
    someEnd: (peak: number) => `Seats end. The past peak is ${number(peak)}.`,
  },
  connection: {
    isBack: (name: string) => `${name} is read again`,
    wasAway: (lasted: string) => `It was away for ${lasted}.`,
    cannotBeRead: (name: string) => `${name} can’t be read`,
    stillCannotBeRead: (name: string) => `${name} still can’t be read`,
    noNumbers: (why: string) => `${why}; no numbers yet.`,
    oldNumbers: (why: string, age: string) => `${why}; numbers are ${age}.`,
    unknown: 'It does not answer as it should',
  },
  forgotten: {
    someone: 'someone',
    on: (who: string, host: string) => `${who} on ${host}`,
    cameBack: (name: string, seats: number) => `${name}: ${counts.seats(seats)} came back`,
    wasHeld: (who: string, seats: number, held: string) =>
      `${who} held ${plural(seats, 'it', 'them')} for ${held}.`,
    isHeld: (name: string, seats: number, held: string) => `${name}: ${counts.seats(seats)} held for ${held}`,
    since: (who: string, moment: string) => `By ${who} since ${moment}.`,
  },
  /** Why a connection can’t be read, and what to do; so short that a notification has room for it, and no full stop. */
  why: {
    unauthorized: 'Its credentials were refused. Enter new ones',
    forbidden: 'Its credentials may not read this. Ask for the right',
    'not-entitled': 'The vendor’s plan does not include this. Ask the vendor',
    'not-found': 'Nothing is at its address. Check the address',
    'rate-limited': 'The vendor asks to be left alone for a while',
    unreachable: 'Nothing answers there. Check that the server runs',
    timeout: 'It takes too long to answer. Check the server and the way there',
    tls: 'Its certificate is not trusted. Compare it before you trust it',
    'server-error': 'The vendor’s server has a fault of its own',
    malformed: 'The answer is not the vendor’s. Check the address',
    'vendor-error': 'The vendor refused. Its words are in the popup',
    misconfigured: 'Its settings are not complete. Check them',
  },
};
