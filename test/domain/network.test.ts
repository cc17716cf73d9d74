import { quietTray } from '../support/alert-builders';
import { describe, expect, test } from 'vitest';
import {
  type Network,
  cutOffConnections,
  networkHeadline,
  networkTooltip,
  networkWords,
  nextOfCutOff,
  onlineNetwork,
} from '../../electron/domain/network';
import { trayView } from '../../electron/shell/tray-view';
import {
  aBoardPool,
  aFailingState,
  aFailure,
  aSnapshot,
  aState,
  at,
  dayMs,
  london,
  ten,
} from '../support/builders';
import { addMs } from '../../electron/domain/instant';

const away: Network = { isOnline: false, since: at('10:44'), connectionIds: ['hq', 'eu'] };
const cut = (id: string) => aFailingState({ id, readAt: at('10:42'), pools: [aBoardPool()] });

describe('without a network', () => {
  test('one headline says it for all that need it', () => {
    const board = aSnapshot(cut('hq'), cut('eu'));
    expect(networkHeadline(board, away, london)).toEqual({
      title: 'No network',
      detail: 'No pool can be told until it is back. Last numbers: 10:42.',
    });
    expect(networkTooltip(board, away, london)).toBe(
      'Can’t tell: no network since 10:44; last numbers 10:42',
    );
    expect(trayView(board, { ...quietTray, network: away })).toMatchObject({
      icon: 'unknown',
      headline: 'No network',
      tooltip: 'Can’t tell: no network since 10:44; last numbers 10:42',
    });
  });

  test('nothing is made up before the first numbers', () => {
    const board = aSnapshot(aFailingState({ readAt: null }));
    expect(networkHeadline(board, away, london)?.detail).toBe('No pool can be told until it is back.');
    expect(networkTooltip(board, away, london)).toBe('Can’t tell: no network since 10:44');
  });

  test.each([
    ['one on this computer is read', aSnapshot(cut('hq'), aState({ id: 'local' }))],
    ['what fails does not need it', aSnapshot(cut('local'))],
    [
      'it is refused for another reason',
      aSnapshot(aFailingState({ failure: aFailure({ kind: 'unauthorized' }) })),
    ],
  ])('the board speaks for itself where %s', (_why, board) => {
    expect(networkHeadline(board, away, london)).toBeNull();
    expect(networkTooltip(board, away, london)).toBeNull();
  });

  test('only those wait for it that it explains', () => {
    const refused = aFailingState({ id: 'eu', failure: aFailure({ kind: 'unauthorized' }) });
    const board = aSnapshot(cut('hq'), refused, cut('local'));
    expect(cutOffConnections(board, away).map(({ id }) => id)).toEqual(['hq']);
    expect(cutOffConnections(board, onlineNetwork)).toEqual([]);
  });

  test('it is said since when, and what to do', () => {
    const todo =
      'Everything is read at once when it is back. If you use a VPN or a sign-in page, open it first.';
    expect(networkWords(away, at('11:00'), london)).toBe(`Offline since 10:44. ${todo}`);
    expect(networkWords(away, addMs(ten, dayMs), london)).toBe(`Offline since Sun 10:44. ${todo}`);
    // The clock was put back.
    expect(networkWords(away, ten, london)).toBe(`Offline. ${todo}`);
  });

  test('the next try is the first one', () => {
    const [late, soon] = [at('11:30'), at('11:02')].map((nextPollAt) => aFailingState({ nextPollAt }));
    expect(nextOfCutOff([late, soon].flatMap((state) => state ?? []))).toBe(soon);
    expect(nextOfCutOff([])).toBeNull();
  });
});
