import { describe, expect, test } from 'vitest';
import { headline, inTrouble, poolLine, tooltip, worstFirst } from '../../electron/domain/headline';
import type { BoardPool, ConnectionState, Snapshot } from '../../electron/domain/snapshot';
import {
  aBoardOf,
  aBoardPool,
  aFailingState,
  aSnapshot,
  aState,
  aWaitingState,
  at,
  london,
} from '../support/builders';

const pool = (product: string, used: number | null, total: number | null = 25): BoardPool =>
  aBoardPool({ key: product, product, used, total });

const well = (count: number): BoardPool[] =>
  Array.from({ length: count }, (_, index) => pool(`Well ${index}`, 5));
const catia = pool('CATIA V5', 24);
const draftline = pool('Draftline Studio', 12, 12);
const mesh = pool('Meshwright', 14, 16);
const ended = aBoardPool({ key: 'lattice', product: 'Lattice Mesh', used: 0, total: 10, expired: true });
const citrix = (given: Partial<ConnectionState> = {}) =>
  aFailingState({ id: 'eu', name: 'Citrix EU', ...given });

describe('the headline', () => {
  test.each<[string, Snapshot, string, string]>([
    ['no connection', aSnapshot(), 'No connections yet', 'Connect a license server or cloud account.'],
    [
      'one that waits',
      aSnapshot(aWaitingState()),
      'Reading for the first time',
      'Asking 1 connection for seats.',
    ],
    [
      'two that wait',
      aSnapshot(aWaitingState(), aWaitingState({ id: 'b' })),
      'Reading for the first time',
      'Asking 2 connections for seats.',
    ],
    ['nothing listed', aBoardOf(), 'No pools found', 'The vendors answer, but list no licenses.'],
    [
      'one pool, well',
      aBoardOf(pool('CATIA V5', 5)),
      'The pool is well',
      'Tightest: CATIA V5, 20 of 25 licenses free.',
    ],
    [
      'all well',
      aBoardOf(...well(30), pool('CATIA V5', 15)),
      'All 31 pools are well',
      'Tightest: CATIA V5, 10 of 25 licenses free.',
    ],
    [
      'nothing counted',
      aBoardOf(pool('CATIA V5', 4, null), pool('Mesh', 1, null)),
      'All 2 pools are well',
      'No pool here is counted.',
    ],
    [
      'one low',
      aBoardOf(...well(30), pool('CATIA V5', 21)),
      '1 of 31 pools is low',
      'CATIA V5 has 4 of 25 free. The other 30 are fine.',
    ],
    ['the only one low', aBoardOf(pool('CATIA V5', 21)), 'The pool is low', 'CATIA V5 has 4 of 25 free.'],
    [
      'nearly out counts as low',
      aBoardOf(...well(1), catia),
      '1 of 2 pools is low',
      'CATIA V5 has 1 of 25 free. The other one is fine.',
    ],
    [
      'out and low',
      aBoardOf(...well(28), draftline, catia, mesh),
      '1 pool is out, 2 are low',
      'Draftline Studio has 0 of 12 free. The other 28 are fine.',
    ],
    [
      'all out',
      aBoardOf(draftline, pool('Other', 25)),
      'All 2 pools are out',
      'Draftline Studio has 0 of 12 free.',
    ],
    [
      'ended',
      aBoardOf(...well(2), ended),
      '1 of 3 pools is expired',
      'Lattice Mesh has ended. The other 2 are fine.',
    ],
    [
      'out, ended and low',
      aBoardOf(draftline, ended, catia),
      '1 pool is out, 1 is expired, 1 is low',
      'Lattice Mesh has ended.',
    ],
    [
      'overuse',
      aBoardOf(pool('XenDesktop', 27), ...well(1)),
      '1 of 2 pools is out',
      'XenDesktop has \u22122 of 25 free. The other one is fine.',
    ],
  ])('with %s', (_what, board, title, detail) => {
    expect(headline(board)).toEqual({ title, detail });
  });

  test.each<[string, Snapshot, string, string]>([
    [
      'beside trouble is named with it',
      aSnapshot(aState({ pools: [catia] }), citrix()),
      'The pool is low',
      'CATIA V5 has 1 of 25 free. Citrix EU can’t be read.',
    ],
    [
      'takes its pools out of what can be told',
      aSnapshot(aState({ pools: well(4) }), citrix({ pools: [catia] })),
      '1 of 5 pools can’t be told',
      'Citrix EU can’t be read.',
    ],
    [
      'leaves nothing that can be told',
      aSnapshot(citrix({ pools: [catia] })),
      'Citrix EU can’t be read',
      'The last numbers stay here, and they are old.',
    ],
    ['was never read', aSnapshot(citrix()), 'Citrix EU can’t be read', 'No numbers have been read yet.'],
    [
      'is one of several that were never read',
      aSnapshot(citrix(), citrix({ id: 'us' })),
      'No connection can be read',
      'No numbers have been read yet.',
    ],
    [
      'is one of several',
      aSnapshot(aState({ pools: well(1) }), citrix({ pools: [catia] }), citrix({ id: 'us' })),
      '1 of 2 pools can’t be told',
      '2 connections can’t be read.',
    ],
    [
      'is the first to answer',
      aSnapshot(citrix(), aWaitingState()),
      'Reading for the first time',
      'Asking 1 connection for seats.',
    ],
    [
      'has no pools, and the others are well',
      aSnapshot(aState({ pools: well(4) }), citrix()),
      'Citrix EU can’t be read',
      'The 4 pools of the others are well.',
    ],
    [
      'has no pools, and the others list none',
      aSnapshot(aState(), citrix()),
      'Citrix EU can’t be read',
      'The others list no licenses.',
    ],
  ])('of a connection that fails: it %s', (_what, board, title, detail) => {
    expect(headline(board)).toEqual({ title, detail });
  });

  test('never calls an old pool low', () => {
    const board = aSnapshot(citrix({ pools: [draftline, catia] }), aState({ pools: well(1) }));
    expect(headline(board).title).toBe('2 of 3 pools can’t be told');
    expect(inTrouble(worstFirst(board))).toEqual([]);
  });
});

