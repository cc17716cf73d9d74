import type { FailureKind } from './failure';
import { type Instant, addMs } from './instant';
import type { Trouble } from './ledger';
import type { RuleOf } from './rule';
import type { Sight } from './sight';
import { alertKey } from './standing-alert';

// Waiting mends none of these; a second try rules out that somebody just changed something.
const forTheAdmin: ReadonlySet<FailureKind> = new Set([
  'unauthorized',
  'forbidden',
  'not-entitled',
  'not-found',
  'tls',
  'misconfigured',
]);
const triesForTheAdmin = 2;

function tell({ state, tell: say }: Sight, rule: RuleOf<'connection'>, known: Trouble): void {
  say({
    key: alertKey('connection', state.id),
    happened: known.told === 'no' ? 'raised' : 'worsened',
    since: known.since,
    rule,
    pool: null,
    facts: {
      kind: 'connection',
      failure: state.failure?.kind ?? null,
      message: state.failure?.message ?? '',
      readAt: known.readAt,
    },
  });
}

const isDue = (tries: number, since: Instant, at: Instant, rule: RuleOf<'connection'>): boolean =>
  tries >= rule.afterTries && addMs(since, rule.forMinutes * 60_000) <= at;

/** After a failed poll. While this computer's own network is down, no connection is to blame, and nothing counts. */
export function judgeFailure(
  sight: Sight,
  rule: RuleOf<'connection'>,
  known: Trouble | null,
  networkIsDown: boolean,
): Trouble | null {
  if (!rule.isOn) {
    if (known !== null && known.told !== 'no') sight.close(alertKey('connection', sight.state.id), 'rule');
    return null;
  }
  if (networkIsDown) return known?.told === 'no' ? null : known;
  const { at, state } = sight;
  // Tries that were told of need no counting, and the ledger no writing.
  const tries = known === null ? 1 : known.told === 'no' ? known.tries + 1 : known.tries;
  const since = known === null || known.since > at ? at : known.since;
  const needsAdmin = state.failure !== null && forTheAdmin.has(state.failure.kind);
  const readAt = known?.readAt ?? state.readAt;
  const next: Trouble = { tries, since, readAt, told: known?.told ?? 'no' };
  if (next.told === 'for-the-admin' || (next.told === 'passing' && !needsAdmin)) return known;
  const isSoon =
    needsAdmin && (next.told === 'passing' || tries >= Math.min(triesForTheAdmin, rule.afterTries));
  if (!isSoon && !isDue(tries, since, at, rule)) return next;
  tell(sight, rule, next);
  return { ...next, told: needsAdmin ? 'for-the-admin' : 'passing' };
}

/** After a good poll: what was told is over. */
export function judgeReturn(sight: Sight, rule: RuleOf<'connection'>, known: Trouble | null): null {
  if (known === null || known.told === 'no') return null;
  const key = alertKey('connection', sight.state.id);
  if (!rule.isOn) sight.close(key, 'rule');
  else
    sight.tell({
      key,
      happened: 'cleared',
      since: known.since,
      rule,
      pool: null,
      facts: { kind: 'connection', failure: null, message: '', readAt: sight.at },
    });
  return null;
}
