import { describe, expect, test } from 'vitest';
import {
  connectionLine,
  nextRead,
  nextTry,
  numbersLeft,
  oldness,
  standing,
} from '../../electron/domain/standing';
import { aBoardPool, aFailingState, aSnapshot, aState, aWaitingState, at, london } from '../support/builders';

const stand = (...states: Parameters<typeof aSnapshot>) =>
  standing(aSnapshot(...states), at('10:42'), london);

describe('how current a board is', () => {
  test.each([
    ['no connection', [], 'No connections yet', null, null],
    ['one that waits', [aWaitingState()], 'Reading …', null, null],
    [
      'one that was read',
      [aState({ readAt: at('10:41'), nextPollAt: at('10:43') })],
      'As of 10:41',
      'next 10:43',
      null,
    ],
    ['the next poll within this minute', [aState({ nextPollAt: at('10:42') })], 'As of 10:00', null, null],
    [
      'one of two that fails',
      [aState(), aFailingState({ id: 'b' })],
      'As of 10:00',
      null,
      '1 of 2 connections',
    ],
    ['all failing', [aFailingState({ failingSince: at('10:05') })], 'Can’t tell since 10:05', null, null],
  ])('with %s', (_what, states, asOf, next, reach) => {
    expect(stand(...states)).toEqual({ asOf, next, reach });
  });

  test('goes by what can be read, not by old numbers', () => {
    const failing = aFailingState({ id: 'b', readAt: at('10:30') });
    expect(stand(aState({ readAt: at('10:20') }), failing).asOf).toBe('As of 10:20');
  });
});

describe('a connection’s numbers', () => {
  test('are old at once when it fails, and from the second missed poll on when nothing comes', () => {
    expect(oldness(aFailingState(), at('10:47'))).toBe('47 min old');
    const read = aState({ nextPollAt: at('10:05') });
    expect(oldness(read, at('10:10'))).toBeNull();
    expect(oldness(read, at('10:11'))).toBe('11 min old');
    expect(oldness(aWaitingState(), at('10:11'))).toBeNull();
  });

  test('that are left are told with their age', () => {
    expect(numbersLeft(aFailingState(), at('10:47'))).toBe('Its numbers are 47 min old.');
    expect(numbersLeft(aFailingState({ readAt: null }), at('10:47'))).toBe(
      'No numbers have been read from it yet.',
    );
  });

  test('come again at a time that is told while it lies ahead', () => {
    const state = aFailingState({ nextPollAt: at('10:58') });
    expect(nextTry(state, at('10:42'), london)).toBe('next try 10:58');
    expect(nextRead(state, at('10:42'), london)).toBe('next 10:58');
    expect(nextTry(state, at('10:58'), london)).toBeNull();
    expect(nextRead(aState(), at('10:42'), london)).toBeNull();
  });

  test('are counted in pools once they are there', () => {
    expect(connectionLine('Thinfinity Workspace', aWaitingState())).toBe('Thinfinity Workspace');
    expect(connectionLine('Thinfinity Workspace', aState({ pools: [aBoardPool()] }))).toBe(
      'Thinfinity Workspace · 1 pool',
    );
  });
});
