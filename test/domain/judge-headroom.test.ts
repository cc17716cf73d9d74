import { describe, expect, test } from 'vitest';
import { aGoodPoll, aPool, at } from '../support/builders';
import { type StoryParts, aRule, aStory, inShort, prompt } from '../support/story';

const poll = (time: string, used: number) =>
  aGoodPoll({ polledAt: at(time), pools: [aPool({ key: 'pool 0', used })] });

/** What is told of a pool of 25 seats, poll by poll. */
function told(outcomes: readonly ReturnType<typeof poll>[], parts: StoryParts = {}) {
  const story = aStory(parts);
  const steps = outcomes.map((outcome) => story.take(outcome));
  return { steps, said: steps.flatMap(inShort) };
}

const atOnce = { rules: [prompt] };

describe('more in use than owned', () => {
  test('takes the place of out: one crossing is one alert', () => {
    const { said, steps } = told([poll('10:00', 28), poll('10:01', 29)]);
    expect(said).toEqual(['10:00 raised overuse']);
    expect(steps[0]?.alerts[0]).toMatchObject({
      ruleId: 'default-overuse',
      facts: { kind: 'overuse', over: 3, used: 28, total: 25 },
    });
  });

  test('is worse than out, and recovers like it', () => {
    const { said, steps } = told(
      [poll('10:00', 25), poll('10:01', 26), poll('10:02', 25), poll('10:03', 5)],
      atOnce,
    );
    expect(said).toEqual([
      '10:00 raised level exhausted',
      '10:01 worsened overuse',
      '10:03 cleared level ok',
    ]);
    expect(steps.at(-1)?.alerts[0]?.facts).toMatchObject({ wasOut: true });
  });

  test('is out where nobody wants to hear of it', () => {
    const rules = [prompt, aRule('overuse', { isOn: false })];
    expect(told([poll('10:00', 28)], { rules }).said).toEqual(['10:00 raised level exhausted']);
  });

  test('is told by itself where levels are not', () => {
    const rules = [{ ...prompt, isOn: false }];
    expect(told([poll('10:00', 25), poll('10:01', 27), poll('10:02', 25)], { rules }).said).toEqual([
      '10:01 raised overuse',
      '10:02 cleared overuse',
    ]);
  });
});
