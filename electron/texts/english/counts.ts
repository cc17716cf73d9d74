import { number, plural } from '../number';
import { times } from './times';

/** What one seat of a pool is, by the unit's own word in the data. */
const units = {
  users: 'users',
  devices: 'devices',
  workstations: 'workstations',
  connections: 'connections',
  'software copies': 'software copies',
  licenses: 'licenses',
  seats: 'seats',
};

export type UnitName = keyof typeof units;

/** Levels and seat counts: the only wording of them. */
export const counts = {
  levels: {
    ok: 'Well',
    low: 'Low',
    critical: 'Nearly out',
    exhausted: 'Out',
    expired: 'Expired',
    unknown: 'Can’t tell',
    uncounted: 'Not counted',
  },
  units,
  times,
  /** Behind the figure of free seats: `3` + `of 25 free`. */
  ofFree: (total: number) => `of ${number(total)} free`,
  ofUnitFree: (total: number, unit: UnitName) => `of ${number(total)} ${units[unit]} free`,
  /** Behind the figure of used seats. */
  inUse: 'in use',
  /** Behind the figure of all seats. */
  seatsEnded: (total: number) => `${plural(total, 'seat')} ended`,
  ended: 'ended',
  notCounted: 'not counted',
  ownedOnly: (total: number) => `${number(total)} owned, use not said`,
  over: (count: number) => `${number(count)} over`,
  notSaid: 'not said',
  pools: (count: number) => `${number(count)} ${plural(count, 'pool')}`,
  seats: (count: number) => `${number(count)} ${plural(count, 'seat')}`,
  seatsOf: (count: number, total: number) => `${number(count)} of ${number(total)} ${plural(total, 'seat')}`,
  connections: (count: number) => `${number(count)} ${plural(count, 'connection')}`,
  matches: (matching: number, all: number, query: string) =>
    `${number(matching)} of ${number(all)} ${plural(matching, 'matches', 'match')} “${query}”`,
  serial: (serial: string) => `Serial ${serial}`,
  bar: (used: number, reserved: number, free: number) =>
    `${number(used)} used, ${number(reserved)} reserved, ${number(free)} free`,
  levelSince: (level: string, moment: string) => `${level} since ${moment}`,
  cannotBeRead: (name: string) => `${name} can’t be read`,
  holder: {
    unknown: 'unknown user',
    on: (who: string, host: string) => `${who} on ${host}`,
    since: (time: string) => `since ${time}`,
    until: (time: string) => `until ${time}`,
  },
  /** What of a pool ends next. */
  ends: {
    next: (seats: number, day: string) => `${number(seats)} ${plural(seats, 'ends', 'end')} ${day}`,
    all: (seats: number, day: string) => `all ${number(seats)} end ${day}`,
    whole: (day: string) => `ends ${day}`,
    ended: (day: string) => `ended ${day}`,
    seatsOn: (seats: number, day: string) => `${number(seats)} on ${day}`,
    perpetual: 'perpetual',
    daysLeft: (days: number) => `${number(days)} ${plural(days, 'day')} left`,
  },
};
