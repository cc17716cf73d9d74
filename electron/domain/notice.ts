import type { Alert } from './alert';
import { type CallAlert, type Words, alertWords } from './alert-words';
import type { Notice } from './delivery-round';
import { endsWithin, nextEnd } from './ending';
import {
  type Reader,
  calendarDay,
  clockTime,
  duration,
  longestName,
  longestSubtitle,
  moment,
  number,
  plural,
  poolsWord,
  seatCount,
  shorten,
} from './format';
import { inTrouble, lastReadAt, troubleTitle, worstFirst } from './headline';
import { type Instant, msOf } from './instant';
import type { BoardPool, Snapshot } from './snapshot';
import { gravestFirst, tally } from './notice-tally';
import { daysBetween } from './calendar';

/** What a click on a notification opens. */
export type NoticePlace =
  { readonly connectionId: string; readonly poolKey: string } | { readonly page: 'alerts' };

export interface NoticeWords extends Words {
  readonly place: NoticePlace;
}

export interface NoticeView {
  readonly snapshot: Snapshot;
  readonly now: Instant;
  readonly reader: Reader;
}

/** Names for alerts on a board: the product, and what tells it from another pool of the same product. */
export function callAlerts(snapshot: Snapshot): CallAlert {
  const times = new Map<string, number>();
  for (const { pools } of snapshot.connections)
    for (const { product } of pools) times.set(product, (times.get(product) ?? 0) + 1);
  return ({ pool, connectionName }) => {
    if (pool === null) return shorten(connectionName, longestName);
    if ((times.get(pool.product) ?? 0) < 2 || pool.subtitle === '') return shorten(pool.product, longestName);
    return `${shorten(pool.product, longestSubtitle)} (${shorten(pool.subtitle, longestSubtitle)})`;
  };
}

const placeOf = (alerts: readonly Alert[]): NoticePlace => {
  const [first, ...others] = alerts;
  return first?.pool && others.length === 0
    ? { connectionId: first.connectionId, poolKey: first.pool.key }
    : { page: 'alerts' };
};

const poolNow = ({ connectionId, pool }: Alert, snapshot: Snapshot): BoardPool | undefined =>
  snapshot.connections.find(({ id }) => id === connectionId)?.pools.find(({ key }) => key === pool?.key);

/** The same alert with the counts of now: what still lasts is not told with the numbers of an hour ago. */
function withCountsOfNow(alert: Alert, snapshot: Snapshot): Alert {
  const pool = poolNow(alert, snapshot);
  const { facts } = alert;
  if (pool === undefined || facts.kind !== 'level' || pool.free === null) return alert;
  const { used, total, free } = pool;
  const level = free <= 0 ? 'exhausted' : facts.level === 'exhausted' ? 'critical' : facts.level;
  return { ...alert, facts: { ...facts, level, used, total, free } };
}

function severalWords(alerts: readonly Alert[], { now, reader }: NoticeView, call: CallAlert): Words {
  const [first] = gravestFirst(alerts);
  if (first === undefined) return { title: '', body: '' };
  const title = tally(alerts);
  const { facts } = first;
  const isOver = first.happened === 'cleared';
  if (facts.kind !== 'level' && facts.kind !== 'overuse')
    return { title, body: `First: ${alertWords(first, now, reader, call).title}.` };
  const free = facts.kind === 'level' ? facts.free : -facts.over;
  const count = seatCount({ free, used: facts.used, total: facts.total });
  return { title, body: `${isOver ? 'Among them' : 'Worst'}: ${call(first)}, ${count}.` };
}

const crossingWords = (alerts: readonly Alert[], view: NoticeView, call: CallAlert): Words =>
  alerts.length === 1 && alerts[0] !== undefined
    ? alertWords(alerts[0], view.now, view.reader, call)
    : severalWords(alerts, view, call);

function nextWords(nextAt: Instant | null, { now, reader }: NoticeView): string {
  if (nextAt === null) return 'This is the last reminder.';
  const days = daysBetween(now, nextAt, reader.timeZone);
  if (days === 0) return `Next reminder ${clockTime(nextAt, reader)}.`;
  return days === 1 ? 'Next reminder tomorrow.' : `Next reminder in ${number(days)} days.`;
}

/** `still no seat free`, `still only 4 of 25 seats free`, `still can’t be read`. */
function stillTitle(title: string, { kind, facts }: Alert): string {
  if (kind === 'connection') return title.replace(/ can’t/, ' still can’t');
  if (facts.kind === 'level')
    return title.replace(': ', facts.level === 'exhausted' ? ': still ' : ': still only ');
  return facts.kind === 'overuse' ? title.replace(': ', ': still ') : title;
}

