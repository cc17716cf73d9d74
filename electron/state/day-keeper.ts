import { type DayBook, withBoard, withReading } from '../domain/day-book';
import { type Instant, msOf } from '../domain/instant';
import type { Sink } from './snapshot-store';

export interface DayKeeperParts {
  readonly file: { book(): DayBook; write(book: DayBook): void };
  readonly timeZone: string;
  readonly now: () => Instant;
}

/** Keeps what each connection said last on this day and on the one before. */
export interface DayKeeper extends Sink {
  book(): DayBook;
  /** Writes what is not written yet. */
  stop(): void;
}

const writeEveryMs = 10 * 60_000;

export function createDayKeeper({ file, timeZone, now }: DayKeeperParts): DayKeeper {
  let book = file.book();
  let writtenAt = now();
  return {
    name: 'days',
    take: ({ previous, next, outcome }) => {
      if (outcome === null) book = withBoard(book, previous, next);
      else if (outcome.kind === 'reading') {
        const state = next.connections.find(({ id }) => id === outcome.connectionId);
        if (state !== undefined) book = withReading(book, state, outcome.pools, outcome.polledAt, timeZone);
      }
      const sinceMs = msOf(now()) - msOf(writtenAt);
      if (sinceMs >= 0 && sinceMs < writeEveryMs) return;
      writtenAt = now();
      file.write(book);
    },
    book: () => book,
    stop: () => file.write(book),
  };
}
