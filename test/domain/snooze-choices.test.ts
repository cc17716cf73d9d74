import { describe, expect, test } from 'vitest';
import type { Reader } from '../../electron/domain/format';
import { snoozeChoices, snoozeEnd } from '../../electron/domain/snooze-choices';
import { at, london } from '../support/builders';

const berlin: Reader = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const lines = (...given: Parameters<typeof snoozeChoices>) =>
  snoozeChoices(...given).map(({ label, untilWords }) => [label, untilWords].join(' | '));

describe('what a snooze menu offers', () => {
  test('names the time that each choice ends', () => {
    expect(lines('2026-11-23T10:42:00.000Z', london, 'pool')).toEqual([
      '1 hour | until 11:42',
      'Until tomorrow | Tue 08:00',
      'Until Monday | 30 Nov',
      'Until it has seats again | ',
    ]);
  });

  test('has one line less where tomorrow is Monday, and for all pools, which do not recover as one', () => {
    expect(lines(at('10:42'), london)).toEqual(['1 hour | until 11:42', 'Until tomorrow | Mon 08:00']);
  });

  test('says of a connection that it is read again', () => {
    expect(lines(at('10:42'), london, 'connection').at(-1)).toBe('Until it can be read again | ');
  });

  test('takes the time of the morning summary', () => {
    expect(lines(at('10:42'), london, 'all', '07:15')[1]).toBe('Until tomorrow | Mon 07:15');
  });
});

describe('the end of a snooze', () => {
  test('is on the reader’s clock, also where it changes that night', () => {
    // 29 March 2026: the night in which Berlin loses an hour.
    expect(snoozeEnd('tomorrow', '2026-03-28T12:00:00.000Z', 'Europe/Berlin')).toBe(
      '2026-03-29T06:00:00.000Z',
    );
    expect(snoozeEnd('monday', '2026-10-23T12:00:00.000Z', 'Europe/Berlin')).toBe('2026-10-26T07:00:00.000Z');
  });

  test('belongs to the reader’s day, not to that of UTC', () => {
    expect(snoozeChoices('2026-11-23T23:30:00.000Z', berlin)[1]?.until).toBe('2026-11-25T07:00:00.000Z');
  });

  test('on a Monday is the next one, and an hour is an hour', () => {
    expect(snoozeEnd('monday', '2026-11-23T06:00:00.000Z', 'UTC')).toBe('2026-11-30T08:00:00.000Z');
    expect(snoozeEnd('hour', '2026-03-29T00:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('is nobody’s guess where it lasts until recovery', () =>
    expect(snoozeEnd('recovery', at('10:42'), 'UTC')).toBeNull());
});
