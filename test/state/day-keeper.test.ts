import { describe, expect, test } from 'vitest';
import { type DayBook, emptyDayBook } from '../../electron/domain/day-book';
import { addMs } from '../../electron/domain/instant';
import { createDayKeeper } from '../../electron/state/day-keeper';
import {
  aBoardPool,
  aChange,
  aFailedPoll,
  aGoodPoll,
  aSnapshot,
  aState,
  minuteMs,
  ten,
} from '../support/builders';

function aKeeper() {
  let now = ten;
  const written: DayBook[] = [];
  const file = { book: () => emptyDayBook, write: (book: DayBook) => written.push(book) };
  const keeper = createDayKeeper({ file, timeZone: 'Europe/London', now: () => now });
  const next = aSnapshot(aState());
  const read = (minutes: number) => {
    now = addMs(ten, minutes * minuteMs);
    const outcome = aGoodPoll({ polledAt: now, pools: [aBoardPool()] });
    keeper.take(aChange({ previous: next, next, outcome }));
  };
  return { keeper, written, read, next };
}

describe('the keeper of days', () => {
  test('notes each good poll, and writes every ten minutes at most', () => {
    const { keeper, written, read } = aKeeper();
    for (const minute of [1, 2, 9, 10, 11, 12, 20]) read(minute);
    expect(written).toHaveLength(2);
    expect(keeper.book().connections.get('hq')?.today.pools).toMatchObject([
      { product: 'CATIA V5', free: 20 },
    ]);
  });

  test('writes the rest when the program ends', () => {
    const { keeper, written, read } = aKeeper();
    read(1);
    keeper.stop();
    expect(written).toEqual([keeper.book()]);
  });

  test('learns nothing from a poll that failed', () => {
    const { keeper, next } = aKeeper();
    keeper.take(aChange({ previous: next, next, outcome: aFailedPoll() }));
    expect(keeper.book()).toBe(emptyDayBook);
  });

  test('forgets a connection that is removed', () => {
    const { keeper, read, next } = aKeeper();
    read(1);
    keeper.take(aChange({ previous: next, next: aSnapshot() }));
    expect(keeper.book().connections.size).toBe(0);
  });
});
