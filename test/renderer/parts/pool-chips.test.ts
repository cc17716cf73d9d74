import { describe, expect, test } from 'vitest';
import type { PlacedPool } from '../../../electron/domain/headline';
import { poolChips } from '../../../renderer/parts/pool-chips';
import { aBoardPool, aFailingState, aState, at, london } from '../../support/builders';

const now = at('10:42');
const placed = (given: Parameters<typeof aBoardPool>[0], isStale = false): PlacedPool => ({
  pool: aBoardPool({ levelSince: at('10:31'), ...given }),
  state: isStale ? aFailingState({ readAt: at('09:55') }) : aState({ readAt: now }),
  isStale,
});
const texts = (pool: PlacedPool) => poolChips(pool, now, london).map(({ text }) => text);
const soon = { at: '2026-12-01T00:00:00.000Z', seats: 4, days: 8 };

describe('the chips of a row', () => {
  test('say since when it is low, and what ends within thirty days', () => {
    expect(texts(placed({ used: 21, expiring: soon }))).toEqual(['Low since 10:31', '4 end 1 Dec']);
    const later = { ...soon, at: '2027-01-20T00:00:00.000Z' };
    expect(texts(placed({ used: 21, expiring: later }))).toEqual(['Low since 10:31']);
  });

  test('are two at most, overuse before what ends', () => {
    expect(texts(placed({ used: 27, expiring: soon }))).toEqual(['Out since 10:31', '2 over']);
  });

  test('are none for a pool that is well', () => {
    expect(texts(placed({ used: 5 }))).toEqual([]);
  });

  test('say how old the numbers are, not how low', () => {
    expect(texts(placed({ used: 25 }, true))).toEqual(['47 min old']);
  });

  test('say when an ended pool ended, not when that was first seen', () => {
    const validity = { kind: 'until', from: null, until: '2026-11-20T09:00:00.000Z', days: null } as const;
    expect(texts(placed({ used: 3, level: 'expired', validity }))).toEqual(['Expired since Fri 09:00']);
  });
});
