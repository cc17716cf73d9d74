import { fingerprint } from './fingerprint';
import { type Instant, msOf, parseInstant } from './instant';
import { isShort } from './judge-headroom';
import type { KnownForgotten } from './ledger';
import { namelessMark } from './nameless';
import type { Holder, Pool } from './pool';
import type { RulesInForce } from './rule-book';
import type { Sight } from './sight';
import { alertKey } from './standing-alert';

const hourMs = 3_600_000;
// A holder that is missing from one answer and in the next is not told of twice.
const keptMs = 168 * hourMs;

interface Seen {
  readonly sight: Sight;
  readonly pool: Pool;
  readonly rules: RulesInForce;
}

interface Held {
  readonly holder: Holder;
  readonly since: Instant;
  /** Two seats that one person took in the same second are one forgotten session. */
  readonly mark: string;
}

/** Seats held for too long, where the vendor says since when and names the zone. */
function heldTooLong({ sight, pool, rules }: Seen): readonly Held[] {
  const { isOn, onlyWhenShort, heldHours } = rules.forgotten;
  if (!isOn || pool.holders === null || (onlyWhenShort && !isShort(pool, rules.level))) return [];
  const latest = msOf(sight.at) - heldHours * hourMs;
  const held = new Map<string, Held>();
  for (const holder of pool.holders) {
    const since = holder.since === null ? null : parseInstant(holder.since);
    if (since === null || msOf(since) > latest) continue;
    const mark = holder.isStandIn === true ? namelessMark({ since }) : markOf(holder, since);
    if (!held.has(mark)) held.set(mark, { holder, since, mark });
  }
  return [...held.values()];
}

const markOf = ({ user, host, leaseId }: Holder, since: Instant): string =>
  fingerprint(JSON.stringify([user, host, leaseId])) + fingerprint(JSON.stringify([since, host, user]));

function told({ sight, pool, rules }: Seen, { holder, since, mark }: Held): KnownForgotten {
  // A stand-in means somebody else in the next run, and the inbox outlives this one.
  const { user, host } = holder.isStandIn === true ? { user: null, host: null } : holder;
  sight.tell({
    key: alertKey('forgotten', sight.state.id, pool.key, mark),
    happened: 'raised',
    since,
    rule: rules.forgotten,
    pool,
    facts: { kind: 'forgotten', user, host, heldSince: since, seats: holder.seats },
  });
  return { mark, at: sight.at, since, stands: true };
}

const marksOf = ({ holders }: Pool): ReadonlySet<string> =>
  new Set(
    (holders ?? []).flatMap((holder) => {
      const since = holder.since === null ? null : parseInstant(holder.since);
      // What was told while names were hidden is known by its time.
      return since === null ? [] : [markOf(holder, since), namelessMark({ since })];
    }),
  );

/** What stands of what was told: as long as the seat is held and the rule is on. */
function kept({ sight, pool, rules }: Seen, known: readonly KnownForgotten[]): readonly KnownForgotten[] {
  if (known.length === 0 || (pool.holders === null && rules.forgotten.isOn)) return known;
  const held = marksOf(pool);
  const next = known.flatMap((one) => {
    if (held.has(one.mark) && rules.forgotten.isOn) return [one];
    if (one.stands)
      sight.close(
        alertKey('forgotten', sight.state.id, pool.key, one.mark),
        rules.forgotten.isOn ? 'gone' : 'rule',
      );
    if (msOf(sight.at) - msOf(one.at) > keptMs && !held.has(one.mark)) return [];
    return [one.stands ? { ...one, stands: false } : one];
  });
  return next.length === known.length && next.every((one, index) => one === known[index]) ? known : next;
}

/** Seats that somebody seems to have forgotten, each told once. */
export function judgeForgotten(seen: Seen, known: readonly KnownForgotten[]): readonly KnownForgotten[] {
  if (seen.pool.holders === null && known.length === 0) return known;
  const standing = kept(seen, known);
  const marks = new Set(known.map(({ mark }) => mark));
  const added = heldTooLong(seen)
    .filter((one) => !marks.has(one.mark) && !marks.has(namelessMark(one)))
    .map((held) => told(seen, held));
  return added.length === 0 ? standing : [...standing, ...added];
}
