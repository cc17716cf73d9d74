import type { Alert } from './alert';
import { number, plural } from './format';

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

// `one` and `many` follow the count; those of the first group name what is counted.
const phrases: Readonly<Record<Group, readonly [noun: string, one: string, many: string]>> = {
  low: ['pool', 'is low', 'are low'],
  out: ['pool', 'is out', 'are out'],
  over: ['pool', 'is over', 'are over'],
  ends: ['pool', 'loses seats', 'lose seats'],
  short: ['pool', 'will be short', 'will be short'],
  unread: ['connection', 'can’t be read', 'can’t be read'],
  held: ['pool', 'has seats held for long', 'have seats held for long'],
  again: ['pool', 'has seats again', 'have seats again'],
};

/** `4 pools are low, 1 is out`. */
export function tally(alerts: readonly Alert[]): string {
  const counts = new Map<Group, number>();
  for (const alert of alerts) counts.set(groupOf(alert), (counts.get(groupOf(alert)) ?? 0) + 1);
  const areConnections = alerts.every(({ kind }) => kind === 'connection');
  let noun = '';
  return (Object.keys(phrases) as Group[])
    .flatMap((group) => {
      const count = counts.get(group) ?? 0;
      if (count === 0) return [];
      const [own, one, many] = phrases[group];
      if (areConnections && group === 'again')
        return [`${number(count)} ${plural(count, 'connection is', 'connections are')} read again`];
      const named = own === noun ? '' : ` ${plural(count, own)}`;
      noun = own;
      return [`${number(count)}${named} ${plural(count, one, many)}`];
    })
    .join(', ');
}
