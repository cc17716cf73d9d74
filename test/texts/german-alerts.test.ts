import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Alert } from '../../electron/domain/alert';
import { alertWords } from '../../electron/domain/alert-words';
import type { Reader } from '../../electron/domain/format';
import { type Unit, units } from '../../electron/domain/pool';
import { speak } from '../../electron/texts/language';
import { anAlert } from '../support/alert-builders';
import { ends, failing, forgotten, level, named, now, overuse, shortfall } from '../support/alert-words';
import { anyFacts, anyName } from '../support/any-alert-facts';
import { at } from '../support/builders';

const reader: Reader = { locale: 'de-DE', timeZone: 'Europe/London' };

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

describe('an alert in German', () => {
  test.each<[string, Alert, string, string]>([
    ['low', named('CATIA', level('low', 21, 25)), 'CATIA: 4 von 25 Plätzen frei', 'Knapp seit 10:31.'],
    [
      'nearly out since another day',
      named('CATIA', { ...level('critical', 24, 25), since: '2026-11-21T10:31:00.000Z' }),
      'CATIA: 1 von 25 Plätzen frei',
      'Fast erschöpft seit Sa 10:31.',
    ],
    [
      'out',
      named('CATIA', level('exhausted', 12, 12)),
      'CATIA: kein Platz frei',
      'Alle 12 belegt seit 10:31.',
    ],
    [
      'out of its only seat',
      named('CATIA', level('exhausted', 1, 1)),
      'CATIA: kein Platz frei',
      'Der einzige belegt seit 10:31.',
    ],
    [
      'out of none',
      named('CATIA', level('exhausted', 0, 0)),
      'CATIA: kein Platz frei',
      'Seit 10:31 ist keiner vorhanden.',
    ],
    [
      'over',
      named('XenDesktop', overuse, 'users'),
      'XenDesktop: 3 mehr belegt als vorhanden',
      '403 von 400 Benutzern belegt seit 10:31.',
    ],
    [
      'within again',
      named('XenDesktop', { ...overuse, happened: 'cleared', at: now }),
      'XenDesktop: nicht mehr überbelegt',
      '403 von 400 Lizenzen belegt. War 2 h 5 min lang überbelegt.',
    ],
    [
      'well again',
      named('Meshwright', { ...level('ok', 11, 16), happened: 'cleared', at: '2026-11-25T10:31:00.000Z' }),
      'Meshwright hat wieder freie Plätze',
      '5 von 16 frei. War 3 Tage lang knapp.',
    ],
    [
      'well again at once',
      named('Meshwright', { ...level('ok', 11, 16), happened: 'cleared' }),
      'Meshwright hat wieder freie Plätze',
      '5 von 16 frei. War weniger als eine Minute lang knapp.',
    ],
    [
      'about to lose seats',
      named('CutXPro', ends({})),
      'CutXPro: 25 von 50 Plätzen enden am 2. Dez.',
      'In 10 Tagen. Beim bisherigen Höchststand von 37 würden 12 fehlen.',
    ],
    [
      'about to lose one seat that nobody misses',
      named('CutXPro', ends({ seats: 1, total: 1, peak: 0, short: 0, endsAt: '2026-11-23T12:00:00.000Z' })),
      'CutXPro: 1 von 1 Platz endet morgen',
      'Der Rest genügt für den bisherigen Höchststand von 0.',
    ],
    [
      'about to end, as far as anybody knows',
      named('CutXPro', ends({ seats: null, total: null, used: null, peak: null, endsAt: at('18:00') })),
      'CutXPro endet heute',
      'Verlängern Sie ihn, wenn er noch gebraucht wird.',
    ],
    [
      'ended',
      named('Lattice', ends({ endsAt: '2026-11-20T12:00:00.000Z', seats: 10, total: 10, used: 1 }), 'users'),
      'Lattice ist abgelaufen',
      '10 Plätze sind am 20. Nov. abgelaufen. 1 Person nutzte ihn.',
    ],
    [
      'short of some that ended',
      named('CutXPro', ends({ endsAt: '2026-11-20T12:00:00.000Z' })),
      'CutXPro: 25 von 50 Plätzen sind am 20. Nov. abgelaufen',
      '25 sind am 20. Nov. abgelaufen. 30 waren belegt.',
    ],
    [
      'to be short',
      named('CutXPro', shortfall(25)),
      'CutXPro: ab dem 2. Dez. fehlen 12',
      '25 von 50 Plätzen enden. Der bisherige Höchststand ist 37.',
    ],
    [
      'to be short of nobody knows how many',
      named('CutXPro', shortfall(null)),
      'CutXPro: ab dem 2. Dez. fehlen 12',
      'Plätze enden. Der bisherige Höchststand ist 37.',
    ],
    [
      'not read',
      anAlert(failing),
      'Citrix EU ist nicht lesbar',
      'Die Zugangsdaten wurden abgelehnt. Geben Sie neue ein; Zahlen 47 min alt.',
    ],
    [
      'read again',
      anAlert({ ...failing, happened: 'cleared', at: at('11:23') }),
      'Citrix EU ist wieder lesbar',
      'War 52 min lang weg.',
    ],
    [
      'held for long',
      named('Draftline', forgotten),
      'Draftline: 1 Platz schon 14 h belegt',
      'Von alice auf ws-07 seit Sa 20:10.',
    ],
    [
      'held no more',
      named('Draftline', { ...forgotten, happened: 'cleared' }),
      'Draftline: 1 Platz wieder frei',
      'Alice auf ws-07 hatte ihn 14 h lang.',
    ],
  ])('of a pool that is %s', (_what, alert, title, body) => {
    expect(alertWords(alert, now, reader)).toEqual({ title, body });
  });

  test.each<[Unit, string]>([
    ['users', 'Plätzen'],
    ['workstations', 'Arbeitsplätzen'],
    ['connections', 'Verbindungen'],
    ['software copies', 'Softwarekopien'],
  ])('counts %s as %s', (unit, word) => {
    expect(alertWords(named('CATIA', level('low', 21, 25), unit), now, reader).title).toBe(
      `CATIA: 4 von 25 ${word} frei`,
    );
  });

  test('is as short as an English one must be, whatever things are called', () => {
    fc.assert(
      fc.property(anyFacts, anyName, anyName, fc.constantFrom(...units), (facts, product, subtitle, unit) => {
        const pool = facts.kind === 'connection' ? null : { key: 'k', product, subtitle, unit };
        const alert = anAlert({ kind: facts.kind, facts, pool, connectionName: product });
        const { title, body } = alertWords(alert, now, reader);
        expect(Math.max([...title].length, [...body].length)).toBeLessThanOrEqual(96);
        expect(title + body).not.toMatch(/undefined|null|NaN|\.\.$/);
      }),
      { numRuns: 500 },
    );
  });
});
