import { texts } from '../texts/language';
import type { Alert } from './alert';
import { type CallAlert, type Words, alertWords, lastingWords } from './alert-words';
import type { Notice } from './delivery-round';
import { endsWithin, nextEnd } from './ending';
import {
  type Reader,
  calendarDay,
  clockTime,
  longestName,
  longestSubtitle,
  moment,
  seatCount,
  shorten,
  spanOf,
} from './format';
import { inTrouble, lastReadAt, troubleTitle, wellTitle, worstFirst } from './headline';
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

function severalWords(
  alerts: readonly Alert[],
  { now, reader }: NoticeView,
  call: CallAlert,
  isStill = false,
): Words {
  const { notices: t } = texts().alerts;
  const [first] = gravestFirst(alerts);
  if (first === undefined) return { title: '', body: '' };
  const title = tally(alerts, isStill);
  const { facts } = first;
  if (facts.kind !== 'level' && facts.kind !== 'overuse')
    return { title, body: t.first(alertWords(first, now, reader, call).title) };
  const free = facts.kind === 'level' ? facts.free : -facts.over;
  const count = seatCount({ free, used: facts.used, total: facts.total });
  return { title, body: (first.happened === 'cleared' ? t.amongThem : t.worst)(call(first), count) };
}

const crossingWords = (alerts: readonly Alert[], view: NoticeView, call: CallAlert): Words =>
  alerts.length === 1 && alerts[0] !== undefined
    ? alertWords(alerts[0], view.now, view.reader, call)
    : severalWords(alerts, view, call);

function nextWords(nextAt: Instant | null, { now, reader }: NoticeView): string {
  const { reminder: t } = texts().alerts.notices;
  if (nextAt === null) return t.last;
  const days = daysBetween(now, nextAt, reader.timeZone);
  if (days === 0) return t.at(clockTime(nextAt, reader));
  return days === 1 ? t.tomorrow : t.inDays(days);
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
    const { title, body } = severalWords(current, view, call, true);
    return { title, body: `${body} ${next}` };
  }
  const words = lastingWords(first, view.now, view.reader, call);
  const lasts = first.kind === 'level' || first.kind === 'overuse' || first.kind === 'connection';
  if (!lasts) return words;
  const { lasting } = texts().counts.times;
  return { title: words.title, body: `${lasting(...spanBetween(first.since, view.now))}. ${next}` };
}

const spanBetween = (from: Instant, to: Instant) => spanOf(msOf(to) - msOf(from));

function beforeBackWords(
  { alerts, runsOutAt, backAt }: Extract<Notice, { of: 'before-back' }>,
  view: NoticeView,
  call: CallAlert,
): Words {
  const { beforeBack: t } = texts().alerts.notices;
  const [first, ...others] = alerts;
  const back = t.back(texts().counts.times.within(...spanBetween(view.now, backAt)));
  const { title, body } = crossingWords(alerts, view, call);
  if (first === undefined || others.length > 0) return { title, body: `${body} ${back}` };
  if (runsOutAt === null || first.facts.kind !== 'level') return { title, body: `${body} ${back}` };
  const none = t.likelyNone(seatCount(first.facts), moment(runsOutAt, view.now, view.reader));
  return { title: t.out(call(first)), body: `${none} ${back}` };
}

function endsWords({ snapshot, now, reader }: NoticeView): string {
  const { summary: t } = texts().alerts.notices;
  const pools = worstFirst(snapshot)
    .filter(({ isStale, pool }) => !isStale && endsWithin(pool, 7, now))
    .map(({ pool }) => pool);
  const [first] = pools;
  const end = first === undefined ? null : nextEnd(first, now);
  if (first === undefined || end === null) return t.nothingEnds;
  if (pools.length > 1) return t.poolsEnd(pools.length);
  const [name, day] = [shorten(first.product, longestSubtitle), calendarDay(end.at, now, reader)];
  return end.seats === null ? t.losesSome(name, day) : t.loses(name, end.seats, day);
}

/** How the board stands, as a sentence of its own. */
function stateWords(snapshot: Snapshot): string {
  const placed = worstFirst(snapshot);
  const troubled = inTrouble(placed);
  if (troubled.length > 0) return troubleTitle(troubled, placed.length);
  const untold = snapshot.connections.filter(({ health }) => health !== 'ok').length;
  return untold > 0 ? texts().headlines.unread.several(untold) : wellTitle(placed.length);
}

function summaryWords({ heldCount, recovered }: Extract<Notice, { of: 'summary' }>, view: NoticeView): Words {
  const { summary: t } = texts().alerts.notices;
  // Behind a colon it goes on in small letters.
  const state = stateWords(view.snapshot).replace(/^./, (letter) => letter.toLowerCase());
  const held = heldCount === 0 ? t.nothingHeld : t.held(heldCount);
  const night = recovered.length === 0 ? t.overnight(held) : t.overnightRecovered(held, recovered.length);
  return { title: t.title(state), body: `${night} ${endsWords(view)}` };
}

function networkWords({ snapshot, now, reader }: NoticeView): Words {
  const { title, detail, lastNumbers } = texts().headlines.network;
  const readAt = lastReadAt(snapshot);
  return {
    title,
    body: readAt === null ? detail : `${detail} ${lastNumbers(moment(readAt, now, reader))}`,
  };
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
