import { describe, expect, test } from 'vitest';
import { heldSeats } from '../../../electron/domain/held-seat';
import { addMs } from '../../../electron/domain/instant';
import type { Holder } from '../../../electron/domain/pool';
import { createRuleBook } from '../../../electron/domain/rule-book';
import { parseHeldQuery } from '../../../renderer/state/held-query';
import { aBoardPool, aSnapshot, aState, hourMs, ten } from '../../support/builders';

const held = (user: string, hours: number | null, given: Partial<Holder> = {}): Holder => ({
  ...{ user, host: null, seats: 1, until: null, leaseId: null, reservation: null },
  since: hours === null ? null : addMs(ten, -hours * hourMs),
  ...given,
});
const holders = [
  held('mira', 26, { host: 'WS-7' }),
  held('okafor', 9),
  held('batch', null, { seats: 8 }),
  held('salcedo', 2, { reservation: 'reserved' }),
  held('okafor', 1),
];
const board = aSnapshot(
  aState({
    id: 'duke',
    vendor: 'tenduke',
    name: '10Duke',
    pools: [aBoardPool({ product: 'Draftline', holders })],
  }),
);

function found(query: string): string {
  const { matches, faults } = parseHeldQuery(query);
  const seats = heldSeats(board, ten, createRuleBook([]));
  const users = seats.filter((seat) => matches({ seat, vendorName: '10Duke Enterprise' }, ten));
  return faults[0]?.problem ?? users.map(({ holder }) => holder.user).join(' ');
}

describe('a query for who holds seats', () => {
  test.each([
    ['held:>8h', 'mira okafor'],
    ['held:<3h', 'salcedo okafor'],
    ['-held:>8h', 'salcedo okafor batch'],
    ['is:forgotten', 'mira'],
    ['is:reserved', 'salcedo'],
    ['is:second', 'okafor'],
    ['is:untold', 'batch'],
    ['seats:>2', 'batch'],
    ['host:ws', 'mira'],
    ['user:mir,sal', 'mira salcedo'],
    ['person:okafor held:>5h', 'okafor'],
    ['vendor:10duke pool:draft connection:duke seats:8', 'batch'],
    ['held:soon', 'After “held:” comes how long it has been held, such as >8h or >2d.'],
    ['seats:many', 'After “seats:” comes a number, such as 2, >1 or 2..8.'],
    ['is:odd', 'After “is:” comes forgotten, reserved, second, untold.'],
  ])('%s', (query, expected) => expect(found(query)).toBe(expected));
});
