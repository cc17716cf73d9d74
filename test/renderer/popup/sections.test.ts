import { describe, expect, test } from 'vitest';
import { worstFirst } from '../../../electron/domain/headline';
import type { ConnectionState } from '../../../electron/domain/snapshot';
import { foundSections, sectionsOf } from '../../../renderer/popup/sections';
import { aBoardPool, aFailingState, aSnapshot, aState, at, london } from '../../support/builders';

const pool = (product: string, used: number | null) => aBoardPool({ key: product, product, used });
const low = pool('Low', 22);
const well = pool('Well', 5);
const hq = (...pools: ReturnType<typeof pool>[]) => aState({ pools });
const eu = (readAt = at('09:55')) =>
  aFailingState({ id: 'eu', readAt, pools: [aBoardPool({ key: 'old', product: 'Old', used: 25 })] });
const titles = (...states: ConnectionState[]) =>
  sectionsOf(worstFirst(aSnapshot(...states)), at('10:42'), london).map(({ title, aside, pools }) =>
    [title, aside, ...pools.map((placed) => placed.pool.product)].join(' | '),
  );

describe('the popup’s sections', () => {
  test('part those who need someone from those who are well', () => {
    expect(titles(hq(low, well))).toEqual([
      'Needs attention |  | Low',
      'Doing well | least free first | Well',
    ]);
  });

  test('are one where all is well, the uncounted last', () => {
    expect(titles(hq(pool('Not counted', null), well))).toEqual(['Least free first |  | Well | Not counted']);
  });

  test('put old numbers last, with the moment they are from', () => {
    expect(titles(eu(), hq(well))).toEqual([
      'Least free first |  | Well',
      'As they were at 09:55 | 47 min old | Old',
    ]);
  });

  test('do not name one moment for numbers of several', () => {
    expect(titles(eu(), { ...eu(at('10:00')), id: 'us' })).toEqual(['Old numbers |  | Old | Old']);
  });

  test('say how many were found, over the first row only', () => {
    const found = worstFirst(aSnapshot(hq(low, well), eu()));
    const sections = foundSections(found, 31, ' l ');
    expect(sections.map(({ title }) => title)).toEqual(['3 of 31 match “l”', '']);
    expect(sections.flatMap(({ pools }) => pools)).toEqual(found);
    expect(foundSections(found.slice(1), 31, 'w').map(({ title }) => title)).toEqual(['2 of 31 match “w”']);
    expect(foundSections([], 31, 'w')).toEqual([]);
  });
});
