import type { Alert, AlertFacts } from '../../electron/domain/alert';
import {
  type Reader,
  calendarDay,
  cannotBeRead,
  duration,
  levelWord,
  longestName,
  moment,
  number,
  plural,
  shorten,
} from '../../electron/domain/format';
import { type Instant, msOf } from '../../electron/domain/instant';

/** An alert in two lines. */
export interface AlertWords {
  readonly title: string;
  readonly body: string;
}

type Facts<K extends AlertFacts['kind']> = Extract<AlertFacts, { kind: K }>;

const freeOf = ({ free, total }: { free: number | null; total: number | null }): string =>
  free === null || total === null ? 'seats not counted' : `${number(free)} of ${number(total)} seats free`;

function levelWords(alert: Alert, facts: Facts<'level'>, name: string, from: string): AlertWords {
  if (alert.happened === 'cleared')
    return {
      title: `${name} has seats again`,
      body: `${freeOf(facts)}. It was low for ${duration(msOf(alert.at) - msOf(alert.since))}.`,
    };
  if (facts.level === 'exhausted')
    return { title: `${name}: no seat free`, body: `All ${number(facts.total ?? 0)} in use since ${from}.` };
  return { title: `${name}: ${freeOf(facts)}`, body: `${levelWord(facts.level)} since ${from}.` };
}

const peakWords = (peak: number | null, short: number | null): string =>
  peak === null || short === null || short <= 0
    ? ''
    : `On past peak of ${number(peak)} you would be short ${number(short)}.`;

function endWords(facts: Facts<'expiry'> | Facts<'shortfall'>, name: string, day: string): AlertWords {
  const { seats, total } = facts;
  const count = seats === null ? 'it' : `${number(seats)} of ${number(total ?? seats)} seats`;
  if (facts.kind === 'expiry' && facts.rung <= 0)
    return {
      title: `${name} has ended`,
      body: `${seats === null ? 'It' : `${number(seats)} seats`} ended on ${day}.`,
    };
  const peak = peakWords(facts.peak, facts.short);
  return {
    title: `${name}: ${count} ${plural(seats ?? 1, 'ends', 'end')} on ${day}`,
    body:
      peak === '' && facts.kind === 'expiry'
        ? `In ${number(facts.rung)} ${plural(facts.rung, 'day')}.`
        : peak,
  };
}

/** What an alert says in the inbox. */
export function alertWords(alert: Alert, now: Instant, reader: Reader): AlertWords {
  const { facts } = alert;
  const name = shorten(alert.pool?.product ?? alert.connectionName, longestName);
  const from = moment(alert.since, now, reader);
  switch (facts.kind) {
    case 'level':
      return levelWords(alert, facts, name, from);
    case 'overuse':
      return {
        title: `${name}: ${number(facts.over)} more in use than owned`,
        body: `${number(facts.used ?? 0)} of ${number(facts.total ?? 0)} since ${from}.`,
      };
    case 'expiry':
    case 'shortfall':
      return endWords(facts, name, calendarDay(facts.endsAt, now, reader));
    case 'connection':
      return alert.happened === 'cleared'
        ? {
            title: `${name} is read again`,
            body: `It was away for ${duration(msOf(alert.at) - msOf(alert.since))}.`,
          }
        : { title: cannotBeRead(name), body: facts.message };
    case 'forgotten':
      return {
        title: `${name}: held for ${duration(msOf(alert.at) - msOf(facts.heldSince))}`,
        body: [facts.user ?? 'Somebody', facts.host].filter((part) => part !== null).join(' on '),
      };
  }
}
