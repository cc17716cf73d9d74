import { describe, expect, test } from 'vitest';
import { halfHours, timeEntry, timeText } from '../../electron/domain/time-entry';

describe('a time of day that is typed', () => {
  test.each([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['0730', '07:30'],
    ['19.15', '19:15'],
    ['7', '07:00'],
    ['7 pm', '19:00'],
    ['7:30 p.m.', '19:30'],
    ['12 am', '00:00'],
    ['12:30 pm', '12:30'],
    ['23h15', '23:15'],
  ])('is read: “%s” is %s', (text, expected) => {
    expect(timeEntry(text)).toEqual({ isValid: true, value: expected });
  });

  test.each(['', 'noon', '24:00', '7:60', '13 pm', '0 am', '123456'])('is refused in words: “%s”', (text) => {
    expect(timeEntry(text)).toEqual({ isValid: false, problem: 'Write a time such as 07:30 or 19:00.' });
  });

  test('is written as the reader’s clock has it', () => {
    expect(timeText('19:00', 'en-GB')).toBe('19:00');
    expect(timeText('19:00', 'en-US')).toMatch(/^07:00\sPM$/);
  });

  test.each(['en-GB', 'en-US', 'de-DE', 'fr-CA', 'ar-EG', 'ja-JP', 'ko-KR', 'fi-FI'])(
    'is always read back as it was written in %s',
    (locale) => {
      for (const time of [...halfHours, '09:07'])
        expect(timeEntry(timeText(time, locale))).toEqual({ isValid: true, value: time });
    },
  );
});
