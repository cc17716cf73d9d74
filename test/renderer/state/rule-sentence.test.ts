import { afterEach, describe, expect, test } from 'vitest';
import { defaultRules } from '../../../electron/domain/default-rules';
import type { Rule } from '../../../electron/domain/rule';
import { type Language, languages, speak } from '../../../electron/texts/language';
import { fieldsOf, ruleLines } from '../../../renderer/state/rule-sentence';

afterEach(() => speak('en'));

const said = (rule: Rule, language: Language): readonly string[] => {
  speak(language);
  return ruleLines(rule, true).map((line) =>
    line
      .map((piece) => ('words' in piece ? piece.words : `[${piece.field.text(rule)}]${piece.after}`))
      .join(' '),
  );
};
const level = defaultRules.find(({ kind }) => kind === 'level');

describe('a rule in words', () => {
  test('is whole sentences of the language that is spoken, with its fields where they belong', () => {
    expect(level && said(level, 'en')[0]).toBe(
      '[Tell me when] [20\u202f%] or fewer are free for at least [4 h].',
    );
    expect(level && said(level, 'de')[0]).toBe(
      '[Melden, wenn] [20\u202f%] oder weniger mindestens [4 h] lang frei sind.',
    );
  });

  test.each(defaultRules.map((rule) => [rule.kind, rule] as const))(
    'about %s has the same fields in each language',
    (_kind, rule) => {
      const [ours, ...others] = languages.map((language) => {
        speak(language);
        return fieldsOf(rule)
          .map(({ id }) => id)
          .sort();
      });
      for (const fields of others) expect(fields).toEqual(ours);
    },
  );

  test.each(
    languages.flatMap((language) => defaultRules.map((rule) => [rule.kind, language, rule] as const)),
  )(
    'about %s in %s can be read as it is written, and so can all that is offered',
    (_kind, language, rule) => {
      speak(language);
      for (const field of fieldsOf(rule)) {
        expect(field.enter(rule, field.text(rule))).toEqual({ isValid: true, value: rule });
        for (const offer of field.offers)
          expect([field.id, offer, field.enter(rule, offer)]).toMatchObject([
            field.id,
            offer,
            { isValid: true },
          ]);
      }
    },
  );
});
