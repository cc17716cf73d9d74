import { texts } from '../texts/language';
import type { Alert, AlertFacts } from './alert';
import { failureWords } from './failure-words';
import {
  type Reader,
  age,
  calendarDay,
  duration,
  levelWord,
  longestName,
  moment,
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
  readonly name: string;
  readonly now: Instant;
  readonly reader: Reader;
  /** It was told before, and lasts. */
  readonly isReminder: boolean;
}

type FactsOf<K extends AlertFacts['kind']> = Extract<AlertFacts, { kind: K }>;

// Licenses, users and devices are "seats" in a sentence that counts what is left of them.
const leftUnit = (unit: Unit): Unit =>
  unit === 'licenses' || unit === 'users' || unit === 'devices' ? 'seats' : unit;

const lasted = (ms: number): string => (ms < 60_000 ? texts().counts.times.underMinute : duration(ms));

const lastedOf = ({ since, at }: Alert): string => lasted(Math.max(0, msOf(at) - msOf(since)));

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** `4 of 25 seats free`. */
const freeWords = ({ free, total, used }: FactsOf<'level'>, unit: Unit): string =>
  free === null || total === null
    ? seatCount({ free, total, used })
    : texts().alerts.level.free(free, total, leftUnit(unit));

function levelWords(alert: Alert, facts: FactsOf<'level'>, view: WordsView): Words {
  const { level: t } = texts().alerts;
  const { name } = view;
  if (alert.happened === 'cleared')
    return {
      title: facts.wasOut === false ? t.isWell(name) : t.hasSeats(name),
      body: t.wasLow(capital(seatCount(facts)), lastedOf(alert)),
    };
  const from = moment(alert.since, view.now, view.reader);
  if (facts.level !== 'exhausted') {
    const count = freeWords(facts, alert.pool?.unit ?? 'seats');
    const title = (view.isReminder ? t.stillFew : t.few)(name, count);
    return { title, body: t.since(levelWord(facts.level), from) };
  }
  const title = (view.isReminder ? t.stillNoneFree : t.noneFree)(name);
  if (facts.total === 0) return { title, body: t.noneOwned(from) };
  return { title, body: facts.total === null ? t.allInUse(from) : t.allOfInUse(facts.total, from) };
}

function overuseWords(alert: Alert, { used, total, over }: FactsOf<'overuse'>, view: WordsView): Words {
  const { overuse: t } = texts().alerts;
  const { name, now, reader } = view;
  const unit = alert.pool?.unit ?? 'seats';
  const counted = used === null || total === null ? t.over : t.used(used, total, unit);
  return alert.happened === 'cleared'
    ? { title: t.isWithin(name), body: t.wasOver(counted, lastedOf(alert)) }
    : {
        title: (view.isReminder ? t.stillMore : t.more)(name, over),
        body: t.since(counted, moment(alert.since, now, reader)),
      };
}

/** `25 of 50 seats`, `1 of 16 seats`; null where nobody says how many. */
function endingSeats(seats: number | null, total: number | null): string | null {
  const { seats: seatsWord, seatsOf } = texts().counts;
  if (seats === null) return null;
  return total === null ? seatsWord(seats) : seatsOf(seats, total);
}

function endTitle({ endsAt, seats, total }: FactsOf<'expiry'>, view: WordsView): string {
  const { expiry: t } = texts().alerts;
  const days = daysBetween(view.now, endsAt, view.reader.timeZone);
  const day = calendarDay(endsAt, view.now, view.reader);
  const ending = endingSeats(seats, total);
  const subject = ending === null ? view.name : t.seatsOf(view.name, ending);
  const count = seats ?? 1;
  if (endsAt <= view.now) return t.ended(subject, count, days === 0 ? t.today : t.on(day));
  return t.ends(subject, count, days === 0 ? t.today : days === 1 ? t.tomorrow : t.on(day));
}

