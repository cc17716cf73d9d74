import type { Alert, AlertFacts } from './alert';
import { failureWords } from './failure-words';
import {
  type Reader,
  age,
  calendarDay,
  cannotBeRead,
  duration,
  levelWord,
  longestName,
  moment,
  number,
  plural,
  seatCount,
  shorten,
} from './format';
import { type Instant, msOf } from './instant';
import type { Unit } from './pool';
import { daysBetween } from './calendar';

/** What a notification and the inbox say: one title, one body. */
export interface Words {
  readonly title: string;
  readonly body: string;
}

/** What an alert's pool, or its connection, is called in a line. */
export type CallAlert = (alert: Alert) => string;

export const alertName: CallAlert = ({ pool, connectionName }) =>
  shorten(pool?.product ?? connectionName, longestName);

interface WordsView {
  readonly now: Instant;
  readonly reader: Reader;
}

type FactsOf<K extends AlertFacts['kind']> = Extract<AlertFacts, { kind: K }>;

// Licenses, users and devices are "seats" in a sentence that counts what is left of them.
const seatsWord = (unit: Unit): string =>
  unit === 'licenses' || unit === 'users' || unit === 'devices' ? 'seats' : unit;

const lasted = (ms: number): string => (ms < 60_000 ? 'less than a minute' : duration(ms));

const lastedOf = ({ since, at }: Alert): string => lasted(Math.max(0, msOf(at) - msOf(since)));

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** `4 of 25 seats free`. */
const freeWords = ({ free, total, used }: FactsOf<'level'>, unit: Unit): string =>
  free === null || total === null
    ? seatCount({ free, total, used })
    : `${number(free)} of ${number(total)} ${seatsWord(unit)} free`;

function levelWords(alert: Alert, facts: FactsOf<'level'>, name: string, { now, reader }: WordsView): Words {
  if (alert.happened === 'cleared')
    return {
      title: facts.wasOut === false ? `${name} is well again` : `${name} has seats again`,
      body: `${capital(seatCount(facts))}. It was low for ${lastedOf(alert)}.`,
    };
  const from = moment(alert.since, now, reader);
  const title = `${name}: ${facts.level === 'exhausted' ? 'no seat free' : freeWords(facts, alert.pool?.unit ?? 'seats')}`;
  if (facts.level !== 'exhausted') return { title, body: `${levelWord(facts.level)} since ${from}.` };
  const all = facts.total === null ? 'All' : `All ${number(facts.total)}`;
  return { title, body: facts.total === 0 ? `None owned since ${from}.` : `${all} in use since ${from}.` };
}

function overuseWords(alert: Alert, facts: FactsOf<'overuse'>, name: string, view: WordsView): Words {
  const unit = alert.pool?.unit ?? 'seats';
  const counted =
    facts.used === null || facts.total === null
      ? 'Over'
      : `${number(facts.used)} of ${number(facts.total)} ${unit}`;
  return alert.happened === 'cleared'
    ? { title: `${name} is within what is owned`, body: `${counted}. It was over for ${lastedOf(alert)}.` }
    : {
        title: `${name}: ${number(facts.over)} more in use than owned`,
        body: `${counted} since ${moment(alert.since, view.now, view.reader)}.`,
      };
}

/** `25 of 50 seats`, `1 of 16 seats`; null where nobody says how many. */
const endingSeats = (seats: number | null, total: number | null): string | null => {
  if (seats === null) return null;
  return total === null
    ? `${number(seats)} ${plural(seats, 'seat')}`
    : `${number(seats)} of ${number(total)} ${plural(total, 'seat')}`;
};

function endTitle(name: string, seats: string | null, count: number | null, view: WordsView, at: Instant) {
  const days = daysBetween(view.now, at, view.reader.timeZone);
  const day = calendarDay(at, view.now, view.reader);
  const subject = seats === null ? name : `${name}: ${seats}`;
  if (at <= view.now) return `${subject} ended ${days === 0 ? 'today' : `on ${day}`}`;
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `on ${day}`;
  return `${subject} ${plural(count ?? 1, 'ends', 'end')} ${when}`;
}

