import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../electron/domain/snapshot';
import { aConnection, aFailedPoll, aGoodPoll, aPool, at } from '../support/builders';
import { type StoryParts, aRule, aStory, inShort, prompt } from '../support/story';

type Use = number | 'expired' | 'uncounted';

const aPoolIn = (use: Use, index: number) => {
  const key = `pool ${index}`;
  if (use === 'expired') return aPool({ key, used: 0, expired: true });
  return use === 'uncounted' ? aPool({ key, total: null }) : aPool({ key, used: use });
};

const poll = (time: string, ...used: readonly Use[]): Outcome =>
  aGoodPoll({ polledAt: at(time), pools: used.map(aPoolIn) });

const failed = (time: string): Outcome => aFailedPoll({ polledAt: at(time) });

/** Low after a quarter of an hour, nearly out after five minutes, out at once; well again after a quarter. */
const quarter = aRule('level', {
  forMinutes: { low: 15, critical: 5, exhausted: 0 },
  clear: null,
  clearForMinutes: 15,
});

/** What is told of pools of 25 seats, poll by poll. */
function told(outcomes: readonly Outcome[], parts: StoryParts = { rules: [quarter] }) {
  const story = aStory(parts);
  const steps = outcomes.map((outcome) => story.take(outcome));
  return { story, steps, said: steps.flatMap(inShort), closings: steps.flatMap(({ closings }) => closings) };
}

const atOnce = { rules: [prompt] };

describe('a level', () => {
  test('is told when it has lasted its time, and not before', () => {
    const { said, steps } = told(['10:00', '10:05', '10:14', '10:15', '10:30'].map((time) => poll(time, 21)));
    expect(said).toEqual(['10:15 raised level low']);
    expect(steps[3]?.alerts[0]).toMatchObject({
      since: at('10:00'),
      at: at('10:15'),
      ruleId: 'default-level',
      connectionName: 'HQ gateway',
      pool: { key: 'pool 0', product: 'CATIA V5', unit: 'licenses' },
      facts: { kind: 'level', level: 'low', used: 21, total: 25, free: 4 },
    });
  });

  test('that does not last is not told', () => {
    expect(told([poll('10:00', 21), poll('10:10', 5), poll('10:14', 21), poll('10:20', 21)]).said).toEqual(
      [],
    );
  });

  test('has a time of its own for each step, and out is told at once', () => {
    const { said } = told([poll('10:00', 21), poll('10:02', 23), poll('10:07', 23), poll('10:08', 25)]);
    expect(said).toEqual(['10:07 raised level critical', '10:08 worsened level exhausted']);
  });

  test('counts as reached also while the pool is worse', () => {
    const { said } = told([poll('10:00', 23), poll('10:04', 21), poll('10:15', 21)]);
    expect(said).toEqual(['10:15 raised level low']);
  });

  test('is not told again when it gets better and worse again without being well', () => {
    const used = [21, 23, 21, 23, 25, 24, 21, 25];
    const { said } = told(
      used.map((count, minute) => poll(`10:0${minute}`, count)),
      atOnce,
    );
    expect(said).toEqual([
      '10:00 raised level low',
      '10:01 worsened level critical',
      '10:04 worsened level exhausted',
    ]);
  });

  test('tells its worse steps with their own beginning, and the recovery with the first', () => {
    const { steps } = told([poll('10:00', 21), poll('10:05', 25), poll('10:30', 5)], atOnce);
    expect(steps.map(({ alerts }) => alerts[0]?.since)).toEqual([at('10:00'), at('10:05'), at('10:00')]);
  });
});

describe('a recovery', () => {
  const rules = [{ ...prompt, clear: { seats: 8, percent: null }, clearForMinutes: 15 }];

  test('is told once the pool is well for its time', () => {
    const { said } = told([poll('10:00', 21), poll('10:01', 17), poll('10:10', 17), poll('10:16', 17)], {
      rules,
    });
    expect(said).toEqual(['10:00 raised level low', '10:16 cleared level ok']);
  });

  test('waits for the clear level, and begins anew where it is lost', () => {
    const { said } = told(
      [
        poll('10:00', 21),
        poll('10:01', 18),
        poll('10:30', 17),
        poll('10:40', 18),
        poll('10:50', 17),
        poll('11:00', 17),
      ],
      { rules },
    );
    expect(said).toEqual(['10:00 raised level low']);
  });

  test('comes when all seats are free, although the rule asks for more than there are', () => {
    const asksTooMuch = [{ ...prompt, clear: { seats: 100, percent: null } }];
    expect(told([poll('10:00', 21), poll('10:01', 0)], { rules: asksTooMuch }).said).toEqual([
      '10:00 raised level low',
      '10:01 cleared level ok',
    ]);
  });

  test('is told of a pool that was never well only once it was told to be short', () => {
    expect(told([poll('10:00', 21), poll('10:05', 5), poll('11:00', 5)]).said).toEqual([]);
  });
});

