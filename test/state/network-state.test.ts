import { describe, expect, test } from 'vitest';
import type { FailureKind } from '../../electron/domain/failure';
import { createNetworkState } from '../../electron/state/network-state';
import { aFailedPoll, aFailure, aGoodPoll, addSeconds, ten } from '../support/builders';
import { fakeClock } from '../support/clock';

function aNetwork() {
  const clock = fakeClock();
  let returned = 0;
  let told = 0;
  const state = createNetworkState({ now: clock.now, onReturned: () => (returned += 1) });
  state.setConnections(['far', 'away']);
  const undo = state.subscribe(() => (told += 1));
  return {
    state,
    clock,
    undo,
    returned: () => returned,
    told: () => told,
    /** What the system says, every five seconds. */
    hear: (...all: boolean[]) => {
      for (const isOnline of all) {
        state.hear(isOnline);
        clock.advance(5000);
      }
    },
    fails: (connectionId: string, kind: FailureKind = 'unreachable') =>
      state.take(aFailedPoll({ connectionId, polledAt: clock.now(), failure: aFailure({ kind }) })),
    answers: (connectionId: string) => state.take(aGoodPoll({ connectionId, polledAt: clock.now() })),
  };
}

describe('the network of this computer', () => {
  test('is there until the system says twice that it is not, and away since the first time', () => {
    const { state, hear, told } = aNetwork();
    hear(true, false);
    expect(state.network()).toMatchObject({ isOnline: true, since: null });
    hear(false, false);
    expect(state.network()).toEqual({
      isOnline: false,
      since: addSeconds(5),
      connectionIds: ['far', 'away'],
    });
    expect(told()).toBe(1);
  });

  test('is back as soon as the system says so, also after a moment', () => {
    const { state, hear, returned } = aNetwork();
    hear(false, true);
    expect(returned()).toBe(1);
    hear(false, false, true, true);
    expect(state.network()).toMatchObject({ isOnline: true, since: null });
    expect(returned()).toBe(2);
  });

  test('is there where a connection is answered, whatever the system says', () => {
    const { state, hear, answers, returned } = aNetwork();
    hear(false, false);
    answers('far');
    expect(state.network().isOnline).toBe(true);
    hear(false, false, false);
    expect(state.network().isOnline).toBe(true);
    expect(returned()).toBe(1);
  });

  test.each(['unauthorized', 'rate-limited', 'server-error', 'malformed', 'tls'] as const)(
    'is there where somebody answers with %s',
    (kind) => {
      const { state, hear, fails } = aNetwork();
      hear(false, false);
      fails('far', kind);
      expect(state.network().isOnline).toBe(true);
    },
  );

  test('is away where the system says so and nothing that was answered is answered any more', () => {
    const { state, hear, answers, fails } = aNetwork();
    hear(false, false);
    answers('far');
    fails('away');
    expect(state.network().isOnline).toBe(true);
    fails('far', 'timeout');
    expect(state.network()).toMatchObject({ isOnline: false, since: addSeconds(10) });
  });

  test('is not away because servers can’t be reached', () => {
    const { state, hear, fails } = aNetwork();
    hear(true, true);
    fails('far');
    fails('away');
    expect(state.network().isOnline).toBe(true);
  });

  test.each(['misconfigured'] as const)('is not proven by %s', (kind) => {
    const { state, hear, fails } = aNetwork();
    hear(false, false);
    fails('far', kind);
    expect(state.network().isOnline).toBe(false);
  });

  test('is nobody’s concern where every server is on this computer', () => {
    const { state, hear, answers } = aNetwork();
    state.setConnections([]);
    hear(false, false, false);
    answers('local');
    expect(state.network()).toEqual({ isOnline: true, since: null, connectionIds: [] });
    state.setConnections(['far']);
    expect(state.network()).toMatchObject({ isOnline: false, since: ten });
  });

  test('is told to nobody who left', () => {
    const { hear, undo, told } = aNetwork();
    undo();
    hear(false, false);
    expect(told()).toBe(0);
  });
});
