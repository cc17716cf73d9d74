import type { Texts } from '../english';
import { number, plural } from '../number';
import { counts } from './counts';
import { notices } from './notices';
import { outOf } from './units';
import { alertsPage } from './alerts-page';
import { noticeForm } from './notice-form';

export const alerts: Texts['alerts'] = {
  noticeForm,
  page: alertsPage,
  notices,
  level: {
    free: (free, total, unit) => `${number(free)} ${outOf(total, unit)} frei`,
    isWell: (name) => `${name} hat wieder genug Plätze`,
    hasSeats: (name) => `${name} hat wieder freie Plätze`,
    wasLow: (count, lasted) => `${count}. War ${lasted} lang knapp.`,
    noneFree: (name) => `${name}: kein Platz frei`,
    few: (name, count) => `${name}: ${count}`,
    stillNoneFree: (name) => `${name}: weiterhin kein Platz frei`,
    stillFew: (name, count) => `${name}: weiterhin nur ${count}`,
    since: (level, moment) => `${level} seit ${moment}.`,
    noneOwned: (moment) => `Seit ${moment} ist keiner vorhanden.`,
    allInUse: (moment) => `Alle belegt seit ${moment}.`,
    allOfInUse: (total, moment) =>
      `${total === 1 ? 'Der einzige' : `Alle ${number(total)}`} belegt seit ${moment}.`,
  },
  overuse: {
    used: (used, total, unit) => `${number(used)} ${outOf(total, unit)} belegt`,
    over: 'Überbelegt',
    isWithin: (name) => `${name}: nicht mehr überbelegt`,
    wasOver: (count, lasted) => `${count}. War ${lasted} lang überbelegt.`,
    more: (name, over) => `${name}: ${number(over)} mehr belegt als vorhanden`,
    stillMore: (name, over) => `${name}: weiterhin ${number(over)} mehr belegt als vorhanden`,
    since: (count, moment) => `${count} seit ${moment}.`,
  },
  expiry: {
    seatsOf: (name, seats) => `${name}: ${seats}`,
    today: 'heute',
    tomorrow: 'morgen',
    on: (day) => `am ${day}`,
    ends: (subject, count, when) => `${subject} ${plural(count, 'endet', 'enden')} ${when}`,
    ended: (subject, count, when) => `${subject} ${plural(count, 'ist', 'sind')} ${when} abgelaufen`,
    wholeEnded: (name) => `${name} ist abgelaufen`,
    itEndedOn: (day) => `Am ${day} abgelaufen.`,
    seatsEndedOn: (seats, day) =>
      `${counts.seats(seats)} ${plural(seats, 'ist', 'sind')} am ${day} abgelaufen.`,
    someEndedOn: (seats, day) => `${number(seats)} ${plural(seats, 'ist', 'sind')} am ${day} abgelaufen.`,
    peopleUsedIt: (people) => `${number(people)} ${plural(people, 'Person nutzte', 'Personen nutzten')} ihn.`,
    wereInUse: (seats) => `${number(seats)} ${plural(seats, 'war', 'waren')} belegt.`,
    inDays: (days) => `In ${number(days)} ${plural(days, 'Tag', 'Tagen')}.`,
    areInUse: (seats) => `${number(seats)} ${plural(seats, 'ist', 'sind')} belegt.`,
    short: (peak, short) =>
      `Beim bisherigen Höchststand von ${number(peak)} ${plural(short, 'würde', 'würden')} ${number(short)} fehlen.`,
    enough: (peak) => `Der Rest genügt für den bisherigen Höchststand von ${number(peak)}.`,
    renew: 'Verlängern Sie ihn, wenn er noch gebraucht wird.',
  },
  shortfall: {
    title: (name, short, day) =>
      `${name}: ab dem ${day} ${plural(short, 'fehlt', 'fehlen')} ${number(short)}`,
    seatsEnd: (seats, count, peak) =>
      `${seats} ${plural(count, 'endet', 'enden')}. Der bisherige Höchststand ist ${number(peak)}.`,
    someEnd: (peak) => `Plätze enden. Der bisherige Höchststand ist ${number(peak)}.`,
  },
  connection: {
    isBack: (name) => `${name} ist wieder lesbar`,
    wasAway: (lasted) => `War ${lasted} lang weg.`,
    cannotBeRead: (name) => `${name} ist nicht lesbar`,
    stillCannotBeRead: (name) => `${name} ist weiterhin nicht lesbar`,
    noNumbers: (why) => `${why}; noch keine Zahlen.`,
    oldNumbers: (why, age) => `${why}; Zahlen ${age}.`,
    unknown: 'Sie antwortet nicht, wie sie soll',
  },
  forgotten: {
    someone: 'jemand',
    on: (who, host) => `${who} auf ${host}`,
    cameBack: (name, seats) => `${name}: ${counts.seats(seats)} wieder frei`,
    wasHeld: (who, seats, held) => `${who} hatte ${plural(seats, 'ihn', 'sie')} ${held} lang.`,
    isHeld: (name, seats, held) => `${name}: ${counts.seats(seats)} schon ${held} belegt`,
    since: (who, moment) => `Von ${who} seit ${moment}.`,
  },
  why: {
    unauthorized: 'Die Zugangsdaten wurden abgelehnt. Geben Sie neue ein',
    forbidden: 'Die Zugangsdaten dürfen dies nicht lesen. Bitten Sie um das Recht',
    'not-entitled': 'Der Tarif beim Anbieter enthält dies nicht. Fragen Sie den Anbieter',
    'not-found': 'Unter der Adresse ist nichts. Prüfen Sie die Adresse',
    'rate-limited': 'Der Anbieter will eine Weile in Ruhe gelassen werden',
    unreachable: 'Dort antwortet nichts. Prüfen Sie, ob der Server läuft',
    timeout: 'Die Antwort dauert zu lange. Prüfen Sie den Server und den Weg dorthin',
    tls: 'Dem Zertifikat wird nicht vertraut. Vergleichen Sie es zuerst',
    'server-error': 'Der Server des Anbieters hat selbst einen Fehler',
    malformed: 'Die Antwort ist nicht die des Anbieters. Prüfen Sie die Adresse',
    'vendor-error': 'Der Anbieter hat abgelehnt. Seine Worte stehen im Popup',
    misconfigured: 'Die Einstellungen sind nicht vollständig. Prüfen Sie sie',
  },
};
