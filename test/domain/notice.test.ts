import { describe, expect, test } from 'vitest';
import type { Alert } from '../../electron/domain/alert';
import type { Notice } from '../../electron/domain/delivery-round';
import { noticeWords } from '../../electron/domain/notice';
import type { Snapshot } from '../../electron/domain/snapshot';
import { anAlert } from '../support/alert-builders';
import { ends, failing, level, named, now, overuse } from '../support/alert-words';
import { aBoardOf, aBoardPool, aFailingState, aSnapshot, aState, at, london } from '../support/builders';

const say = (notice: Notice, snapshot: Snapshot = aBoardOf()) => {
  const { title, body } = noticeWords(notice, { snapshot, now, reader: london });
  return [title, body];
};

describe('a notice of several', () => {
  const low = (name: string) => named(`Low ${name}`, level('low', 21, 25));
  const out = named('Draftline Studio', level('exhausted', 12, 12));
  const back = (name: string) => named(`Back ${name}`, { ...level('ok', 5, 25), happened: 'cleared' });
  const unread = anAlert({ ...failing, id: 'c', key: 'c' });

  test.each<[string, Alert[], string, string]>([
    [
      'low and out',
      [low('a'), low('b'), low('c'), low('d'), out],
      '4 pools are low, 1 is out',
      'Worst: Draftline Studio, 0 of 12 free.',
    ],
    ['low', [low('a'), low('b')], '2 pools are low', 'Worst: Low a, 4 of 25 free.'],
    ['recovered', [back('a'), back('b')], '2 pools have seats again', 'Among them: Back a, 20 of 25 free.'],
    [
      'low beside a recovery',
      [back('a'), low('b')],
      '1 pool is low, 1 has seats again',
      'Worst: Low b, 4 of 25 free.',
    ],
    [
      'out and over',
      [out, named('X', overuse)],
      '1 pool is out, 1 is over',
      'Worst: Draftline Studio, 0 of 12 free.',
    ],
    [
      'not read',
      [unread, { ...unread, connectionName: 'Lisbon' }],
      '2 connections can’t be read',
      'First: Citrix EU can’t be read.',
    ],
    [
      'of all kinds',
      [low('a'), unread, named('CutXPro', ends({}))],
      '1 pool is low, 1 loses seats, 1 connection can’t be read',
      'Worst: Low a, 4 of 25 free.',
    ],
  ])('%s', (_what, alerts, title, body) => {
    expect(say({ of: 'alerts', alerts })).toEqual([title, body]);
  });

  test('opens the record of them, and one alone its pool', () => {
    const view = { snapshot: aBoardOf(), now, reader: london };
    expect(noticeWords({ of: 'alerts', alerts: [low('a'), out] }, view).place).toEqual({ page: 'alerts' });
    expect(noticeWords({ of: 'alerts', alerts: [out] }, view).place).toEqual({
      connectionId: 'hq',
      poolKey: 'Draftline Studio',
    });
  });

  test('tells two pools of one product apart', () => {
    const twin = (key: string) => aBoardPool({ key, product: 'Workspace', feature: key, used: 21 });
    const alert = anAlert({
      ...level('low', 21, 25),
      pool: { key: 'EU', product: 'Workspace', subtitle: 'EU', unit: 'users' },
    });
    expect(say({ of: 'alerts', alerts: [alert] }, aBoardOf(twin('EU'), twin('US')))[0]).toBe(
      'Workspace (EU): 4 of 25 seats free',
    );
  });
});

