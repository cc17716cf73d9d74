import { describe, expect, test } from 'vitest';
import { addMs } from '../../electron/domain/instant';
import { onlineNetwork } from '../../electron/domain/network';
import { paceReason } from '../../electron/domain/pace';
import { aFailingState, aFailure, aState, ten } from '../support/builders';

const minute = 60_000;
const in5 = addMs(ten, 5 * minute);
const polled = { polledAt: ten, durationMs: 800 };
const reasonOf = (state: ReturnType<typeof aState>, network = onlineNetwork) =>
  paceReason(state, 60, network);

describe('a connection', () => {
  test('is read at its usual pace, also at the first retry, which is spread a little', () => {
    expect(reasonOf(aState({ ...polled, nextPollAt: addMs(ten, minute + 800) }))).toEqual({ kind: 'usual' });
    const retried = aFailingState({ ...polled, nextPollAt: addMs(ten, 66_000) });
    expect(reasonOf(retried)).toEqual({ kind: 'usual' });
  });

  test('has no pace before it is read', () => {
    expect(reasonOf(aState({ polledAt: null, nextPollAt: null }))).toEqual({ kind: 'waiting' });
  });

  test('is read later where its vendor has nothing new before', () => {
    expect(reasonOf(aState({ ...polled, nextPollAt: in5 }))).toEqual({ kind: 'vendorsWord', until: in5 });
  });

  test('is left alone where its vendor asked for that', () => {
    const state = aFailingState({
      ...polled,
      failure: aFailure({ kind: 'rate-limited', retryAt: in5 }),
      nextPollAt: in5,
    });
    expect(reasonOf(state)).toEqual({ kind: 'askedToWait', until: in5 });
  });

  test('is tried less often after failures', () => {
    const since = addMs(ten, -10 * minute);
    const state = aFailingState({ ...polled, failingSince: since, nextPollAt: in5 });
    expect(reasonOf(state)).toEqual({ kind: 'failures', since });
  });

  test('waits for the network that is away', () => {
    const state = aFailingState({ ...polled, failure: aFailure({ kind: 'unreachable' }), nextPollAt: in5 });
    const network = { isOnline: false, since: ten, connectionIds: [state.id] };
    expect(reasonOf(state, network)).toEqual({ kind: 'network' });
  });
});
