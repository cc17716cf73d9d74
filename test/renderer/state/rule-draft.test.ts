import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultRules } from '../../../electron/domain/default-rules';
import { ruleSchema } from '../../../electron/domain/rule';
import { draftOf } from '../../../renderer/state/rule-draft';
import { fieldsOf } from '../../../renderer/state/rule-sentence';

const word = fc.oneof(
  fc.constantFrom(
    '0',
    '5',
    '20 %',
    '4 seats or 15 %',
    '1 h, daily',
    'never',
    '2 days',
    '999999',
    'more than that',
  ),
  fc.nat(2_000_000).map(String),
  fc.nat(40_000).map((minutes) => `${minutes} min`),
  fc.string({ maxLength: 8 }),
);

describe('what is typed into a rule', () => {
  test.each(defaultRules.map((rule) => [rule.kind, rule] as const))(
    'never makes a rule about %s that main would refuse',
    (_kind, rule) => {
      const typed = fc.tuple(
        ...fieldsOf(rule).map(({ id, offers, isChosen }) =>
          fc
            .option(isChosen ? fc.constantFrom(...offers) : fc.oneof(word, fc.constantFrom(...offers)), {
              nil: undefined,
            })
            .map((text) => [id, text] as const),
        ),
      );
      fc.assert(
        fc.property(typed, (pairs) => {
          const texts = Object.fromEntries(
            pairs.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const])),
          );
          expect(ruleSchema.safeParse(draftOf(rule, texts).rule).error).toBeUndefined();
        }),
        { numRuns: 500 },
      );
    },
  );

  test.each(defaultRules.map((rule) => [rule.kind, rule] as const))(
    'leaves a rule about %s as it is where each field holds what it showed',
    (_kind, rule) => {
      const texts = Object.fromEntries(fieldsOf(rule).map((field) => [field.id, field.text(rule)]));
      expect(draftOf(rule, texts)).toEqual({ rule, problems: {} });
    },
  );
});
