import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endCell, endWords } from '../../electron/domain/ending';
import {
  type Reader,
  age,
  duration,
  holderText,
  levelSince,
  matchWords,
  moment,
  overuse,
  poolCountParts,
  poolSubtitle,
  seatBar,
  seatCount,
  seatCountWithUnit,
  unitWord,
} from '../../electron/domain/format';
import { headline, tooltip } from '../../electron/domain/headline';
import { networkHeadline, networkTooltip, networkWords } from '../../electron/domain/network';
import { units } from '../../electron/domain/pool';
import type { Snapshot } from '../../electron/domain/snapshot';
import { connectionLine, nextRead, nextTry, numbersLeft, standing } from '../../electron/domain/standing';
import { trayView } from '../../electron/shell/tray-view';
import { speak } from '../../electron/texts/language';
import { quietTray } from '../support/alert-builders';
import {
  aBoardOf,
  aBoardPool,
  aFailingState,
  aSnapshot,
  aState,
  aWaitingState,
  at,
  hourMs,
  minuteMs,
} from '../support/builders';

const reader: Reader = { locale: 'de-DE', timeZone: 'Europe/London' };
const now = at('10:42');
const pool = (key: string, used: number) => aBoardPool({ key, product: key, used });

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

describe('the headline in German', () => {
  test.each<[Snapshot, string, string]>([
    [aSnapshot(), 'Noch keine Verbindungen', 'Verbinden Sie einen Lizenzserver oder ein Cloud-Konto.'],
    [aSnapshot(aWaitingState()), 'Wird zum ersten Mal gelesen', '1 Verbindung wird nach Plätzen gefragt.'],
    [aBoardOf(), 'Keine Pools gefunden', 'Die Anbieter antworten, führen aber keine Lizenzen auf.'],
    [aBoardOf(pool('CATIA', 5)), 'Der Pool ist in Ordnung', 'Am engsten: CATIA, 20 von 25 Lizenzen frei.'],
    [aBoardOf(pool('CATIA', 25)), 'Der Pool ist erschöpft', 'CATIA: 0 von 25 frei.'],
    [
      aBoardOf(pool('a', 21), pool('b', 5)),
      '1 von 2 Pools ist knapp',
      'a: 4 von 25 frei. Der andere ist in Ordnung.',
    ],
    [
      aBoardOf(pool('a', 25), pool('b', 21), pool('c', 21), pool('d', 1), pool('e', 1)),
      '1 Pool ist erschöpft, 2 sind knapp',
      'a: 0 von 25 frei. Die anderen 2 sind in Ordnung.',
    ],
    [aBoardOf(aBoardPool({ level: 'expired' })), 'Der Pool ist abgelaufen', 'CATIA V5 ist abgelaufen.'],
    [aSnapshot(aFailingState()), 'HQ gateway ist nicht lesbar', 'Es wurden noch keine Zahlen gelesen.'],
    [
      aSnapshot(aFailingState({ pools: [pool('a', 5)] }), aFailingState({ id: 'b' })),
      'Keine Verbindung ist lesbar',
      'Die letzten Zahlen bleiben hier stehen; sie sind alt.',
    ],
    [
      aSnapshot(aFailingState({ pools: [pool('a', 5)] }), aState({ id: 'b', pools: [pool('b', 5)] })),
      '1 von 2 Pools ist nicht feststellbar',
      'HQ gateway ist nicht lesbar.',
    ],
    [
      aSnapshot(aFailingState(), aState({ id: 'b', pools: [pool('b', 5)] })),
      'HQ gateway ist nicht lesbar',
      'Der eine Pool der anderen ist in Ordnung.',
    ],
  ])('of %#', (snapshot, title, detail) => {
    expect(headline(snapshot)).toEqual({ title, detail });
  });

  test('stands in the tooltip with its worst pool and its time', () => {
    expect(tooltip(aBoardOf(pool('CATIA', 24), pool('b', 1)), reader)).toBe(
      '1 von 2 Pools ist knapp: CATIA 1 von 25 frei; Stand 10:00',
    );
    expect(tooltip(aSnapshot(aFailingState({ pools: [pool('a', 5)] })), reader)).toBe(
      'HQ gateway ist nicht lesbar; letzte Zahlen 10:00',
    );
  });

  test('gives way to the network', () => {
    const away = { isOnline: false, since: at('10:20'), connectionIds: ['hq'] };
    const board = aSnapshot(aFailingState());
    expect(networkHeadline(board, away, reader)).toEqual({
      title: 'Kein Netz',
      detail: 'Bis es wieder da ist, ist kein Pool feststellbar. Letzte Zahlen: 10:00.',
    });
    expect(networkTooltip(board, away, reader)).toBe(
      'Nicht feststellbar: kein Netz seit 10:20; letzte Zahlen 10:00',
    );
    expect(networkWords(away, now, reader)).toMatch(/^Offline seit 10:20\. Sobald das Netz wieder da ist/);
  });

  test('stands in the menu of the tray', () => {
    const alerts = { ...quietTray.alerts, canNotify: false };
    const board = aSnapshot(aFailingState({ pools: [pool('CATIA', 5)] }));
    expect(trayView(board, { ...quietTray, alerts, reader })).toMatchObject({
      headline: 'HQ gateway ist nicht lesbar',
      pools: [{ label: 'CATIA — 20 von 25 frei (alt)' }],
      noNotices: 'Benachrichtigungen können hier nicht angezeigt werden',
      snooze: { label: 'Stummschalten', choices: [{ label: '1 Stunde' }, { label: 'Bis morgen' }] },
    });
  });
});

