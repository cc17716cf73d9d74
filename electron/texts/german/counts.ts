import type { Texts } from '../english';
import { number, plural } from '../number';
import { times } from './times';
import { manyOf, outOf } from './units';

export const counts: Texts['counts'] = {
  levels: {
    ok: 'Gut',
    low: 'Knapp',
    critical: 'Fast erschöpft',
    exhausted: 'Erschöpft',
    expired: 'Abgelaufen',
    unknown: 'Unbekannt',
    uncounted: 'Nicht gezählt',
  },
  units: {
    users: manyOf('users'),
    devices: manyOf('devices'),
    workstations: manyOf('workstations'),
    connections: manyOf('connections'),
    'software copies': manyOf('software copies'),
    licenses: manyOf('licenses'),
    seats: manyOf('seats'),
  },
  times,
  ofFree: (total) => `von ${number(total)} frei`,
  ofUnitFree: (total, unit) => `${outOf(total, unit)} frei`,
  inUse: 'belegt',
  seatsEnded: (total) => `${plural(total, 'Platz', 'Plätze')} abgelaufen`,
  ended: 'abgelaufen',
  notCounted: 'nicht gezählt',
  ownedOnly: (total) => `${number(total)} vorhanden, Belegung nicht angegeben`,
  over: (count) => `${number(count)} zu viel`,
  notSaid: 'nicht angegeben',
  pools: (count) => `${number(count)} ${plural(count, 'Pool')}`,
  seats: (count) => `${number(count)} ${plural(count, 'Platz', 'Plätze')}`,
  seatsOf: (count, total) => `${number(count)} ${outOf(total, 'seats')}`,
  connections: (count) => `${number(count)} ${plural(count, 'Verbindung', 'Verbindungen')}`,
  matches: (matching, all, query) =>
    `${number(matching)} von ${number(all)} ${plural(matching, 'passt', 'passen')} zu „${query}“`,
  serial: (serial) => `Seriennummer ${serial}`,
  bar: (used, reserved, free) =>
    `${number(used)} belegt, ${number(reserved)} reserviert, ${number(free)} frei`,
  levelSince: (level, moment) => `${level} seit ${moment}`,
  cannotBeRead: (name) => `${name} ist nicht lesbar`,
  holder: {
    unknown: 'unbekannter Benutzer',
    on: (who, host) => `${who} auf ${host}`,
    since: (time) => `seit ${time}`,
    until: (time) => `bis ${time}`,
  },
  ends: {
    next: (seats, day) => `${number(seats)} ${plural(seats, 'endet', 'enden')} am ${day}`,
    all: (seats, day) => `alle ${number(seats)} enden am ${day}`,
    whole: (day) => `endet am ${day}`,
    ended: (day) => `abgelaufen ${day}`,
    seatsOn: (seats, day) => `${number(seats)} am ${day}`,
    perpetual: 'unbefristet',
    daysLeft: (days) => `noch ${number(days)} ${plural(days, 'Tag', 'Tage')}`,
  },
};
