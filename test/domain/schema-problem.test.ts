import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { firstProblem } from '../../electron/domain/parse';
import { speak } from '../../electron/texts/language';

afterEach(() => speak('en'));

const cases: readonly (readonly [schema: z.ZodType, value: unknown, english: string, german: string])[] = [
  [z.string(), undefined, 'it is missing', 'der Wert fehlt'],
  [z.string().min(1), '', 'it is empty', 'der Wert ist leer'],
  [z.number(), 'many', 'expected number, received string', 'erwartet: Zahl, erhalten: Text'],
  [z.object({}), null, 'expected object, received null', 'erwartet: Objekt, erhalten: kein Wert'],
  [z.int(), 1.5, 'expected int, received number', 'erwartet: ganze Zahl, erhalten: Zahl'],
  [z.number().min(1), 0, 'Too small: expected number to be >=1', 'zu klein, erwartet: Zahl >=1'],
  [z.number().max(9), 10, 'Too big: expected number to be <=9', 'zu groß, erwartet: Zahl <=9'],
  [
    z.string().max(2),
    'abc',
    'Too big: expected string to have <=2 characters',
    'zu groß, erwartet: Text <=2 Zeichen',
  ],
  [z.literal('a'), 'b', 'expected "a"', 'erwartet wird "a"'],
  [z.enum(['a', 'b']), 'c', 'Invalid option: expected one of "a"|"b"', 'erwartet wird eines von "a"|"b"'],
  [
    z.string().regex(/^x$/),
    'y',
    'Invalid string: must match pattern /^x$/',
    'unerwarteter Wert: Invalid string: must match pattern /^x$/',
  ],
  [z.string().refine(() => false, 'our own words'), 'y', 'our own words', 'our own words'],
];

describe('what a schema found wrong', () => {
  test.each(cases)('with %s and %j is told in either language', (schema, value, english, german) => {
    const said = () => {
      const { error } = schema.safeParse(value);
      return error === undefined ? null : firstProblem(error).problem;
    };
    expect(said()).toBe(english);
    speak('de');
    expect(said()).toBe(german);
  });
});
