import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alert, AlertFacts } from '../../electron/domain/alert';
import { alertWords } from '../../electron/domain/alert-words';
import type { Notice } from '../../electron/domain/delivery-round';
import { failureKinds } from '../../electron/domain/failure';
import { noticeWords } from '../../electron/domain/notice';
import { type Unit, units } from '../../electron/domain/pool';
import type { Snapshot } from '../../electron/domain/snapshot';
import { anAlert } from '../support/alert-builders';
import { aBoardOf, aBoardPool, aFailingState, aSnapshot, aState, at, london } from '../support/builders';

const now = at('12:36');

const named = (product: string, given: Partial<Alert> = {}, unit: Unit = 'licenses'): Alert =>
  anAlert({ id: product, key: product, pool: { key: product, product, subtitle: '', unit }, ...given });

const level = (
  word: 'low' | 'critical' | 'exhausted' | 'ok',
  used: number,
  total: number,
): { kind: 'level'; facts: AlertFacts } => ({
  kind: 'level',
  facts: { kind: 'level', level: word, used, total, free: total - used },
});

const overuse = { kind: 'overuse', facts: { kind: 'overuse', over: 3, used: 403, total: 400 } } as const;
const ends = (given: Partial<Extract<AlertFacts, { kind: 'expiry' }>>): Partial<Alert> => ({
  kind: 'expiry',
  facts: {
    ...{ kind: 'expiry', rung: 14, endsAt: '2026-12-02T12:00:00.000Z', seats: 25, total: 50 },
    ...{ used: 30, peak: 37, short: 12, ...given },
  } as AlertFacts,
});
const failing: Partial<Alert> = {
  kind: 'connection',
  pool: null,
  connectionName: 'Citrix EU',
  facts: { kind: 'connection', failure: 'unauthorized', message: '', readAt: at('11:49') },
};
const forgotten: Partial<Alert> = {
  kind: 'forgotten',
  at: at('10:10'),
  facts: { kind: 'forgotten', user: 'alice', host: 'ws-07', heldSince: '2026-11-21T20:10:00.000Z', seats: 1 },
};

