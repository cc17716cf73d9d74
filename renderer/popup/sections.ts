import { type Reader, matchWords, moment } from '../../electron/domain/format';
import { type PlacedPool, inTrouble } from '../../electron/domain/headline';
import type { Instant } from '../../electron/domain/instant';
import { needsAttention } from '../../electron/domain/level';
import { oldness } from '../../electron/domain/standing';
import { texts } from '../../electron/texts/language';

/** Rows of one kind under one heading. `aside` stands at the heading's end. */
export interface Section {
  readonly id: 'attention' | 'calm' | 'old';
  readonly title: string;
  readonly aside: string;
  readonly pools: readonly PlacedPool[];
}

function oldSection(pools: readonly PlacedPool[], now: Instant, reader: Reader): Section {
  const [first, ...rest] = pools;
  const readAt = first?.state.readAt ?? null;
  const isOneMoment = rest.every(({ state }) => state.readAt === readAt);
  if (first === undefined || readAt === null || !isOneMoment)
    return { id: 'old', title: texts().popup.old, aside: '', pools };
  const aside = oldness(first.state, now) ?? '';
  return { id: 'old', title: texts().popup.asTheyWere(moment(readAt, now, reader)), aside, pools };
}

/** The board as the popup lists it: who needs someone, who is well, and whose numbers are old. */
export function sectionsOf(placed: readonly PlacedPool[], now: Instant, reader: Reader): readonly Section[] {
  const t = texts().popup;
  const attention = inTrouble(placed);
  const calm = placed.filter(({ pool, isStale }) => !isStale && !needsAttention(pool.level));
  const old = placed.filter(({ isStale }) => isStale);
  const calmHeading =
    attention.length === 0 ? { title: t.leastFreeTitle, aside: '' } : { title: t.calm, aside: t.leastFree };
  const sections: readonly Section[] = [
    { id: 'attention', title: t.troubled, aside: '', pools: attention },
    { id: 'calm', ...calmHeading, pools: calm },
    oldSection(old, now, reader),
  ];
  return sections.filter(({ pools }) => pools.length > 0);
}

/** What was found, under one heading. */
export function foundSections(found: readonly PlacedPool[], all: number, query: string): readonly Section[] {
  const attention = inTrouble(found);
  const others = found.filter((placed) => !attention.includes(placed));
  const title = matchWords(found.length, all, query.trim());
  const sections: readonly Section[] = [
    { id: 'attention', title, aside: '', pools: attention },
    { id: 'calm', title: attention.length === 0 ? title : '', aside: '', pools: others },
  ];
  return sections.filter(({ pools }) => pools.length > 0);
}