describe('what is judged', () => {
  test('is fresh: a failed poll neither raises nor clears, and stops no clock', () => {
    const { said } = told([poll('10:00', 21), failed('10:10'), failed('10:15'), poll('10:16', 21)]);
    expect(said).toEqual(['10:16 raised level low']);
  });

  test('is each pool by itself, and each connection', () => {
    const { said } = told([poll('10:00', 21, 5, 25), poll('10:01', 5, 25, 25)], atOnce);
    expect(said).toEqual([
      '10:00 raised level low',
      '10:00 raised level exhausted',
      '10:01 cleared level ok',
      '10:01 raised level exhausted',
    ]);
    const connections = [aConnection(), aConnection({ id: 'lisbon' })];
    const low = [aPool({ used: 21 })];
    const two = told([aGoodPoll({ pools: low }), aGoodPoll({ pools: low, connectionId: 'lisbon' })], {
      ...atOnce,
      connections,
    });
    expect(two.said).toHaveLength(2);
  });

  test('is not a change of the connections’ names', () => {
    const { story } = told([poll('10:00', 21)], atOnce);
    const ledger = story.ledger();
    const renamed = story.setConnections([aConnection({ name: 'Head office' })]);
    expect(renamed).toEqual({ alerts: [], closings: [], ledger });
    expect(renamed.ledger).toBe(ledger);
  });

  test('stays silent after a restart about what was told, and knows since when it stands', () => {
    const { story } = told([poll('10:00', 21), poll('10:15', 21)]);
    story.restart();
    expect(inShort(story.take(poll('11:00', 21)))).toEqual([]);
    story.take(poll('11:10', 5));
    const [alert] = story.take(poll('12:00', 5)).alerts;
    expect(alert).toMatchObject({ happened: 'cleared', since: at('10:00'), facts: { wasOut: false } });
  });

  test('leaves the ledger as it was where nothing changed', () => {
    const { steps } = told([
      poll('10:00', 21, 5),
      poll('10:01', 21, 5),
      failed('10:02'),
      poll('10:03', 21, 5),
    ]);
    expect(steps[1]?.ledger).toBe(steps[0]?.ledger);
  });
});

describe('what ends without a word', () => {
  const quiet = (next: Outcome) => told([poll('10:00', 21), next], atOnce);

  test('a pool that is not listed any more: nobody knows what became of it', () => {
    const { said, closings } = quiet(poll('10:01'));
    expect(said).toEqual(['10:00 raised level low']);
    expect(closings).toEqual([{ key: '["headroom","hq","pool 0"]', at: at('10:01'), reason: 'gone' }]);
  });

  test('a pool whose seats ended: its end is told instead', () => {
    const { closings, steps } = quiet(poll('10:01', 'expired'));
    expect(closings).toMatchObject([{ reason: 'ended' }]);
    expect(steps[1]?.alerts.map(({ kind }) => kind)).not.toContain('level');
  });

  test('a pool whose rule was switched off', () => {
    const story = aStory(atOnce);
    story.take(poll('10:00', 21));
    const off = aStory({ rules: [{ ...prompt, isOn: false }], ledger: story.ledger() });
    expect(off.take(poll('10:01', 21))).toMatchObject({ alerts: [], closings: [{ reason: 'rule' }] });
  });

  test('a connection that was removed, with everything the ledger knew of it', () => {
    const { story } = quiet(poll('10:01', 21));
    const judgement = story.setConnections([]);
    expect(judgement.closings).toEqual([{ key: '["headroom","hq","pool 0"]', at: null, reason: 'removed' }]);
    expect(judgement.ledger).toMatchObject({ told: new Map(), demand: new Map() });
  });

  test('but a pool that is not counted for a while stands', () => {
    const { said, closings } = told(
      [poll('10:00', 21), poll('10:01', 'uncounted'), poll('10:02', 5)],
      atOnce,
    );
    expect(closings).toEqual([]);
    expect(said).toEqual(['10:00 raised level low', '10:02 cleared level ok']);
  });
});
