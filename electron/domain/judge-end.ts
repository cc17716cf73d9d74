import { peakOf, shortOf } from './demand';
import { type Instant, msOf } from './instant';
import { type KnownEnd, emptyPoolEntry } from './ledger';
import { type ListedEnd, dayMs, listedEnds, matchEnds } from './listed-end';
import type { Pool } from './pool';
import type { RulesInForce } from './rule-book';
import type { Sight } from './sight';
import { alertKey, standingOfPool } from './standing-alert';

// An end that was over before anybody looked is no news after a week.
const newsMs = 7 * dayMs;
// So long what was told of an end is kept after it came.
const keptMs = 30 * dayMs;

interface Seen {
  readonly sight: Sight;
  readonly pool: Pool;
  readonly rules: RulesInForce;
}

interface Loss {
  readonly peak: number | null;
  readonly short: number | null;
}

/** Worked out only where it is asked for: most ends are far away. */
type LossOf = () => Loss;

/** What is missing on past peak when this end and those before it have come. */
function lossOf({ sight, pool }: Seen, lost: number | null): Loss {
  const peak = peakOf(sight.demand?.get(pool.key), sight.at);
  return { peak, short: shortOf(peak, pool.total, lost) };
}

/** The nearest rung that is reached: whoever slept over others hears of this one alone. 0: it has ended. */
function rungOf(end: ListedEnd, rungs: readonly number[], at: Instant): number | null {
  if (end.isOver) return 0;
  const leftMs = msOf(end.endsAt) - msOf(at);
  const reached = rungs.filter((rung) => rung > 0 && leftMs <= rung * dayMs);
  return reached.length === 0 ? null : Math.min(...reached);
}

const keyOf = ({ sight, pool }: Seen, about: 'expiry' | 'shortfall', { id }: KnownEnd): string =>
  alertKey(about, sight.state.id, pool.key, id);

function tellRung(seen: Seen, end: KnownEnd, rung: number, { peak, short }: Loss): KnownEnd {
  const { sight, pool, rules } = seen;
  const before = sight.before?.get(pool.key)?.used ?? null;
  const since = end.since ?? sight.at;
  sight.tell({
    key: keyOf(seen, 'expiry', end),
    happened: end.stands ? 'worsened' : 'raised',
    since,
    rule: rules.expiry,
    pool,
    facts: {
      kind: 'expiry',
      rung,
      endsAt: end.endsAt,
      seats: end.seats,
      total: pool.total,
      used: rung === 0 ? before : pool.used,
      peak,
      short,
    },
  });
  // What is missing was said with it.
  const shortfall = short !== null && short > 0 && end.shortfall === 'untold' ? 'told' : end.shortfall;
  return { ...end, rung, stands: true, since, shortfall };
}

function expiry(seen: Seen, listed: ListedEnd, end: KnownEnd, isNew: boolean, loss: LossOf): KnownEnd {
  const { sight, rules } = seen;
  if (!rules.expiry.isOn) return closed(seen, end, 'rule');
  const rung = rungOf(listed, rules.expiry.rungs, sight.at);
  if (rung === null || (end.rung !== null && end.rung <= rung)) return end;
  // A vendor's count is believed once it runs: it may stand still until the first use.
  if (listed.source === 'days' && !isRunning(seen.pool, end)) return end;
  const isStale =
    listed.source === 'word' ? sight.before?.has(seen.pool.key) !== true : isOld(listed.endsAt, sight.at);
  return isNew && rung === 0 && isStale ? { ...end, rung } : tellRung(seen, end, rung, loss());
}

const isOld = (endsAt: Instant, at: Instant): boolean => msOf(at) - msOf(endsAt) > newsMs;

const isRunning = ({ validity }: Pool, { firstDays }: KnownEnd): boolean =>
  validity.from !== null || (validity.days !== null && firstDays !== null && validity.days < firstDays);

function shortfall(seen: Seen, listed: ListedEnd, end: KnownEnd, loss: LossOf): KnownEnd {
  const { sight, pool, rules } = seen;
  if (!rules.shortfall.isOn || end.shortfall !== 'untold') return end;
  if (listed.isOver || (listed.source === 'days' && !isRunning(pool, end))) return end;
  if (msOf(listed.endsAt) - msOf(sight.at) > rules.shortfall.withinDays * dayMs) return end;
  const { peak, short } = loss();
  if (peak === null || short === null || short <= 0) return end;
  const { endsAt, seats } = end;
  const since = end.since ?? sight.at;
  sight.tell({
    key: keyOf(seen, 'shortfall', end),
    happened: 'raised',
    since,
    rule: rules.shortfall,
    pool,
    facts: { kind: 'shortfall', endsAt, seats, total: pool.total, peak, short },
  });
  return { ...end, shortfall: 'stands', since };
}

/** An end stands no more, and nobody is told. What was told of it stays known. */
function closed(seen: Seen, end: KnownEnd, reason: 'gone' | 'renewed' | 'rule' | 'ended'): KnownEnd {
  if (end.stands) seen.sight.close(keyOf(seen, 'expiry', end), reason);
  if (end.shortfall !== 'stands') return end.stands ? { ...end, stands: false } : end;
  seen.sight.close(keyOf(seen, 'shortfall', end), reason);
  return { ...end, stands: false, shortfall: 'told' };
}

/**
 * An end that a reading does not list any more. Seats of a batch are gone with it if the total fell when its time had
 * come; else it was renewed.
 */
