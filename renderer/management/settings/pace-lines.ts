import { moment } from '../../../electron/domain/format';
import { type PaceReason, paceReason } from '../../../electron/domain/pace';
import type { ConnectionState } from '../../../electron/domain/snapshot';
import type { PaceFact } from '../../../electron/ipc/contract';
import { texts } from '../../../electron/texts/language';
import type { Board } from '../../state/board.svelte';

/** How often a connection is read, in words; `why` is empty where nothing is in the way. */
export interface PaceLine {
  readonly connectionId: string;
  readonly name: string;
  readonly pace: string;
  readonly why: string;
}

type Seen = Pick<Board, 'now' | 'reader' | 'network' | 'snapshot'>;

function every(seconds: number): string {
  const { everySeconds, everyMinutes } = texts().settings.polling;
  return seconds >= 60 && seconds % 60 === 0 ? everyMinutes(seconds / 60) : everySeconds(Math.round(seconds));
}

function whyWords(reason: PaceReason, { now, reader }: Seen): string {
  const { why } = texts().settings.polling;
  switch (reason.kind) {
    case 'usual':
      return '';
    case 'waiting':
    case 'network':
      return why[reason.kind];
    case 'askedToWait':
    case 'vendorsWord':
      return why[reason.kind](moment(reason.until, now, reader));
    case 'failures':
      return why.failures(moment(reason.since, now, reader));
  }
}

/** `the last one took 0.8 s`, with the decimal mark of the reader. */
function tookWords(ms: number, locale: string): string {
  const t = texts().settings.polling;
  if (ms < 100) return t.tookLittle;
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: ms < 9950 ? 1 : 0 });
  return t.took(digits.format(ms / 1000));
}

function paceWords(state: ConnectionState, { everySeconds, minimumSeconds }: PaceFact, seen: Seen): string {
  const t = texts().settings.polling;
  const { nextPollAt, durationMs } = state;
  const { now, reader } = seen;
  const isNow = nextPollAt !== null && nextPollAt <= now;
  const words = [
    every(everySeconds),
    ...(nextPollAt === null ? [] : [isNow ? t.now : t.next(moment(nextPollAt, now, reader))]),
    ...(durationMs === null ? [] : [tookWords(durationMs, reader.locale)]),
    ...(minimumSeconds === 0 || everySeconds > minimumSeconds ? [] : [t.atMost(every(minimumSeconds))]),
  ].join(' · ');
  return words.charAt(0).toLocaleUpperCase(reader.locale) + words.slice(1);
}

/** One line for each connection that is shown, in the board's order. */
export const paceLines = (paces: readonly PaceFact[], seen: Seen): readonly PaceLine[] =>
  seen.snapshot.connections.flatMap((state) => {
    const fact = paces.find(({ id }) => id === state.id);
    if (fact === undefined) return [];
    const reason = paceReason(state, fact.everySeconds, seen.network);
    const words = { pace: paceWords(state, fact, seen), why: whyWords(reason, seen) };
    return [{ connectionId: state.id, name: state.name, ...words }];
  });
