import { describe, expect, test } from 'vitest';
import {
  type Snapshot,
  advance,
  emptySnapshot,
  withConnections,
  worstOnBoard,
} from '../../electron/domain/snapshot';
import {
  aConnection,
  aFailedPoll,
  aFailingState,
  aFailure,
  aGoodPoll,
  aPool,
  aBoardPool,
  aSnapshot,
  aState,
  aWaitingState,
  at,
} from '../support/builders';

const only = (snapshot: Snapshot) => snapshot.connections[0];
const started = withConnections(emptySnapshot, [aConnection()]);
const read = advance(
  started,
  aGoodPoll({ pools: [aPool()], warnings: ['An entry was left out.'], details: { res: '0' } }),
  at('10:01'),
);

describe('the board', () => {
  test('waits for connections that nobody has read', () => {
    expect(only(started)).toMatchObject({ health: 'waiting', pools: [], readAt: null, failure: null });
  });

  test('takes in what a poll read', () => {
    expect(only(read)).toMatchObject({
      health: 'ok',
      readAt: at('10:00'),
      polledAt: at('10:00'),
      nextPollAt: at('10:01'),
      warnings: ['An entry was left out.'],
      details: { res: '0' },
      pools: [{ ...aPool(), levelSince: at('10:00') }],
    });
  });

  test('counts up with each step', () => {
    expect(started.revision).toBeGreaterThan(emptySnapshot.revision);
    expect(read.revision).toBeGreaterThan(started.revision);
    expect(withConnections(read, []).revision).toBeGreaterThan(read.revision);
  });

  test('keeps the last pools when a poll fails, and says since when they are old', () => {
    const failure = aFailure({ kind: 'timeout' });
    const failed = advance(read, aFailedPoll({ failure, polledAt: at('10:05') }), at('10:07'));
    const again = advance(failed, aFailedPoll({ polledAt: at('10:07') }), at('10:11'));
    expect(only(failed)).toMatchObject({
      health: 'failing',
      failure,
      failingSince: at('10:05'),
      readAt: at('10:00'),
    });
    expect(only(failed)?.pools).toBe(only(read)?.pools);
    expect(only(again)).toMatchObject({ failingSince: at('10:05'), polledAt: at('10:07') });
    expect(only(again)?.pools).toBe(only(read)?.pools);
  });

  test('forgets the failure when a poll succeeds', () => {
    const failed = advance(read, aFailedPoll(), null);
    const back = advance(failed, aGoodPoll({ polledAt: at('10:09') }), null);
    expect(only(back)).toMatchObject({
      health: 'ok',
      failure: null,
      failingSince: null,
      readAt: at('10:09'),
      pools: [],
    });
  });

  test('remembers since when a pool is at its level', () => {
    const low = advance(read, aGoodPoll({ pools: [aPool({ used: 21 })], polledAt: at('10:01') }), null);
    const lower = advance(low, aGoodPoll({ pools: [aPool({ used: 22 })], polledAt: at('10:02') }), null);
    const failed = advance(lower, aFailedPoll({ polledAt: at('10:03') }), null);
    const still = advance(failed, aGoodPoll({ pools: [aPool({ used: 21 })], polledAt: at('10:04') }), null);
    const well = advance(still, aGoodPoll({ pools: [aPool({ used: 5 })], polledAt: at('10:05') }), null);
    expect([low, lower, failed, still, well].map((board) => only(board)?.pools[0]?.levelSince)).toEqual(
      ['10:01', '10:01', '10:01', '10:01', '10:05'].map(at),
    );
  });

  test('leaves the others alone', () => {
    const both = withConnections(read, [aConnection(), aConnection({ id: 'lisbon' })]);
    const next = advance(both, aFailedPoll({ connectionId: 'lisbon' }), null);
    expect(next.connections[0]).toBe(both.connections[0]);
    expect(next.connections[1]?.health).toBe('failing');
  });

  test('is not changed by an outcome of a connection that is gone', () => {
    expect(advance(read, aGoodPoll({ connectionId: 'gone' }), null).connections).toEqual(read.connections);
  });
});

describe('other connections', () => {
  test('keep what was read of those that stay, under their new name', () => {
    const renamed = withConnections(read, [aConnection({ id: 'new' }), aConnection({ name: 'Head office' })]);
    expect(renamed.connections.map(({ id, health }) => [id, health])).toEqual([
      ['new', 'waiting'],
      ['hq', 'ok'],
    ]);
    expect(renamed.connections[1]).toEqual({ ...only(read), name: 'Head office' });
  });

  test('leave the board when they are gone', () => {
    expect(withConnections(read, []).connections).toEqual([]);
  });

  test('start anew when the vendor is another one', () => {
    expect(only(withConnections(read, [aConnection({ vendor: 'guardant' })]))).toMatchObject({
      health: 'waiting',
      pools: [],
      vendor: 'guardant',
    });
  });
});

describe('the worst on the board', () => {
  const out = aBoardPool({ used: 25 });

  test.each([
    ['no connections', [], 'ok'],
    ['one that waits', [aWaitingState()], 'unknown'],
    ['one that is well', [aState({ pools: [aBoardPool()] })], 'ok'],
    ['an old pool that was out', [aFailingState({ pools: [out] })], 'unknown'],
    [
      'an old pool that was out beside a fresh one that is out',
      [aFailingState({ pools: [out] }), aState({ pools: [out] })],
      'exhausted',
    ],
    [
      'a low pool beside a failing connection',
      [aState({ pools: [aBoardPool({ used: 21 })] }), aFailingState()],
      'unknown',
    ],
  ])('with %s is %s', (_what, states, expected) => {
    expect(worstOnBoard(aSnapshot(...states))).toBe(expected);
  });
});