describe('a reminder', () => {
  const out = named('Draftline Studio', { ...level('exhausted', 12, 12), since: at('09:26') });
  const nextAt = '2026-11-23T12:36:00.000Z';

  test.each<[string, Alert, string | null, string, string]>([
    ['out', out, nextAt, 'Draftline Studio: still no seat free', 'For 3 h 10 min. Next reminder tomorrow.'],
    [
      'out, soon',
      out,
      at('15:36'),
      'Draftline Studio: still no seat free',
      'For 3 h 10 min. Next reminder 15:36.',
    ],
    [
      'out, at last',
      out,
      null,
      'Draftline Studio: still no seat free',
      'For 3 h 10 min. This is the last reminder.',
    ],
    [
      'over',
      named('XenDesktop', { ...overuse, since: at('09:26') }),
      nextAt,
      'XenDesktop: still 3 more in use than owned',
      'For 3 h 10 min. Next reminder tomorrow.',
    ],
    [
      'not read',
      anAlert({ ...failing, since: at('09:26') }),
      nextAt,
      'Citrix EU still can’t be read',
      'For 3 h 10 min. Next reminder tomorrow.',
    ],
  ])('of what is %s', (_what, alert, next, title, body) => {
    expect(say({ of: 'reminder', alerts: [alert], nextAt: next })).toEqual([title, body]);
  });

  test('counts the seats of now, and not those of the crossing', () => {
    const alert = named('CATIA', { ...level('exhausted', 25, 25), since: at('09:26') });
    const board = aBoardOf(aBoardPool({ key: 'CATIA', product: 'CATIA', used: 23 }));
    expect(say({ of: 'reminder', alerts: [alert], nextAt }, board)[0]).toBe(
      'CATIA: still only 2 of 25 seats free',
    );
  });

  test('of several says so of each', () => {
    const alerts = [out, named('CATIA V5', level('low', 21, 25)), anAlert({ ...failing, key: 'c' })];
    expect(say({ of: 'reminder', alerts, nextAt })).toEqual([
      '1 pool is still low, 1 is still out, 1 connection still can’t be read',
      'Worst: Draftline Studio, 0 of 12 free. Next reminder tomorrow.',
    ]);
  });
});

describe('a notice', () => {
  const low = named('CATIA V5', level('low', 23, 25));

  test('in quiet hours says why it could not wait', () => {
    const backAt = '2026-11-24T12:36:00.000Z';
    expect(say({ of: 'before-back', alerts: [low], runsOutAt: '2026-11-22T20:15:00.000Z', backAt })).toEqual([
      'CATIA V5: out before you are back',
      '2 of 25 free, likely none by 20:15. Back in 2 days.',
    ]);
    expect(
      say({
        of: 'before-back',
        alerts: [named('A', level('exhausted', 2, 2))],
        runsOutAt: null,
        backAt: at('23:36'),
      }),
    ).toEqual(['A: no seat free', 'All 2 in use since 10:31. Back in 11 h.']);
  });

  test('of a lost network tells when the last numbers were read', () => {
    expect(say({ of: 'network' }, aSnapshot(aState({ readAt: at('10:42') })))).toEqual([
      'No network',
      'No pool can be told until it is back. Last numbers: 10:42.',
    ]);
  });

  test('in the morning says how things stand, what was held, and what ends', () => {
    const board = aBoardOf(
      aBoardPool({ key: 'a', used: 21 }),
      aBoardPool({ key: 'b', used: 1, expiring: { at: '2026-11-25T12:00:00.000Z', seats: 25, days: null } }),
    );
    const summary = { of: 'summary', held: [low], recovered: [low], heldCount: 2 } as const;
    expect(say(summary, board)).toEqual([
      'Good morning: 1 of 2 pools is low',
      'Overnight: 2 alerts held, 1 recovered. CATIA V5 loses 25 seats on 25 Nov.',
    ]);
    expect(say({ ...summary, held: [] }, aBoardOf(aBoardPool({ used: 1 })))).toEqual([
      'Good morning: the pool is well',
      'Overnight: 2 alerts held, 1 recovered. Nothing ends this week.',
    ]);
    expect(say({ ...summary, recovered: [], heldCount: 1 }, aSnapshot(aFailingState()))[0]).toBe(
      'Good morning: 1 connection can’t be read',
    );
  });
});