function missing(seen: Seen, end: KnownEnd): KnownEnd | null {
  const { sight, pool, rules } = seen;
  if (end.isMissing) {
    if (msOf(sight.at) - msOf(end.endsAt) <= keptMs) return end;
    closed(seen, end, 'ended');
    return null;
  }
  const hasFallen = pool.total !== null && end.total !== null && pool.total < end.total;
  const hasEnded = end.source === 'batch' && end.endsAt <= sight.at && hasFallen;
  if (!hasEnded || end.rung === 0 || !rules.expiry.isOn)
    return { ...closed(seen, end, hasEnded ? 'ended' : 'renewed'), isMissing: true };
  return { ...tellRung(seen, end, 0, { peak: null, short: null }), isMissing: true };
}

const newEnd = ({ endsAt, source, seats, days }: ListedEnd, { total }: Pool): KnownEnd => ({
  id: endsAt,
  endsAt,
  source,
  seats,
  total,
  rung: null,
  stands: false,
  since: null,
  shortfall: 'untold',
  isMissing: false,
  firstDays: days,
});

/** The end as it is listed now. A count in days that goes up was renewed, and its rungs begin again. */
function renewedEnd(seen: Seen, listed: ListedEnd, known: KnownEnd): KnownEnd {
  const { endsAt, seats, source, days } = listed;
  const { total } = seen.pool;
  const movedMs = msOf(endsAt) - msOf(known.endsAt);
  if (source === 'days' && movedMs > 2 * dayMs && known.rung !== null) {
    closed(seen, known, 'renewed');
    return newEnd(listed, seen.pool);
  }
  const hasMoved = source === 'days' ? Math.abs(movedMs) >= dayMs : source !== 'word' && movedMs !== 0;
  if (!hasMoved && known.seats === seats && known.total === total && !known.isMissing) return known;
  const firstDays = days === null ? null : Math.max(days, known.firstDays ?? days);
  return { ...known, endsAt: hasMoved ? endsAt : known.endsAt, seats, total, isMissing: false, firstDays };
}

function judgeListed(seen: Seen, known: readonly KnownEnd[], ends: readonly ListedEnd[]): KnownEnd[] {
  const matches = matchEnds(ends, known);
  let lost: number | null = 0;
  const listed = ends.map((one) => {
    const match = matches.get(one);
    const end = match === undefined ? newEnd(one, seen.pool) : renewedEnd(seen, one, match);
    lost = lost === null || one.seats === null ? null : lost + one.seats;
    const going = one.source === 'batch' ? lost : one.seats;
    const loss = () => lossOf(seen, going);
    return shortfall(seen, one, expiry(seen, one, end, match === undefined, loss), loss);
  });
  const matched = new Set(matches.values());
  const others = known.filter((end) => !matched.has(end)).map((end) => missing(seen, end));
  return [...listed, ...others.filter((end) => end !== null)];
}

/** The one end of a pool, known as it is and with nothing due: so it is with most pools, and there are thousands. */
function isFarAway({ sight, pool, rules }: Seen, [end, ...others]: readonly KnownEnd[]): boolean {
  const { validity, expiring, total, level } = pool;
  if (end === undefined || others.length > 0 || end.source !== 'until' || end.isMissing) return false;
  if (validity.until !== end.endsAt || validity.days !== null || validity.kind === 'perpetual') return false;
  if (expiring !== null || total !== end.total || level === 'expired' || !rules.expiry.isOn) return false;
  const highest = rules.expiry.rungs.reduce(
    (most, rung) => (end.rung === null || rung < end.rung ? Math.max(most, rung) : most),
    0,
  );
  const soonest = end.shortfall === 'untold' ? Math.max(highest, rules.shortfall.withinDays) : highest;
  return msOf(end.endsAt) - sight.atMs > soonest * dayMs;
}

/** The ends of a pool: each rung of each end is told once, whatever the clock and the computer do in between. */
export function judgeEnds(seen: Seen, known: readonly KnownEnd[]): readonly KnownEnd[] {
  if (isFarAway(seen, known)) return known;
  const ends = listedEnds(seen.pool, seen.sight.at);
  if (ends.length === 0 && known.length === 0) return known;
  const next = judgeListed(seen, known, ends);
  return next.length === known.length && next.every((end, index) => end === known[index]) ? known : next;
}

/** The pool is not listed any more: its ends stand no longer, but what was told of them stays known for a while. */
export function endsOfGonePool(
  sight: Sight,
  poolKey: string,
  ends: readonly KnownEnd[],
): readonly KnownEnd[] {
  const kept = ends.filter(({ endsAt }) => msOf(sight.at) - msOf(endsAt) <= keptMs);
  for (const { key } of standingOfPool(
    { connectionId: sight.state.id, poolKey },
    { ...emptyPoolEntry, ends },
  ))
    sight.close(key, 'gone');
  return kept.length === ends.length && ends.every(isGone) ? ends : kept.map(gone);
}

const isGone = ({ isMissing, stands, shortfall: told }: KnownEnd): boolean =>
  isMissing && !stands && told !== 'stands';

const gone = (end: KnownEnd): KnownEnd =>
  isGone(end)
    ? end
    : {
        ...end,
        isMissing: true,
        stands: false,
        shortfall: end.shortfall === 'stands' ? 'told' : end.shortfall,
      };
