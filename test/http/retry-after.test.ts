import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryAt } from '../../electron/http/retry-after';
import { addMs } from '../../electron/domain/instant';
import { at, dayMs, ten } from '../support/builders';

describe('Retry-After', () => {
  test.each([
    ['90', '2026-11-22T10:01:30.000Z', 'seconds'],
    [' 90 ', '2026-11-22T10:01:30.000Z', 'seconds between spaces'],
    ['0', ten, 'at once'],
    ['Sun, 22 Nov 2026 10:05:00 GMT', at('10:05'), 'an HTTP date'],
    ['2026-11-22T10:05:00Z', at('10:05'), 'RFC 3339'],
    ['2026-11-22T11:05:00.000+01:00', at('10:05'), 'RFC 3339 with an offset'],
    ['Wed, 21 Oct 2015 07:28:00 GMT', ten, 'a past date is now'],
    ['2015-10-21T07:28:00Z', ten, 'a past time is now'],
  ])('%s is %s: %s', (header, expected, _why) => {
    expect(retryAt(header, ten)).toBe(expected);
  });

  test.each([
    ['999999999999'],
    ['9'.repeat(400)],
    ['Fri, 01 Jan 2100 00:00:00 GMT'],
    ['2100-01-01T00:00:00Z'],
  ])('%s never keeps a connection waiting for more than a day', (header) => {
    expect(retryAt(header, ten)).toBe(addMs(ten, dayMs));
  });

  test.each([[undefined], [''], ['soon'], ['-5'], ['1.5'], ['1e3'], ['2026-11-22'], ['Foo, bar']])(
    '%j says nothing',
    (header) => {
      expect(retryAt(header, ten)).toBeNull();
    },
  );

  test('whatever it holds, is a time of the next day or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (header) => {
        const moment = retryAt(header, ten);
        expect(moment === null || (moment >= ten && moment <= addMs(ten, dayMs))).toBe(true);
      }),
    );
  });
});