describe('an alert', () => {
  test.each<[string, Alert, string, string]>([
    ['low', named('CATIA V5', level('low', 21, 25)), 'CATIA V5: 4 of 25 seats free', 'Low since 10:31.'],
    [
      'nearly out',
      named('CATIA V5', level('critical', 24, 25)),
      'CATIA V5: 1 of 25 seats free',
      'Nearly out since 10:31.',
    ],
    [
      'out',
      named('Draftline Studio', { ...level('exhausted', 12, 12), since: at('10:04') }),
      'Draftline Studio: no seat free',
      'All 12 in use since 10:04.',
    ],
    [
      'out of none',
      named('CATIA V5', level('exhausted', 0, 0)),
      'CATIA V5: no seat free',
      'None owned since 10:31.',
    ],
    [
      'over',
      named('XenDesktop', overuse),
      'XenDesktop: 3 more in use than owned',
      '403 of 400 licenses since 10:31.',
    ],
    [
      'well again',
      named('Meshwright', { ...level('ok', 11, 16), happened: 'cleared', at: now }),
      'Meshwright has seats again',
      '5 of 16 free. It was low for 2 h 5 min.',
    ],
    [
      'well again at once',
      named('Meshwright', { ...level('ok', 11, 16), happened: 'cleared', at: at('10:31') }),
      'Meshwright has seats again',
      '5 of 16 free. It was low for less than a minute.',
    ],
    [
      'about to lose seats',
      named('CutXPro', ends({})),
      'CutXPro: 25 of 50 seats end on 2 Dec',
      'In 10 days. On past peak of 37 you would be short 12.',
    ],
    [
      'about to lose seats that nobody misses',
      named('CutXPro', ends({ peak: 20, short: 0 })),
      'CutXPro: 25 of 50 seats end on 2 Dec',
      'In 10 days. The rest is enough for the past peak of 20.',
    ],
    [
      'on its last day',
      named(
        'Meshwright',
        ends({ endsAt: '2026-11-23T12:00:00.000Z', seats: 4, total: 16, peak: 15, short: 3 }),
      ),
      'Meshwright: 4 of 16 seats end tomorrow',
      'On past peak of 15 you would be short 3.',
    ],
    [
      'ended',
      named(
        'Lattice Mesh',
        ends({ endsAt: '2026-11-20T12:00:00.000Z', seats: 10, total: 10, used: 3 }),
        'users',
      ),
      'Lattice Mesh has ended',
      '10 seats ended on 20 Nov. 3 people were using it.',
    ],
    [
      'short of some that ended',
      named('CutXPro', ends({ endsAt: '2026-11-20T12:00:00.000Z', used: 30 })),
      'CutXPro: 25 of 50 seats ended on 20 Nov',
      '25 ended on 20 Nov. 30 were in use.',
    ],
    [
      'to be short',
      named('CutXPro', {
        kind: 'shortfall',
        facts: {
          kind: 'shortfall',
          endsAt: '2026-12-02T12:00:00.000Z',
          seats: 25,
          total: 50,
          peak: 37,
          short: 12,
        },
      }),
      'CutXPro: short 12 from 2 Dec',
      '25 of 50 seats end. The past peak is 37.',
    ],
    [
      'not read',
      anAlert(failing),
      'Citrix EU can’t be read',
      'Its credentials were refused. Enter new ones; numbers are 47 min old.',
    ],
    [
      'read again',
      anAlert({ ...failing, happened: 'cleared', at: at('11:23') }),
      'Citrix EU is read again',
      'It was away for 52 min.',
    ],
    [
      'held for long',
      named('Draftline Studio', forgotten),
      'Draftline Studio: 1 seat held for 14 h',
      'By alice on ws-07 since Sat 20:10.',
    ],
  ])('of a pool that is %s', (_what, alert, title, body) => {
    expect(alertWords(alert, now, london)).toEqual({ title, body });
  });

  test.each<[Unit, string]>([
    ['users', 'seats'],
    ['devices', 'seats'],
    ['connections', 'connections'],
    ['software copies', 'software copies'],
  ])('counts %s as %s', (unit, word) => {
    expect(alertWords(named('CATIA V5', level('low', 21, 25), unit), now, london).title).toBe(
      `CATIA V5: 4 of 25 ${word} free`,
    );
  });
});

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

const text = fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme-ascii' });
const count = fc.integer({ min: 0, max: 12_345 });

const anyFacts: fc.Arbitrary<AlertFacts> = fc.oneof(
  fc.record({
    kind: fc.constant('level' as const),
    level: fc.constantFrom('low', 'critical', 'exhausted', 'ok'),
    ...{ used: count, total: count, free: count },
  }),
  fc.record({ kind: fc.constant('overuse' as const), over: count, used: count, total: count }),
  fc.record({
    kind: fc.constant('connection' as const),
    failure: fc.constantFrom(...failureKinds),
    message: fc.constant(''),
    readAt: fc.constantFrom(null, at('10:00')),
  }),
  fc.record({
    kind: fc.constant('forgotten' as const),
    ...{ user: text, host: text, heldSince: fc.constant(at('01:00')), seats: count },
  }),
  fc.record({
    kind: fc.constant('expiry' as const),
    rung: fc.constant(14),
    endsAt: fc.constantFrom(
      '2026-12-02T12:00:00.000Z',
      '2027-12-02T12:00:00.000Z',
      '2026-11-20T12:00:00.000Z',
    ),
    ...{ seats: count, total: count, used: count, peak: fc.option(count), short: fc.option(count) },
  }),
);

test('is short enough for one line of title and one of body, whatever things are called, and keeps its numbers whole', () => {
  fc.assert(
    fc.property(anyFacts, text, text, fc.constantFrom(...units), (facts, product, subtitle, unit) => {
      const pool = facts.kind === 'connection' ? null : { key: 'k', product, subtitle, unit };
      const alert = anAlert({ kind: facts.kind, facts, pool, connectionName: product });
      const { title, body } = alertWords(alert, now, london);
      expect(Math.max([...title].length, [...body].length)).toBeLessThanOrEqual(96);
      expect(title + body).not.toMatch(/undefined|null|NaN/);
    }),
    { numRuns: 500 },
  );
});
