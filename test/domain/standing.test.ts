import { describe, expect, test } from 'vitest';
import type { ConnectionState } from '../../electron/domain/snapshot';
import {
  connectionLine,
  nextRead,
  nextTry,
  numbersLeft,
  oldness,
  standing,
} from '../../electron/domain/standing';
import { aBoardPool, aFailingState, aSnapshot, aState, aWaitingState, at, london } from '../support/builders';

const now = at('10:42');
const fresh = (given: Partial<ConnectionState> = {}) =>
  aState({ readAt: now, nextPollAt: at('10:43'), ...given });
const of = (...states: ConnectionState[]) => standing(aSnapshot(...states), now, london);

describe('how current a board is', () => {
  test('is when it was read and when it is read next', () => {
    expect(of(fresh(), fresh({ id: 'b', nextPollAt: at('10:50') }))).toEqual({
      asOf: 'As of 10:42',
      next: 'next 10:43',
      reach: null,
    });
  });

  test('does not name a next reading within the minute, or behind', () => {
    expect(of(fresh({ nextPollAt: '2026-11-22T10:42:30.000Z' })).next).toBeNull();
    expect(of(fresh({ nextPollAt: at('10:41') })).next).toBeNull();
    expect(of(fresh({ nextPollAt: null })).next).toBeNull();
  });

  test('says how many of the connections it is from', () => {
    const eu = aFailingState({ id: 'eu', readAt: at('10:50'), nextPollAt: at('10:44') });
    expect(of(fresh(), eu)).toMatchObject({ asOf: 'As of 10:42', reach: '1 of 2 connections' });
  });

  test('is since when nothing can be told, where nothing can', () => {
    const states = [
      aFailingState({ failingSince: at('10:20') }),
      aFailingState({ id: 'b', failingSince: at('10:24') }),
    ];
    expect(of(...states).asOf).toBe('Can’t tell since 10:24');
    expect(of(aWaitingState()).asOf).toBe('Reading …');
    expect(of().asOf).toBe('No connections yet');
  });
});

describe('old numbers', () => {
  test('are those of a connection that can’t be read', () => {
    expect(oldness(aFailingState({ readAt: at('09:55') }), now)).toBe('47 min old');
    expect(oldness(aWaitingState(), now)).toBeNull();
  });

  test('are those that a second reading should have renewed', () => {
    const late = (readAt: string, nextPollAt: string | null) => oldness(aState({ readAt, nextPollAt }), now);
    expect(late(at('10:39'), at('10:40'))).toBe('3 min old');
    expect(late(at('10:41'), at('10:41'))).toBeNull();
    expect(late(at('10:32'), at('10:37'))).toBeNull();
    expect(late(at('08:00'), null)).toBeNull();
  });
});

describe('words about one connection', () => {
  test('say what is left of one that can’t be read, and when it is tried again', () => {
    const state = aFailingState({ readAt: at('09:55'), nextPollAt: at('10:58') });
    expect(numbersLeft(state, now)).toBe('Its numbers are 47 min old.');
    expect(numbersLeft({ ...state, readAt: null }, now)).toBe('No numbers have been read from it yet.');
    expect(nextTry(state, now, london)).toBe('next try 10:58');
    expect(nextTry({ ...state, nextPollAt: now }, now, london)).toBeNull();
    expect(nextRead(fresh(), now, london)).toBe('next 10:43');
  });

  test('count its pools, once there may be any', () => {
    expect(connectionLine('Guardant', aState({ pools: [aBoardPool()] }))).toBe('Guardant · 1 pool');
    expect(connectionLine('Guardant', aState())).toBe('Guardant · 0 pools');
    expect(connectionLine('Guardant', aWaitingState())).toBe('Guardant');
  });
});
