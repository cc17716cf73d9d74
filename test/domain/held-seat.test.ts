import { describe, expect, test } from 'vitest';
import {
  heldFor,
  heldMarks,
  heldSeats,
  heldSince,
  heldSummary,
  silentVendors,
  sortHeld,
} from '../../electron/domain/held-seat';
import { addMs } from '../../electron/domain/instant';
import type { Holder } from '../../electron/domain/pool';
import { aBoardPool, aSnapshot, aState, hourMs, london, ten } from '../support/builders';

const held = (user: string | null, hours: number | null, given: Partial<Holder> = {}): Holder => ({
  ...{ user, host: null, seats: 1, until: null, leaseId: null, reservation: null },
  since: hours === null ? null : addMs(ten, -hours * hourMs),
  ...given,
});

const board = aSnapshot(
  aState({
    id: 'draft',
    vendor: 'tenduke',
    pools: [
      aBoardPool({
        key: 'd',
        product: 'Draftline',
        holders: [held('mira', 26), held('okafor', 9, { host: 'WS-7' }), held('okafor', 6.5)],
      }),
    ],
  }),
  aState({
    id: 'sim',
    vendor: 'license-statistics',
    pools: [
      aBoardPool({
        key: 's',
        product: 'CATIA',
        holders: [held('batch', null, { seats: 8, since: '2026-11-21 22:15:00' }), held(null, 1)],
      }),
    ],
  }),
  aState({
    id: 'gw',
    vendor: 'thinfinity',
    pools: [aBoardPool({ key: 't', product: 'Workspace', holders: null })],
  }),
);
const seats = heldSeats(board, ten);
const users = (list = seats) => list.map(({ holder }) => holder.user);

describe('who holds seats', () => {
  test('the longest held come first, those whose time can’t be told last', () => {
    expect(users()).toEqual(['mira', 'okafor', 'okafor', null, 'batch']);
    expect(seats.map(heldFor)).toEqual(['26 h', '9 h', '6 h 30 min', '1 h', '–']);
  });

  test('an id names one checkout', () => {
    expect(new Set(seats.map(({ id }) => id)).size).toBe(seats.length);
  });

  test('a zoneless time stays as the vendor wrote it', () => {
    expect(seats.map((seat) => heldSince(seat, ten, london))).toEqual([
      'Sat 08:00',
      '01:00',
      '03:30',
      '09:00',
      '2026-11-21 22:15:00, server’s time',
    ]);
  });

  test('marks what was held over a day, a second seat of one person, and a reservation', () => {
    expect(seats.map(heldMarks)).toEqual([['over a day'], [], ['second seat'], [], []]);
    const [reserved] = heldSeats(
      aSnapshot(aState({ pools: [aBoardPool({ holders: [held('a', 1, { reservation: 'reserved' })] })] })),
      ten,
    );
    expect(reserved && heldMarks(reserved)).toEqual(['reserved']);
  });

  test('is ordered by person, host, pool, seats or time, either way, with the unknown last', () => {
    expect(users(sortHeld(seats, 'person', false))).toEqual(['batch', 'mira', 'okafor', 'okafor', null]);
    expect(users(sortHeld(seats, 'person', true))).toEqual(['okafor', 'okafor', 'mira', 'batch', null]);
    expect(users(sortHeld(seats, 'seats', true))[0]).toBe('batch');
    expect(users(sortHeld(seats, 'pool', false))).toEqual([null, 'batch', 'mira', 'okafor', 'okafor']);
    expect(users(sortHeld(seats, 'held', false))).toEqual([null, 'okafor', 'okafor', 'mira', 'batch']);
    expect(users(sortHeld(seats, 'host', false))[0]).toBe('okafor');
  });

  test('is summed up without adding seats of unlike units', () => {
    expect(heldSummary(seats)).toBe('5 checkouts by 3 people');
    expect(heldSummary([])).toBe('0 checkouts');
  });

  test('names vendors that don’t say', () => {
    expect(silentVendors(board)).toEqual(['thinfinity']);
  });

  test('a start in the future is no negative time', () => {
    const [future] = heldSeats(aSnapshot(aState({ pools: [aBoardPool({ holders: [held('a', -1)] })] })), ten);
    expect(future && heldFor(future)).toBe('0 min');
  });
});