describe('the order of pools', () => {
  const names = (board: Snapshot) => worstFirst(board).map(({ pool: { product } }) => product);

  test('is worst first, then least headroom, not the alphabet', () => {
    const board = aBoardOf(
      pool('A', 5),
      pool('B', 10),
      pool('Not counted', 3, null),
      mesh,
      draftline,
      catia,
      ended,
    );
    expect(names(board)).toEqual([
      'Lattice Mesh',
      'Draftline Studio',
      'CATIA V5',
      'Meshwright',
      'B',
      'A',
      'Not counted',
    ]);
  });

  test('does not put old trouble before fresh trouble', () => {
    expect(names(aSnapshot(citrix({ pools: [draftline] }), aState({ pools: [mesh] })))).toEqual([
      'Meshwright',
      'Draftline Studio',
    ]);
  });

  test('does not hang on the order in which connections are listed', () => {
    const [one, two] = [aState({ pools: [pool('B', 5), catia] }), aState({ id: 'b', pools: [pool('A', 5)] })];
    expect(names(aSnapshot(one, two))).toEqual(names(aSnapshot(two, one)));
  });
});

describe('the tooltip', () => {
  test.each<[string, Snapshot, string]>([
    ['low', aBoardOf(...well(29), catia, mesh), '2 of 31 pools are low: CATIA V5 1 of 25 free; as of 10:00'],
    ['well', aBoardOf(...well(31)), 'All 31 pools are well; as of 10:00'],
    ['not read yet', aSnapshot(aWaitingState()), 'Reading for the first time'],
    [
      'not to be told',
      aSnapshot(citrix({ pools: [catia], readAt: at('09:42') })),
      'Citrix EU can’t be read; last numbers 09:42',
    ],
    ['empty', aSnapshot(), 'No connections yet'],
  ])('of a board that is %s', (_what, board, expected) => {
    expect(tooltip(board, london)).toBe(expected);
  });
});

describe('a pool’s line in the menu', () => {
  test('says what is free, and that it is old', () => {
    const [fresh] = worstFirst(aBoardOf(catia));
    const [old] = worstFirst(aSnapshot(citrix({ pools: [catia] })));
    expect(fresh && poolLine(fresh)).toBe('CATIA V5 — 1 of 25 free');
    expect(old && poolLine(old)).toBe('CATIA V5 — 1 of 25 free (old)');
  });
});
