import { texts } from '../texts/language';
import { type Reader, age, clockTime, moment } from './format';
import { lastReadAt } from './headline';
import { type Instant, msOf } from './instant';
import type { ConnectionState, Snapshot } from './snapshot';

/** How current a board is, in words: `As of 10:42`, `next 10:43`, `4 of 5 connections`. */
export interface Standing {
  readonly asOf: string;
  /** When the next numbers come; null where nobody knows, or within this minute. */
  readonly next: string | null;
  /** How many connections the numbers are from; null while that is all of them. */
  readonly reach: string | null;
}

const extreme = (times: readonly Instant[], isBetter: (a: Instant, b: Instant) => boolean): Instant | null =>
  times.reduce<Instant | null>((best, at) => (best === null || isBetter(at, best) ? at : best), null);

function nextWords(snapshot: Snapshot, now: Instant, reader: Reader): string | null {
  const due = snapshot.connections.flatMap(({ nextPollAt }) => (nextPollAt === null ? [] : [nextPollAt]));
  const next = extreme(due, (a, b) => a < b);
  if (next === null || next <= now || clockTime(next, reader) === clockTime(now, reader)) return null;
  return texts().headlines.standing.next(clockTime(next, reader));
}

export function standing(snapshot: Snapshot, now: Instant, reader: Reader): Standing {
  const { connections } = snapshot;
  const { empty, standing: t } = texts().headlines;
  if (connections.length === 0) return { asOf: empty.title, next: null, reach: null };
  const read = connections.filter(({ health }) => health === 'ok');
  const next = nextWords(snapshot, now, reader);
  if (read.length === 0) {
    const failingSince = connections.flatMap((state) =>
      state.failingSince === null ? [] : [state.failingSince],
    );
    const since = extreme(failingSince, (a, b) => a > b);
    const asOf = since === null ? t.reading : t.unknownSince(moment(since, now, reader));
    return { asOf, next, reach: null };
  }
  const readAt = lastReadAt({ ...snapshot, connections: read }) ?? now;
  const isWhole = read.length === connections.length;
  const reach = isWhole ? null : t.reach(read.length, connections.length);
  return { asOf: t.asOf(moment(readAt, now, reader)), next, reach };
}

/** `47 min old`, where numbers are not as fresh as they should be: the last poll failed, or a second one did not come. */
export function oldness({ health, readAt, nextPollAt }: ConnectionState, now: Instant): string | null {
  if (readAt === null) return null;
  if (health !== 'ok') return age(readAt, now);
  const oldMs = msOf(now) - msOf(readAt);
  const intervalMs = nextPollAt === null ? Infinity : msOf(nextPollAt) - msOf(readAt);
  return oldMs > Math.max(120_000, 2 * intervalMs) ? age(readAt, now) : null;
}

/** What a connection that can't be read still has: `Its numbers are 47 min old.` */
export function numbersLeft({ readAt }: ConnectionState, now: Instant): string {
  const { noNumbers, numbersAre } = texts().headlines.standing;
  return readAt === null ? noNumbers : numbersAre(age(readAt, now));
}

/** `next try 10:58`; null where it is due now or nobody knows. */
export function nextTry({ nextPollAt }: ConnectionState, now: Instant, reader: Reader): string | null {
  if (nextPollAt === null || nextPollAt <= now) return null;
  return texts().headlines.standing.nextTry(moment(nextPollAt, now, reader));
}

/** `Thinfinity Workspace · 3 pools`. */
export const connectionLine = (vendorName: string, { health, pools }: ConnectionState): string =>
  health === 'waiting' && pools.length === 0
    ? vendorName
    : texts().headlines.standing.connection(vendorName, pools.length);

/** `next 10:43`, for one connection; null where it is due now or nobody knows. */
export function nextRead({ nextPollAt }: ConnectionState, now: Instant, reader: Reader): string | null {
  if (nextPollAt === null || nextPollAt <= now) return null;
  return texts().headlines.standing.nextRead(moment(nextPollAt, now, reader));
}
