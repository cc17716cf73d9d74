import type { Rule } from '../../electron/domain/rule';
import { fieldsOf, ruleProblems } from './rule-sentence';

/** What was typed into the fields of a rule, by field. */
export type TypedTexts = Readonly<Record<string, string>>;

/** A rule with what was typed into it: as far as that can be read, and what is wrong with the rest, by field. */
export interface RuleDraft {
  readonly rule: Rule;
  readonly problems: Readonly<Record<string, string>>;
}

/** Fields may bring one another into the sentence, so they are read until nothing more comes. */
export function draftOf(saved: Rule, typed: TypedTexts): RuleDraft {
  const problems: Record<string, string> = {};
  const read = new Set<string>();
  let rule = saved;
  let next = fieldsOf(rule).find(({ id }) => Object.hasOwn(typed, id));
  while (next !== undefined) {
    const { id } = next;
    read.add(id);
    const entry = next.enter(rule, typed[id] ?? '');
    if (entry.isValid) rule = entry.value;
    else problems[id] = entry.problem;
    next = fieldsOf(rule).find((field) => Object.hasOwn(typed, field.id) && !read.has(field.id));
  }
  return { rule, problems: { ...ruleProblems(rule), ...problems } };
}

export const isSameRule = (a: Rule, b: Rule): boolean => JSON.stringify(a) === JSON.stringify(b);
