import type { Texts } from '../english';
import { number, plural } from '../number';
import { counts } from './counts';
import { stopped } from './stop';

const isOrAre = (count: number, isStill: boolean): string =>
  `${plural(count, 'ist', 'sind')}${isStill ? ' weiterhin' : ''}`;

export const notices: Texts['alerts']['notices'] = {
  tally: {
    low: (subject, count, isStill) => `${subject} ${isOrAre(count, isStill)} knapp`,
    out: (subject, count, isStill) => `${subject} ${isOrAre(count, isStill)} erschöpft`,
    over: (subject, count, isStill) => `${subject} ${isOrAre(count, isStill)} überbelegt`,
    ends: (subject, count) => `${subject} ${plural(count, 'verliert', 'verlieren')} Plätze`,
    short: (subject, count) => `${subject} ${plural(count, 'wird', 'werden')} zu wenige Plätze haben`,
    unread: (subject, count, isStill) => `${subject} ${isOrAre(count, isStill)} nicht lesbar`,
    held: (subject, count) => `${subject} ${plural(count, 'hat', 'haben')} lange belegte Plätze`,
    again: (subject, count) => `${subject} ${plural(count, 'hat', 'haben')} wieder Plätze`,
    readAgain: (subject, count) => `${subject} ${plural(count, 'ist', 'sind')} wieder lesbar`,
  },
  first: (title) => stopped(`Zuerst: ${title}`),
  worst: (name, count) => `Am schlimmsten: ${name}, ${count}.`,
  amongThem: (name, count) => `Darunter: ${name}, ${count}.`,
  reminder: {
    last: 'Das ist die letzte Erinnerung.',
    at: (time) => `Nächste Erinnerung ${time}.`,
    tomorrow: 'Nächste Erinnerung morgen.',
    inDays: (days) => `Nächste Erinnerung in ${number(days)} ${plural(days, 'Tag', 'Tagen')}.`,
  },
  beforeBack: {
    back: (distance) => `Zurück ${distance}.`,
    out: (name) => `${name}: erschöpft, bevor Sie zurück sind`,
    likelyNone: (count, moment) => `${count}, bis ${moment} wohl keiner mehr.`,
  },
  summary: {
    title: (state) => `Guten Morgen: ${state}`,
    overnight: (held) => `Über Nacht: ${held}.`,
    overnightRecovered: (held, recovered) => `Über Nacht: ${held}, ${number(recovered)} erledigt.`,
    nothingHeld: 'nichts zurückgehalten',
    held: (count) => `${number(count)} ${plural(count, 'Warnung', 'Warnungen')} zurückgehalten`,
    nothingEnds: 'Diese Woche endet nichts.',
    poolsEnd: (count) => `Diese Woche enden Plätze von ${counts.pools(count)}.`,
    loses: (name, seats, day) => `${name} verliert am ${day} ${counts.seats(seats)}.`,
    losesSome: (name, day) => `${name} verliert am ${day} Plätze.`,
  },
};
