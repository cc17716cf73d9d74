import type { Alert } from './alert';
import { type Round, isFresh, isOver, markTold } from './delivery-round';
import type { Instant } from './instant';
import { quietUntil } from './quiet-hours';

interface Escape {
  /** By the trend; null where it is so already, or ends. */
  readonly runsOutAt: Instant | null;
}

/** Whether it comes before the admin does: seats that run out, or end. Null: it can wait. */
function escapeOf(round: Round, { facts, ...alert }: Alert, backAt: Instant): Escape | null {
  if (facts.kind === 'expiry' || facts.kind === 'shortfall')
    return facts.endsAt <= backAt ? { runsOutAt: null } : null;
  if (facts.kind !== 'level') return null;
  // Somebody has just taken the last one, so they are wanted at this hour.
  if (facts.level === 'exhausted') return { runsOutAt: null };
  const runsOutAt = round.context.runsOutAt({ facts, ...alert });
  return runsOutAt !== null && runsOutAt <= backAt ? { runsOutAt } : null;
}

/** Tells, once a night, what can't wait until the quiet is over. */
export function breakThrough(round: Round): void {
  const { context, state, now } = round;
  const { quietHours } = context.notices;
  if (!round.isQuiet || !quietHours.breaksThrough || !context.canShow || !context.notices.areShown) return;
  const backAt = quietUntil(quietHours, now, context.zone);
  if (backAt === null) return;
  const told = state.brokeThroughAt;
  const isDone = told !== null && told <= now && quietUntil(quietHours, told, context.zone) === backAt;
  if (isDone) return;
  const found = [...round.entries.values()].flatMap((entry) => {
    if (entry.is !== 'held' || isOver(entry) || !isFresh(round, entry.alert)) return [];
    const escape = escapeOf(round, entry.alert, backAt);
    return escape === null ? [] : [{ entry, escape }];
  });
  if (found.length === 0) return;
  const times = found.map(({ escape }) => escape.runsOutAt);
  const runsOutAt = times.includes(null) ? null : (times.filter((at) => at !== null).sort()[0] ?? null);
  round.notices.push({
    of: 'before-back',
    alerts: found.map(({ entry }) => entry.alert),
    runsOutAt,
    backAt,
  });
  for (const { entry } of found) markTold(round, entry);
  round.state = { ...round.state, brokeThroughAt: now };
}
