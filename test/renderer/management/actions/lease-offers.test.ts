import { describe, expect, test } from 'vitest';
import { holderOf, leaseOffers } from '../../../../renderer/management/actions/lease-offers';
import { aBoardPool, aState } from '../../../support/builders';

const nobody = { user: null, host: null, seats: 1, since: null, until: null, reservation: null };
const holders = [
  { ...nobody, leaseId: 'l-1', user: 'Mara Brandt', host: 'ws-1' },
  { ...nobody, leaseId: 'l-2' },
  { ...nobody, leaseId: null, user: 'Jonas', reservation: 'reserved' },
];
const connection = aState({ pools: [aBoardPool({ product: 'CutX Pro', holders })] });

describe('the leases that may be released', () => {
  test('are offered by whoever holds them', () => {
    expect(leaseOffers(connection).map(({ label, value }) => [label, value])).toEqual([
      ['Mara Brandt, ws-1', 'l-1'],
      ['l-2', 'l-2'],
    ]);
  });

  test('say whose they are, where that is seen', () => {
    const said = ['l-1', ' l-1 ', 'l-2', 'unknown', ''].map((id) => holderOf(id, connection));
    expect(said).toEqual(['Mara Brandt, ws-1, CutX Pro', 'Mara Brandt, ws-1, CutX Pro', null, null, null]);
  });
});
