import { endWords, endsWithin, levelBegan } from '../../electron/domain/ending';
import { type Reader, levelSince, overuse } from '../../electron/domain/format';
import type { PlacedPool } from '../../electron/domain/headline';
import type { Instant } from '../../electron/domain/instant';
import { type Level, needsAttention } from '../../electron/domain/level';
import { oldness } from '../../electron/domain/standing';
import type { IconName } from './icon-paths';

/** A fact about a pool that wants to be seen beside its bar. */
export interface ChipFact {
  readonly id: 'level' | 'over' | 'ends' | 'age';
  readonly text: string;
  readonly level?: Level;
  readonly icon?: IconName;
}

const mostChips = 2;
const soonDays = 30;

/** At most two, the most telling first: level since, overuse, what ends, age. */
export function poolChips(
  { pool, state, isStale }: PlacedPool,
  now: Instant,
  reader: Reader,
): readonly ChipFact[] {
  const { level } = pool;
  const over = overuse(pool);
  const ends = endsWithin(pool, soonDays, now) ? endWords(pool, now, reader) : null;
  const old = oldness(state, now);
  const chips: ChipFact[] = [];
  if (!isStale && needsAttention(level))
    chips.push({ id: 'level', text: levelSince(level, levelBegan(pool, now), now, reader), level });
  if (over !== null) chips.push({ id: 'over', text: over, icon: 'over' });
  if (ends !== null) chips.push({ id: 'ends', text: ends, icon: 'calendar' });
  if (old !== null) chips.push({ id: 'age', text: old, icon: 'clock' });
  return chips.slice(0, mostChips);
}
