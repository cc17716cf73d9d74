import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alert } from '../../electron/domain/alert';
import { alertWords } from '../../electron/domain/alert-words';
import { type Unit, units } from '../../electron/domain/pool';
import { anAlert } from '../support/alert-builders';
import { anyFacts, anyName } from '../support/any-alert-facts';
import { ends, failing, forgotten, level, named, now, overuse } from '../support/alert-words';
import { at, london } from '../support/builders';

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
      'well again without having been out',
      named('Meshwright', {
        facts: { kind: 'level', level: 'ok', used: 11, total: 16, free: 5, wasOut: false },
        happened: 'cleared',
        at: now,
      }),
      'Meshwright is well again',
      '5 of 16 free. It was low for 2 h 5 min.',
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

test('is short enough for one line of title and one of body, whatever things are called, and keeps its numbers whole', () => {
  fc.assert(
    fc.property(anyFacts, anyName, anyName, fc.constantFrom(...units), (facts, product, subtitle, unit) => {
      const pool = facts.kind === 'connection' ? null : { key: 'k', product, subtitle, unit };
      const alert = anAlert({ kind: facts.kind, facts, pool, connectionName: product });
      const { title, body } = alertWords(alert, now, london);
      expect(Math.max([...title].length, [...body].length)).toBeLessThanOrEqual(96);
      expect(title + body).not.toMatch(/undefined|null|NaN/);
    }),
    { numRuns: 500 },
  );
});
