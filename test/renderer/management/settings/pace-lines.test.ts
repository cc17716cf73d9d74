import { describe, expect, test } from 'vitest';
import { addMs } from '../../../../electron/domain/instant';
import { onlineNetwork } from '../../../../electron/domain/network';
import { paceLines } from '../../../../renderer/management/settings/pace-lines';
import { aFailingState, aFailure, aSnapshot, aState, london, ten } from '../../../support/builders';

const seenWith = (...states: ReturnType<typeof aState>[]) => ({
  now: ten,
  reader: london,
  network: onlineNetwork,
  snapshot: aSnapshot(...states),
});
const polled = { polledAt: addMs(ten, -30_000), durationMs: 840 };

describe('the pace of a connection', () => {
  test('tells how often, when next, and how long the last one took', () => {
    const state = aState({ id: 'hq', name: 'HQ', ...polled, nextPollAt: addMs(ten, 4 * 60_000) });
    const [line] = paceLines([{ id: 'hq', everySeconds: 300, minimumSeconds: 60 }], seenWith(state));
    expect(line).toEqual({
      connectionId: 'hq',
      name: 'HQ',
      pace: 'Every 5 min · next at 10:04 · the last one took 0.8 s',
      why: '',
    });
  });

  test('names the vendor’s limit where that is what holds', () => {
    const state = aState({ id: 'hq', ...polled, durationMs: 12, nextPollAt: ten });
    const [line] = paceLines([{ id: 'hq', everySeconds: 90, minimumSeconds: 90 }], seenWith(state));
    expect(line?.pace).toBe(
      'Every 90 s · being read now · the last one took under 0.1 s · its vendor allows no more than every 90 s',
    );
  });

  test('says why it is slower', () => {
    const until = addMs(ten, 15 * 60_000);
    const asked = aFailingState({
      ...{ id: 'a', ...polled, nextPollAt: until },
      failure: aFailure({ kind: 'rate-limited', retryAt: until }),
    });
    const failed = aFailingState({
      id: 'b',
      ...polled,
      nextPollAt: until,
      failingSince: addMs(ten, -60_000),
    });
    const facts = ['a', 'b'].map((id) => ({ id, everySeconds: 60, minimumSeconds: 0 }));
    expect(paceLines(facts, seenWith(asked, failed)).map(({ why }) => why)).toEqual([
      'The vendor asked to be left alone until 10:15.',
      'Less often, because it has failed since 09:59.',
    ]);
  });
});
