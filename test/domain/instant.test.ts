import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMs, instantOf, msOf, parseInstant } from '../../electron/domain/instant';

describe('a time that a vendor writes', () => {
  test.each([
    ['2023-05-10T00:00:00Z', '2023-05-10T00:00:00.000Z'],
    ['2023-05-10T00:00Z', '2023-05-10T00:00:00.000Z'],
    ['2023-05-10T00:00:00.1234567Z', '2023-05-10T00:00:00.123Z'],
    ['2023-05-10T00:00:00.9999999Z', '2023-05-10T00:00:00.999Z'],
    ['2023-05-10T02:00:00+02:00', '2023-05-10T00:00:00.000Z'],
    ['2023-05-09T18:30:00.5-0530', '2023-05-10T00:00:00.500Z'],
  ])('%s is the instant %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test.each([
    ['2023-05-10T00:00:00', 'it names no zone'],
    ['2023-05-10', 'it is a day'],
    ['10.05.2023 00:00:00Z', 'it is not ISO 8601'],
    ['2023-13-10T00:00:00Z', 'there is no such month'],
    ['2023-02-30T00:00:00Z', 'there is no such day'],
    ['2023-05-10T25:00:00Z', 'there is no such hour'],
    [' 2023-05-10T00:00:00Z', 'something stands before it'],
    ['', 'there is nothing'],
  ])('%j is no instant, since %s', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('sorts as text in the order of time', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) });
    fc.assert(fc.property(moment, moment, (a, b) => instantOf(a) < instantOf(b) === a < b));
  });

  test('moves by milliseconds', () => {
    expect(addMs('2026-11-22T23:59:59.999Z', 1)).toBe('2026-11-23T00:00:00.000Z');
    expect(msOf('1970-01-01T00:00:01.000Z')).toBe(1000);
  });
});