function reminderWords(
  { alerts, nextAt }: Extract<Notice, { of: 'reminder' }>,
  view: NoticeView,
  call: CallAlert,
): Words {
  const current = alerts.map((alert) => withCountsOfNow(alert, view.snapshot));
  const [first, ...others] = current;
  const next = nextWords(nextAt, view);
  if (first === undefined || others.length > 0) {
    const { title, body } = severalWords(current, view, call);
    return {
      title: title.replace(/\b(is|are|can’t)\b/g, '$1 still').replaceAll('can’t still', 'still can’t'),
      body: `${body} ${next}`,
    };
  }
  const words = alertWords(first, view.now, view.reader, call);
  const lasts = first.kind === 'level' || first.kind === 'overuse' || first.kind === 'connection';
  if (!lasts) return words;
  const since = duration(msOf(view.now) - msOf(first.since));
  return { title: stillTitle(words.title, first), body: `For ${since}. ${next}` };
}

/** `in 11 h`, `in 2 days`. */
const distance = (from: Instant, to: Instant): string => `in ${duration(msOf(to) - msOf(from))}`;

function beforeBackWords(
  { alerts, runsOutAt, backAt }: Extract<Notice, { of: 'before-back' }>,
  view: NoticeView,
  call: CallAlert,
): Words {
  const [first, ...others] = alerts;
  const back = `Back ${distance(view.now, backAt)}.`;
  const { title, body } = crossingWords(alerts, view, call);
  if (first === undefined || others.length > 0) return { title, body: `${body} ${back}` };
  if (runsOutAt === null || first.facts.kind !== 'level') return { title, body: `${body} ${back}` };
  return {
    title: `${call(first)}: out before you are back`,
    body: `${seatCount(first.facts)}, likely none by ${moment(runsOutAt, view.now, view.reader)}. ${back}`,
  };
}

function endsWords({ snapshot, now, reader }: NoticeView): string {
  const pools = worstFirst(snapshot)
    .filter(({ isStale, pool }) => !isStale && endsWithin(pool, 7, now))
    .map(({ pool }) => pool);
  const [first] = pools;
  const end = first === undefined ? null : nextEnd(first, now);
  if (first === undefined || end === null) return 'Nothing ends this week.';
  if (pools.length > 1) return `Seats of ${poolsWord(pools.length)} end this week.`;
  const seats = end.seats === null ? 'seats' : `${number(end.seats)} ${plural(end.seats, 'seat')}`;
  return `${shorten(first.product, longestSubtitle)} loses ${seats} on ${calendarDay(end.at, now, reader)}.`;
}

function summaryWords({ heldCount, recovered }: Extract<Notice, { of: 'summary' }>, view: NoticeView): Words {
  const placed = worstFirst(view.snapshot);
  const troubled = inTrouble(placed);
  const untold = view.snapshot.connections.filter(({ health }) => health !== 'ok').length;
  const state =
    troubled.length > 0
      ? troubleTitle(troubled, placed.length).replace(/^The /, 'the ').replace(/^All /, 'all ')
      : untold > 0
        ? `${number(untold)} ${plural(untold, 'connection')} can’t be read`
        : `all ${poolsWord(placed.length)} ${plural(placed.length, 'is', 'are')} well`;
  const held = heldCount === 0 ? 'nothing held' : `${number(heldCount)} ${plural(heldCount, 'alert')} held`;
  const again = recovered.length === 0 ? '' : `, ${number(recovered.length)} recovered`;
  return { title: `Good morning: ${state}`, body: `Overnight: ${held}${again}. ${endsWords(view)}` };
}

function networkWords({ snapshot, now, reader }: NoticeView): Words {
  const readAt = lastReadAt(snapshot);
  const last = readAt === null ? '' : ` Last numbers: ${moment(readAt, now, reader)}.`;
  return { title: 'No network', body: `No pool can be told until it is back.${last}` };
}

/** A notice as the operating system shows it, and what a click on it opens. */
export function noticeWords(notice: Notice, view: NoticeView): NoticeWords {
  const call = callAlerts(view.snapshot);
  switch (notice.of) {
    case 'alerts':
      return { ...crossingWords(notice.alerts, view, call), place: placeOf(notice.alerts) };
    case 'reminder':
      return { ...reminderWords(notice, view, call), place: placeOf(notice.alerts) };
    case 'before-back':
      return { ...beforeBackWords(notice, view, call), place: placeOf(notice.alerts) };
    case 'summary':
      return { ...summaryWords(notice, view), place: { page: 'alerts' } };
    case 'network':
      return { ...networkWords(view), place: { page: 'alerts' } };
  }
}
