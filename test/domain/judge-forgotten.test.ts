import { describe, expect, test } from 'vitest';
import { savedLedger } from '../../electron/domain/ledger';
import type { Holder } from '../../electron/domain/pool';
import { aGoodPoll, aPool, at } from '../support/builders';
import { type Story, aRule, aStory, prompt } from '../support/story';

const holder = (given: Partial<Holder> = {}): Holder => ({
  user: 'mira.holt',
  host: 'ws-07',
  seats: 1,
  since: '2026-11-21T20:00:00Z',
  until: null,
  leaseId: null,
  reservation: null,
  ...given,
});

const told = (story: Story, time: string, holders: Holder[] | null, used = 25) =>
  story
    .take(aGoodPoll({ polledAt: at(time), pools: [aPool({ used, holders })] }))
    .alerts.filter(({ kind }) => kind === 'forgotten');

const rules = [prompt, aRule('forgotten')];

describe('a seat that is held for long', () => {
  test('is told once while the pool is short, with who holds it', () => {
    const story = aStory({ rules });
    const [alert, ...others] = told(story, '10:00', [
      holder(),
      holder({ user: 'new', since: '2026-11-22T09:00:00Z' }),
    ]);
    expect(others).toEqual([]);
    expect(alert?.facts).toMatchObject({
      user: 'mira.holt',
      heldSince: '2026-11-21T20:00:00.000Z',
      seats: 1,
    });
    expect(told(story, '10:05', [holder()])).toEqual([]);
    story.restart();
    expect(told(story, '10:10', [holder()])).toEqual([]);
  });

  test('is not told while there is room, unless the rule says so', () => {
    expect(told(aStory({ rules }), '10:00', [holder()], 5)).toEqual([]);
    const always = [prompt, aRule('forgotten', { onlyWhenShort: false })];
    expect(told(aStory({ rules: always }), '10:00', [holder()], 5)).toHaveLength(1);
  });

  test('is not guessed at where the vendor names no zone, or says nothing', () => {
    const holders = [holder({ since: '2026-11-21 20:00:00' }), holder({ since: null })];
    expect(told(aStory({ rules }), '10:00', holders)).toEqual([]);
    expect(told(aStory({ rules }), '10:00', null)).toEqual([]);
  });

  test('names nobody in the ledger, nor in what the alert stands under', () => {
    const story = aStory({ rules });
    const [alert] = told(story, '10:00', [holder()]);
    expect(JSON.stringify([savedLedger(story.ledger()), alert?.key, alert?.id])).not.toMatch(/mira|ws-07/);
  });

  test('is over without a word when the seat is given back', () => {
    const story = aStory({ rules });
    told(story, '10:00', [holder()]);
    const { closings } = story.take(
      aGoodPoll({ polledAt: at('10:05'), pools: [aPool({ used: 25, holders: [] })] }),
    );
    expect(closings).toMatchObject([{ reason: 'gone' }]);
  });
});