function endedWords({ pool }: Alert, facts: FactsOf<'expiry'>, view: WordsView): Words {
  const { expiry: t } = texts().alerts;
  const { endsAt, seats, total, used } = facts;
  const day = calendarDay(endsAt, view.now, view.reader);
  const isWhole = seats === null || seats === total;
  const title = isWhole ? t.wholeEnded(view.name) : endTitle(facts, view);
  const ended = seats === null ? t.itEndedOn(day) : (isWhole ? t.seatsEndedOn : t.someEndedOn)(seats, day);
  if (used === null) return { title, body: ended };
  return { title, body: `${ended} ${(pool?.unit === 'users' ? t.peopleUsedIt : t.wereInUse)(used)}` };
}

function expiryWords(alert: Alert, facts: FactsOf<'expiry'>, view: WordsView): Words {
  const { expiry: t } = texts().alerts;
  const { endsAt, used, peak, short } = facts;
  if (endsAt <= view.now) return endedWords(alert, facts, view);
  const days = daysBetween(view.now, endsAt, view.reader.timeZone);
  const distance = days > 1 ? t.inDays(days) : null;
  const isForeseen = peak !== null && short !== null;
  const demand = isForeseen ? (short > 0 ? t.short(peak, short) : t.enough(peak)) : null;
  const rest = demand ?? (used === null ? null : t.areInUse(used));
  const body = [distance, rest].filter((part) => part !== null).join(' ');
  return { title: endTitle(facts, view), body: body === '' ? t.renew : body };
}

function shortfallWords(facts: FactsOf<'shortfall'>, { name, now, reader }: WordsView): Words {
  const { shortfall: t } = texts().alerts;
  const { seats, total, peak, short, endsAt } = facts;
  const ending = endingSeats(seats, total);
  return {
    title: t.title(name, short, calendarDay(endsAt, now, reader)),
    body: ending === null ? t.someEnd(peak) : t.seatsEnd(ending, seats ?? 2, peak),
  };
}

function connectionWords(alert: Alert, facts: FactsOf<'connection'>, view: WordsView): Words {
  const { connection: t } = texts().alerts;
  const { name } = view;
  if (alert.happened === 'cleared') return { title: t.isBack(name), body: t.wasAway(lastedOf(alert)) };
  const why = facts.failure === null ? t.unknown : failureWords(facts.failure);
  return {
    title: (view.isReminder ? t.stillCannotBeRead : t.cannotBeRead)(name),
    body: facts.readAt === null ? t.noNumbers(why) : t.oldNumbers(why, age(facts.readAt, view.now)),
  };
}

function forgottenWords(alert: Alert, facts: FactsOf<'forgotten'>, view: WordsView): Words {
  const { forgotten: t } = texts().alerts;
  const seats = facts.seats ?? 1;
  const who = shorten(facts.user ?? t.someone, longestName);
  const where = facts.host === null ? who : t.on(who, shorten(facts.host, longestName));
  const held = lasted(Math.max(0, msOf(alert.at) - msOf(facts.heldSince)));
  return alert.happened === 'cleared'
    ? { title: t.cameBack(view.name, seats), body: t.wasHeld(capital(where), seats, held) }
    : {
        title: t.isHeld(view.name, seats, held),
        body: t.since(where, moment(facts.heldSince, view.now, view.reader)),
      };
}

function wordsOf(alert: Alert, view: WordsView): Words {
  const { facts } = alert;
  switch (facts.kind) {
    case 'level':
      return levelWords(alert, facts, view);
    case 'overuse':
      return overuseWords(alert, facts, view);
    case 'expiry':
      return expiryWords(alert, facts, view);
    case 'shortfall':
      return shortfallWords(facts, view);
    case 'connection':
      return connectionWords(alert, facts, view);
    case 'forgotten':
      return forgottenWords(alert, facts, view);
  }
}

/** An alert in words, as a notification says it and the inbox keeps it. Numbers are as they were read then. */
export const alertWords = (alert: Alert, now: Instant, reader: Reader, call: CallAlert = alertName): Words =>
  wordsOf(alert, { name: call(alert), now, reader, isReminder: false });

/** As `alertWords`, for what was told before and still lasts. */
export const lastingWords = (alert: Alert, now: Instant, reader: Reader, call: CallAlert): Words =>
  wordsOf(alert, { name: call(alert), now, reader, isReminder: true });