describe('how current a board is, in German,', () => {
  const state = aState({ readAt: now, nextPollAt: at('10:50') });

  test('is said of all, of some, and of nothing', () => {
    expect(standing(aSnapshot(state, aFailingState({ id: 'eu' })), now, reader)).toEqual({
      asOf: 'Stand 10:42',
      next: 'nächster 10:50',
      reach: '1 von 2 Verbindungen',
    });
    expect(standing(aSnapshot(aFailingState()), now, reader).asOf).toBe('Nicht feststellbar seit 10:00');
  });

  test('is said of one connection', () => {
    expect([nextRead(state, now, reader), nextTry(state, now, reader)]).toEqual([
      'nächste Abfrage 10:50',
      'nächster Versuch 10:50',
    ]);
    expect(numbersLeft(aFailingState(), at('12:10'))).toBe('Ihre Zahlen sind 2 h 10 min alt.');
    expect(connectionLine('Guardant', aState({ pools: [pool('a', 1)] }))).toBe('Guardant · 1 Pool');
  });
});

describe('seats in German', () => {
  const counts = { used: 22, total: 25, free: 3, reserved: 0, unit: 'users', level: 'ok' } as const;

  test('are counted in words that fit their number', () => {
    expect(seatCount(counts)).toBe('3 von 25 frei');
    expect(seatCountWithUnit(counts)).toBe('3 von 25 Benutzern frei');
    expect(seatCountWithUnit({ ...counts, total: 1, free: 0, unit: 'devices' })).toBe('0 von 1 Gerät frei');
    expect(poolCountParts({ ...counts, level: 'expired', total: 10 })).toEqual({
      figure: '10',
      rest: 'Plätze abgelaufen',
    });
    expect(seatCount({ used: 4, total: null, free: null })).toBe('4 belegt');
    expect(seatCount({ used: null, total: 25, free: null })).toBe('25 vorhanden, Belegung nicht angegeben');
    expect(seatBar(counts)?.label).toBe('22 belegt, 0 reserviert, 3 frei');
    expect(overuse({ free: -2 })).toBe('2 zu viel');
    expect(matchWords(1, 300, 'draft')).toBe('1 von 300 passt zu „draft“');
    expect(poolSubtitle({ ...aBoardPool(), details: { serial: '7F' } })).toBe('Seriennummer 7F');
  });

  test('have a word for each unit that is not the English one', () => {
    expect(units.map(unitWord)).toEqual([
      ...['Benutzer', 'Geräte', 'Arbeitsplätze', 'Verbindungen', 'Softwarekopien', 'Lizenzen', 'Plätze'],
    ]);
  });

  test('are held by somebody', () => {
    const holder = { user: null, host: 'ws-07', seats: 2, since: null, until: '2026-11-23' };
    expect(holderText({ ...holder, leaseId: null, reservation: null })).toBe(
      'unbekannter Benutzer auf ws-07, 2 Plätze, bis 2026-11-23',
    );
  });

  test.each([
    [{ at: '2026-12-01T12:00:00.000Z', seats: 4, days: null }, '4 enden am 1. Dez.', '4 am 1. Dez.'],
    [{ at: '2026-12-01T12:00:00.000Z', seats: 1, days: null }, '1 endet am 1. Dez.', '1 am 1. Dez.'],
    [
      { at: '2027-05-10T12:00:00.000Z', seats: 25, days: null },
      'alle 25 enden am 10. Mai 2027',
      '25 am 10. Mai 2027',
    ],
  ])('end: %j', (expiring, words, cell) => {
    const ending = aBoardPool({ expiring });
    expect([endWords(ending, now, reader), endCell(ending, now, reader)]).toEqual([words, cell]);
  });
});

describe('times in German', () => {
  test('are on the reader’s clock and calendar', () => {
    expect(moment(at('10:31'), now, reader)).toBe('10:31');
    expect(moment('2026-11-17T10:31:00.000Z', now, reader)).toBe('Di 10:31');
    expect(moment('2026-10-03T10:31:00.000Z', now, reader)).toBe('3. Okt. 11:31');
    expect(levelSince('low', at('10:31'), now, reader)).toBe('Knapp seit 10:31');
  });

  test('are spans of days, hours and minutes', () => {
    expect([5 * minuteMs, 3 * hourMs + 5 * minuteMs, 49 * hourMs].map(duration)).toEqual([
      ...['5 min', '3 h 5 min', '2 Tage'],
    ]);
    expect([age(now, now), age(at('09:55'), now)]).toEqual(['unter 1 min alt', '47 min alt']);
  });
});
