import { describe, expect, test } from 'vitest';
import { detailFacts, holderWords, poolFacts } from '../../../renderer/management/pool-facts';
import { aBoardPool, aFailingState, aState, at, london } from '../../support/builders';

const now = at('10:42');
const facts = (
  given: Parameters<typeof aBoardPool>[0],
  state = aState({ readAt: at('10:41') }),
): Record<string, string> =>
  Object.fromEntries(
    poolFacts({ pool: aBoardPool(given), state, isStale: false }, 'Thinfinity Workspace', now, london).map(
      ({ label, value }) => [label, value],
    ),
  );

describe('the facts of a pool', () => {
  test('say what is known', () => {
    expect(facts({ used: 5, feature: 'MD2' })).toEqual({
      Ends: 'not said',
      Owned: '25',
      Used: '5',
      Reserved: 'not said',
      Free: '20',
      'Counted in': 'licenses',
      Feature: 'MD2',
      Connection: 'HQ gateway',
      Vendor: 'Thinfinity Workspace',
      'As of': '10:41',
      Key: 'catia',
    });
  });

  test('never show what is unknown as nought', () => {
    const { Owned, Used, Free } = facts({ used: null, total: null });
    expect([Owned, Used, Free]).toEqual(['not said', 'not said', 'not said']);
  });

  test('tell the next seats to end from the end of the license', () => {
    const validity = { kind: 'until', from: null, until: '2027-12-31T00:00:00.000Z', days: null } as const;
    const expiring = { at: '2026-12-03T00:00:00.000Z', seats: 10, days: 10 };
    const known = facts({ validity, expiring });
    expect([known['Ends'], known['Next to end']]).toEqual(['31 Dec 2027', '10 end 3 Dec']);
  });

  test('show an age beside old numbers', () => {
    expect(facts({}, aFailingState({ readAt: at('09:55') }))).toMatchObject({
      'As of': '09:55',
      Age: '47 min old',
    });
  });
});

describe('what else a vendor reports', () => {
  test('stands under the vendor’s own names', () => {
    expect(detailFacts({ serial: '…9F2C', trial: false, note: null, seen: 12345, ratio: 0.25 })).toEqual([
      { label: 'serial', value: '…9F2C' },
      { label: 'trial', value: 'no' },
      { label: 'note', value: 'not said' },
      { label: 'seen', value: '12\u202f345' },
      { label: 'ratio', value: '0.25' },
    ]);
  });

  test('has a line for each entry of a list', () => {
    const top = [
      { user: 'mira', seats: 3 },
      { user: 'jo', seats: null },
    ];
    expect(detailFacts({ top }).map(({ value }) => value)).toEqual(['mira · 3', 'jo · not said']);
  });
});

describe('who holds a seat', () => {
  const nobody = {
    user: null,
    host: null,
    seats: 1,
    since: null,
    until: null,
    leaseId: null,
    reservation: null,
  };

  test('is told with host and moment', () => {
    const holder = { ...nobody, user: 'mira', host: 'WS-1', since: '2026-11-22T08:40:00.000Z' };
    expect(holderWords(holder, now, london)).toEqual({ who: 'mira · WS-1', since: '08:40' });
  });

  test('keeps a time without a zone as the vendor wrote it', () => {
    expect(holderWords({ ...nobody, since: '2026-11-22 07:37' }, now, london)).toEqual({
      who: 'not said',
      since: '2026-11-22 07:37',
    });
  });
});
