import { describe, expect, test } from 'vitest';
import type { FailureKind } from '../../electron/domain/failure';
import { aFailedPoll, aFailure, aGoodPoll, at } from '../support/builders';
import { type Story, aRule, aStory, inShort } from '../support/story';

const failed = (story: Story, time: string, kind: FailureKind = 'unreachable') =>
  inShort(story.take(aFailedPoll({ polledAt: at(time), failure: aFailure({ kind }) })));
const read = (story: Story, time: string) => inShort(story.take(aGoodPoll({ polledAt: at(time) })));
const patient = { rules: [aRule('connection', { afterTries: 3, forMinutes: 10 })] };

describe('a connection that can’t be read', () => {
  test('is told after so many tries and minutes, once, and when it is read again', () => {
    const story = aStory(patient);
    const said = ['10:00', '10:01', '10:02', '10:09', '10:10', '10:20'].flatMap((time) =>
      failed(story, time),
    );
    expect(said).toEqual(['10:10 raised connection']);
    expect(read(story, '10:30')).toEqual(['10:30 cleared connection']);
    expect(read(story, '10:31')).toEqual([]);
  });

  test('begins anew after a good poll', () => {
    const story = aStory(patient);
    for (const time of ['10:00', '10:05']) failed(story, time);
    read(story, '10:06');
    expect(['10:11', '10:12', '10:13'].flatMap((time) => failed(story, time))).toEqual([]);
  });

  test('is told sooner where only the admin can mend it, and again where it comes to that', () => {
    const refused = aStory(patient);
    expect(failed(refused, '10:00', 'unauthorized')).toEqual([]);
    expect(failed(refused, '10:01', 'unauthorized')).toEqual(['10:01 raised connection']);
    const later = aStory(patient);
    for (const time of ['10:00', '10:05', '10:10']) failed(later, time);
    expect(failed(later, '10:11', 'unauthorized')).toEqual(['10:11 worsened connection']);
    expect(failed(later, '10:12')).toEqual([]);
  });

  test('is not to blame while this computer has no network', () => {
    const story = aStory({ ...patient, surroundings: { networkIsDown: true } });
    expect(['10:00', '10:20', '10:40', '11:00'].flatMap((time) => failed(story, time))).toEqual([]);
  });

  test('says what happened and when it was last read, also after a restart', () => {
    const story = aStory(patient);
    read(story, '09:50');
    failed(story, '10:00');
    story.restart();
    failed(story, '10:05');
    const [alert] = story.take(aFailedPoll({ polledAt: at('10:10') })).alerts;
    expect(alert).toMatchObject({
      since: at('10:00'),
      pool: null,
      facts: { failure: 'unreachable', message: aFailure().message, readAt: at('09:50') },
    });
  });
});
