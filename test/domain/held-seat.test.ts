import { describe, expect, test } from 'vitest';
import {
  type HeldGroup,
  type HeldSeat,
  heldFor,
  heldGroupKey,
  heldGroupName,
  heldGroupSummary,
  heldMarks,
  heldSeats,
  heldSince,
  heldSummary,
  silentVendors,
  sortHeld,
} from '../../electron/domain/held-seat';
import { addMs } from '../../electron/domain/instant';
import { createRuleBook } from '../../electron/domain/rule-book';
import type { Holder } from '../../electron/domain/pool';
import { aBoardPool, aSnapshot, aState, hourMs, london, ten } from '../support/builders';
import { aRule } from '../support/story';

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
const rules = createRuleBook([]);
const seats = heldSeats(board, ten, rules);
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

  test('marks what was held for longer than the rule says, a second seat of one person, and a reservation', () => {
    const marks = (list: readonly HeldSeat[]) => list.map((seat) => heldMarks(seat).map(({ text }) => text));
    expect(marks(seats)).toEqual([['over 12 h'], [], ['second seat'], [], []]);
    const reserved = aSnapshot(
      aState({ pools: [aBoardPool({ holders: [held('a', 1, { reservation: 'reserved' })] })] }),
    );
    expect(marks(heldSeats(reserved, ten, rules))).toEqual([['reserved']]);
  });

  test('what looks forgotten by the rule of its own pool comes before what was held longer elsewhere', () => {
    const strict = aRule('forgotten', {
      id: 'mine',
      scope: { of: 'pool', connectionId: 'draft', poolKey: 'd' },
      heldHours: 8,
    });
    const calm = aRule('forgotten', {
      id: 'calm',
      scope: { of: 'connection', connectionId: 'b' },
      isOn: false,
    });
    const other = aState({ id: 'b', pools: [aBoardPool({ holders: [held('old', 400)] })] });
    const all = heldSeats(aSnapshot(other, ...board.connections), ten, createRuleBook([strict, calm]));
    expect(all.filter(({ isForgotten }) => isForgotten).map(({ holder }) => holder.user)).toEqual([
      'mira',
      'okafor',
    ]);
    expect(users(all).slice(0, 3)).toEqual(['mira', 'okafor', 'old']);
    expect(users(sortHeld(all, 'held', true)).slice(0, 3)).toEqual(['mira', 'okafor', 'old']);
    expect(all[2]?.forgottenHours).toBeNull();
  });

  test('keeps its name while others come and go', () => {
    const ids = (holders: readonly Holder[]) =>
      heldSeats(aSnapshot(aState({ pools: [aBoardPool({ holders: [...holders] })] })), ten, rules).map(
        ({ id }) => id,
      );
    const [a, b] = [held('a', 1), held('b', 2)];
    expect(ids([held('new', 0), b, a])).toEqual(expect.arrayContaining(ids([a, b])));
    expect(new Set(ids([a, a, a])).size).toBe(3);
  });

  test('is put together by person, host, pool or connection; whoever is not named is nobody’s double', () => {
    const groups = (by: HeldGroup) => new Set(seats.map((seat) => heldGroupKey(seat, by))).size;
    expect([groups('person'), groups('host'), groups('pool'), groups('connection')]).toEqual([4, 2, 2, 2]);
    const names = seats.map((seat) => heldGroupName(seat, 'person'));
    expect(names).toEqual(['mira', 'okafor', 'okafor', 'Person not said', 'batch']);
    expect(heldGroupSummary(seats.slice(0, 3), 'pool')).toBe('3 checkouts by 2 people, 1 held for long');
    expect(heldGroupSummary(seats.slice(1, 3), 'person')).toBe('2 checkouts');
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
    const [future] = heldSeats(
      aSnapshot(aState({ pools: [aBoardPool({ holders: [held('a', -1)] })] })),
      ten,
      rules,
    );
    expect(future && heldFor(future)).toBe('under 1 min');
  });
});
