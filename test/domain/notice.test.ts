import { describe, expect, test } from 'vitest';
import { type PoolAlert, noticeFor } from '../../electron/domain/notice';
import type { Unit } from '../../electron/domain/pool';
import { aBoardPool, at, london } from '../support/builders';

type PoolGiven = Parameters<typeof aBoardPool>[0];

const raised = (pool: PoolGiven, since = at('10:31')): PoolAlert => ({
  kind: 'raised',
  connectionId: 'hq',
  pool: aBoardPool({ levelSince: at('10:31'), ...pool }),
  since,
});

const recovered = (pool: PoolGiven, since = at('10:31')): PoolAlert => ({
  kind: 'recovered',
  connectionId: 'hq',
  pool: aBoardPool(pool),
  since,
});

const now = at('12:36');
const notice = (...alerts: PoolAlert[]) => noticeFor(alerts, now, london);
const words = (...alerts: PoolAlert[]) => {
  const { title, body } = notice(...alerts) ?? {};
  return [title, body];
};

describe('a notification', () => {
  test.each<[string, PoolAlert, string, string]>([
    ['low', raised({ used: 21 }), 'CATIA V5: 4 of 25 seats free', 'Low since 10:31.'],
    ['nearly out', raised({ used: 24 }), 'CATIA V5: 1 of 25 seats free', 'Nearly out since 10:31.'],
    [
      'out',
      raised({ product: 'Draftline Studio', used: 12, total: 12 }),
      'Draftline Studio: no seat free',
      'All 12 in use since 10:31.',
    ],
    [
      'over',
      raised({ product: 'XenDesktop', used: 403, total: 400 }),
      'XenDesktop: 3 more in use than owned',
      '403 of 400 licenses since 10:31.',
    ],
    ['none owned', raised({ used: 0, total: 0 }), 'CATIA V5: no seat free', 'None owned since 10:31.'],
    [
      'recovered',
      recovered({ product: 'Meshwright', used: 11, total: 16 }),
      'Meshwright has seats again',
      '5 of 16 free. It was low for 2 h 5 min.',
    ],
    [
      'recovered at once',
      recovered({ product: 'Meshwright', used: 11, total: 16 }, now),
      'Meshwright has seats again',
      '5 of 16 free. It was low for 1 min.',
    ],
  ])('of a pool that is %s', (_what, alert, title, body) => {
    expect(words(alert)).toEqual([title, body]);
  });

  test('says since when the pool is at this level, not since when it was first short', () => {
    const alert = raised({ used: 24, levelSince: at('12:30') }, at('10:31'));
    expect(words(alert)).toEqual(['CATIA V5: 1 of 25 seats free', 'Nearly out since 12:30.']);
  });

  test.each<[Unit, string]>([
    ['users', 'seats'],
    ['devices', 'seats'],
    ['licenses', 'seats'],
    ['seats', 'seats'],
    ['connections', 'connections'],
    ['workstations', 'workstations'],
    ['software copies', 'software copies'],
  ])('counts %s as %s', (unit, word) => {
    expect(words(raised({ used: 21, unit }))[0]).toBe(`CATIA V5: 4 of 25 ${word} free`);
  });

  test('opens the pool that it speaks of', () => {
    expect(notice(raised({ key: 'k7', used: 21 }))).toMatchObject({ connectionId: 'hq', poolKey: 'k7' });
  });

  test('is none where nothing needs anyone', () => {
    expect(notice()).toBeNull();
  });

  test('cuts a long name in the middle and never the numbers', () => {
    const [title = '', body = ''] = words(
      raised({ product: 'Thinfinity Remote Workspace v8.1, Lisbon', used: 21 }),
    );
    expect(title).toBe('Thinfinity Remot…ce v8.1, Lisbon: 4 of 25 seats free');
    expect(Math.max(title.length, body.length)).toBeLessThan(80);
  });
});

describe('several at once', () => {
  const low = (key: string) => raised({ key, product: `Low ${key}`, used: 21 });
  const out = raised({ key: 'out', product: 'Draftline Studio', used: 12, total: 12 });
  const back = (key: string) => recovered({ key, product: `Back ${key}`, used: 5 });

  test.each<[string, PoolAlert[], string, string]>([
    [
      'low and out',
      [low('a'), low('b'), low('c'), low('d'), out],
      '4 pools are low, 1 is out',
      'Worst: Draftline Studio, 0 of 12 free.',
    ],
    ['low', [low('a'), low('b')], '2 pools are low', 'Worst: Low a, 4 of 25 free.'],
    ['out', [out, raised({ key: 'x', used: 25 })], '2 pools are out', 'Worst: CATIA V5, 0 of 25 free.'],
    ['recovered', [back('a'), back('b')], '2 pools have seats again', 'Among them: Back a, 20 of 25 free.'],
    ['low beside a recovery', [back('a'), low('b')], '1 pool is low', 'Worst: Low b, 4 of 25 free.'],
  ])('become one: %s', (_what, alerts, title, body) => {
    expect(words(...alerts)).toEqual([title, body]);
  });

  test('open the worst', () => {
    expect(notice(low('a'), out, low('b'))?.poolKey).toBe('out');
  });
});