const shortWords = (peak: number | null, short: number | null): string => {
  if (peak === null || short === null) return '';
  return short > 0
    ? `On past peak of ${number(peak)} you would be short ${number(short)}.`
    : `The rest is enough for the past peak of ${number(peak)}.`;
};

function expiryWords({ pool }: Alert, facts: FactsOf<'expiry'>, name: string, view: WordsView): Words {
  const { endsAt, seats, total, used, peak, short } = facts;
  const day = calendarDay(endsAt, view.now, view.reader);
  const people = (count: number) =>
    pool?.unit === 'users'
      ? `${number(count)} ${plural(count, 'person was', 'people were')} using it.`
      : `${number(count)} ${plural(count, 'was', 'were')} in use.`;
  if (endsAt <= view.now) {
    const inUse = used === null ? '' : ` ${people(used)}`;
    const whole = seats === null || seats === total;
    const count = seats === null ? 'It' : whole ? (endingSeats(seats, null) ?? '') : number(seats);
    return {
      title: whole ? `${name} has ended` : endTitle(name, endingSeats(seats, total), seats, view, endsAt),
      body: `${count} ended on ${day}.${inUse}`,
    };
  }
  const days = daysBetween(view.now, endsAt, view.reader.timeZone);
  const distance = days > 1 ? `In ${number(days)} days.` : '';
  const rest =
    shortWords(peak, short) || (used === null ? '' : `${number(used)} ${plural(used, 'is', 'are')} in use.`);
  return {
    title: endTitle(name, endingSeats(seats, total), seats, view, endsAt),
    body: `${distance} ${rest}`.trim() || 'Renew it if it is still needed.',
  };
}

const shortfallWords = (facts: FactsOf<'shortfall'>, name: string, { now, reader }: WordsView): Words => ({
  title: `${name}: short ${number(facts.short)} from ${calendarDay(facts.endsAt, now, reader)}`,
  body: `${endingSeats(facts.seats, facts.total) ?? 'Seats'} ${plural(facts.seats ?? 2, 'ends', 'end')}. The past peak is ${number(facts.peak)}.`,
});

function connectionWords(alert: Alert, facts: FactsOf<'connection'>, name: string, view: WordsView): Words {
  if (alert.happened === 'cleared')
    return { title: `${name} is read again`, body: `It was away for ${lastedOf(alert)}.` };
  const why = facts.failure === null ? 'It does not answer as it should' : failureWords(facts.failure);
  const rest = facts.readAt === null ? 'no numbers yet' : `numbers are ${age(facts.readAt, view.now)}`;
  return { title: cannotBeRead(name), body: `${why}; ${rest}.` };
}

function forgottenWords(alert: Alert, facts: FactsOf<'forgotten'>, name: string, view: WordsView): Words {
  const seats = `${number(facts.seats ?? 1)} ${plural(facts.seats ?? 1, 'seat')}`;
  const who = shorten(facts.user ?? 'someone', longestName);
  const where = facts.host === null ? who : `${who} on ${shorten(facts.host, longestName)}`;
  const held = lasted(Math.max(0, msOf(alert.at) - msOf(facts.heldSince)));
  return alert.happened === 'cleared'
    ? {
        title: `${name}: ${seats} came back`,
        body: `${capital(where)} held ${plural(facts.seats ?? 1, 'it', 'them')} for ${held}.`,
      }
    : {
        title: `${name}: ${seats} held for ${held}`,
        body: `By ${where} since ${moment(facts.heldSince, view.now, view.reader)}.`,
      };
}

/** An alert in words, as a notification says it and the inbox keeps it. Numbers are as they were read then. */
export function alertWords(alert: Alert, now: Instant, reader: Reader, call: CallAlert = alertName): Words {
  const { facts } = alert;
  const view = { now, reader };
  const name = call(alert);
  switch (facts.kind) {
    case 'level':
      return levelWords(alert, facts, name, view);
    case 'overuse':
      return overuseWords(alert, facts, name, view);
    case 'expiry':
      return expiryWords(alert, facts, name, view);
    case 'shortfall':
      return shortfallWords(facts, name, view);
    case 'connection':
      return connectionWords(alert, facts, name, view);
    case 'forgotten':
      return forgottenWords(alert, facts, name, view);
  }
}
