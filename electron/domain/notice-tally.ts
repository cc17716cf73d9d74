import { number } from '../texts/number';
import { texts } from '../texts/language';
import type { Alert } from './alert';

const rankOfKind = { level: 2, overuse: 0, connection: 3, expiry: 4, shortfall: 5, forgotten: 6 } as const;
const levelRank = { exhausted: 0, critical: 1, low: 2, ok: 9 } as const;

const rank = ({ facts, happened }: Alert): number =>
  happened === 'cleared' ? 9 : facts.kind === 'level' ? levelRank[facts.level] : rankOfKind[facts.kind];

const headroom = ({ facts }: Alert): number =>
  facts.kind === 'level' && facts.free !== null && facts.total !== null && facts.total > 0
    ? facts.free / facts.total
    : 0;

/** The gravest first; the tie is broken by name, so that the same alerts always read the same. */
export const gravestFirst = (alerts: readonly Alert[]): readonly Alert[] =>
  [...alerts].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      headroom(a) - headroom(b) ||
      (a.pool?.product ?? a.connectionName).localeCompare(b.pool?.product ?? b.connectionName) ||
      a.key.localeCompare(b.key),
  );

type Group = 'low' | 'out' | 'over' | 'ends' | 'short' | 'unread' | 'held' | 'again';

function groupOf({ facts, happened }: Alert): Group {
  if (happened === 'cleared') return 'again';
  switch (facts.kind) {
    case 'level':
      return facts.level === 'exhausted' ? 'out' : 'low';
    case 'overuse':
      return 'over';
    case 'expiry':
      return 'ends';
    case 'shortfall':
      return 'short';
    case 'connection':
      return 'unread';
    case 'forgotten':
      return 'held';
  }
}

const groups: readonly Group[] = ['low', 'out', 'over', 'ends', 'short', 'unread', 'held', 'again'];

/** `4 pools are low, 1 is out`; `isStill`: was told before, and lasts. */
export function tally(alerts: readonly Alert[], isStill = false): string {
  const { counts, alerts: said } = texts();
  const { tally: t } = said.notices;
  const times = new Map<Group, number>();
  for (const alert of alerts) times.set(groupOf(alert), (times.get(groupOf(alert)) ?? 0) + 1);
  const areConnections = alerts.every(({ kind }) => kind === 'connection');
  let named: 'pools' | 'connections' | null = null;
  return groups
    .flatMap((group) => {
      const count = times.get(group) ?? 0;
      if (count === 0) return [];
      const isOfConnections = group === 'unread' || (group === 'again' && areConnections);
      const noun = isOfConnections ? 'connections' : 'pools';
      // What is counted is named once, and again where it is another.
      const subject = noun === named ? number(count) : counts[noun](count);
      named = noun;
      const say = group === 'again' && areConnections ? t.readAgain : t[group];
      return [say(subject, count, isStill)];
    })
    .join(', ');
}
