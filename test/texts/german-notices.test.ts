import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Alert } from '../../electron/domain/alert';
import type { Notice } from '../../electron/domain/delivery-round';
import type { Reader } from '../../electron/domain/format';
import { noticeWords } from '../../electron/domain/notice';
import type { Snapshot } from '../../electron/domain/snapshot';
import { speak } from '../../electron/texts/language';
import { anAlert } from '../support/alert-builders';
import { ends, failing, level, named, now, overuse, shortfall } from '../support/alert-words';
import { aBoardOf, aBoardPool, aFailingState, aSnapshot, aState, at } from '../support/builders';

const reader: Reader = { locale: 'de-DE', timeZone: 'Europe/London' };

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

const say = (notice: Notice, snapshot: Snapshot = aBoardOf()) => {
  const { title, body } = noticeWords(notice, { snapshot, now, reader });
  return [title, body];
};

describe('a notice in German', () => {
  const low = (name: string) => named(name, level('low', 21, 25));
  const out = named('Draftline', { ...level('exhausted', 12, 12), since: '2026-11-20T12:36:00.000Z' });
  const back = named('Zurück', { ...level('ok', 5, 25), happened: 'cleared' });
  const unread = anAlert({ ...failing, id: 'c', key: 'c' });

  test.each<[string, Alert[], string, string]>([
    [
      'low and out',
      [low('a'), low('b'), out],
      '2 Pools sind knapp, 1 ist erschöpft',
      'Am schlimmsten: Draftline, 0 von 12 frei.',
    ],
    [
      'low beside a recovery',
      [back, low('b')],
      '1 Pool ist knapp, 1 hat wieder Plätze',
      'Am schlimmsten: b, 4 von 25 frei.',
    ],
    [
      'not read',
      [unread, { ...unread, connectionName: 'Lissabon' }],
      '2 Verbindungen sind nicht lesbar',
      'Zuerst: Citrix EU ist nicht lesbar.',
    ],
    [
      'of many kinds',
      [low('a'), unread, named('CutXPro', ends({})), named('X', overuse), named('Y', shortfall(25))],
      '1 Pool ist knapp, 1 ist überbelegt, 1 verliert Plätze, 1 wird zu wenige Plätze haben, 1 Verbindung ist nicht lesbar',
      'Am schlimmsten: X, −3 von 400 frei.',
    ],
    [
      'ending',
      [named('CutXPro', ends({})), named('Lattice', ends({}))],
      '2 Pools verlieren Plätze',
      'Zuerst: CutXPro: 25 von 50 Plätzen enden am 2. Dez.',
    ],
  ])('of several that are %s', (_what, alerts, title, body) => {
    expect(say({ of: 'alerts', alerts })).toEqual([title, body]);
  });

  test('that reminds says what still lasts, and when it is said again', () => {
    const nextAt = '2026-11-25T12:36:00.000Z';
    expect(say({ of: 'reminder', alerts: [out], nextAt })).toEqual([
      'Draftline: weiterhin kein Platz frei',
      'Seit 2 Tagen. Nächste Erinnerung in 3 Tagen.',
    ]);
    expect(say({ of: 'reminder', alerts: [low('a')], nextAt: null })).toEqual([
      'a: weiterhin nur 4 von 25 Plätzen frei',
      'Seit 2 h 5 min. Das ist die letzte Erinnerung.',
    ]);
    expect(say({ of: 'reminder', alerts: [low('a'), unread], nextAt: at('16:00') })).toEqual([
      '1 Pool ist weiterhin knapp, 1 Verbindung ist weiterhin nicht lesbar',
      'Am schlimmsten: a, 4 von 25 frei. Nächste Erinnerung 16:00.',
    ]);
  });

  test('in quiet hours says why it could not wait', () => {
    const backAt = '2026-11-24T12:36:00.000Z';
    expect(
      say({ of: 'before-back', alerts: [low('a')], runsOutAt: '2026-11-22T20:15:00.000Z', backAt }),
    ).toEqual([
      'a: erschöpft, bevor Sie zurück sind',
      '4 von 25 frei, bis 20:15 wohl keiner mehr. Zurück in 2 Tagen.',
    ]);
  });

  test('in the morning says how things stand, what was held, and what ends', () => {
    const expiring = { at: '2026-11-25T12:00:00.000Z', seats: 25, days: null };
    const board = aBoardOf(aBoardPool({ key: 'a', used: 21 }), aBoardPool({ key: 'b', used: 1, expiring }));
    const summary = { of: 'summary', held: [out], recovered: [out], heldCount: 2 } as const;
    expect(say(summary, board)).toEqual([
      'Guten Morgen: 1 von 2 Pools ist knapp',
      'Über Nacht: 2 Warnungen zurückgehalten, 1 erledigt. CATIA V5 verliert am 25. Nov. 25 Plätze.',
    ]);
    expect(say({ ...summary, recovered: [], heldCount: 0 }, aBoardOf(aBoardPool({ used: 1 })))).toEqual([
      'Guten Morgen: der Pool ist in Ordnung',
      'Über Nacht: nichts zurückgehalten. Diese Woche endet nichts.',
    ]);
    expect(say(summary, aSnapshot(aFailingState()))[0]).toBe('Guten Morgen: 1 Verbindung ist nicht lesbar');
  });

  test('of a lost network tells when the last numbers were read', () => {
    expect(say({ of: 'network' }, aSnapshot(aState({ readAt: at('10:42') })))).toEqual([
      'Kein Netz',
      'Bis es wieder da ist, ist kein Pool feststellbar. Letzte Zahlen: 10:42.',
    ]);
  });
});
