import { type Bounds, type Entry, countEntry, spanEntry, spanText } from '../../electron/domain/rule-entry';
import type { Rule, RuleKind, RuleOf } from '../../electron/domain/rule';

/** A word of a rule's sentence that the admin may change. `chosen`: one of its offers; else typed, and they are hints. */
export interface RuleField {
  readonly id: string;
  /** What a screen reader calls it. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly offers: readonly string[];
  text(rule: Rule): string;
  enter(rule: Rule, text: string): Entry<Rule>;
}

interface FieldOf<R extends Rule, T> {
  readonly id: string;
  readonly name: string;
  readonly offers: readonly string[];
  readonly read: (rule: R) => string;
  readonly parse: (text: string) => Entry<T>;
  readonly write: (rule: R, value: T) => R;
}

const isOf = <K extends RuleKind>(kind: K, rule: Rule): rule is RuleOf<K> => rule.kind === kind;

/** A field that people type into, of one kind of rule. */
export const typed =
  <K extends RuleKind>(kind: K) =>
  <T>({ read, parse, write, ...named }: FieldOf<RuleOf<K>, T>): RuleField => ({
    ...named,
    isChosen: false,
    text: (rule) => (isOf(kind, rule) ? read(rule) : ''),
    enter: (rule, text) => {
      const entry = parse(text);
      if (!entry.isValid) return entry;
      return { isValid: true, value: isOf(kind, rule) ? write(rule, entry.value) : rule };
    },
  });

interface ChoiceOf<R extends Rule, T> {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly (readonly [label: string, value: T])[];
  readonly read: (rule: R) => T;
  readonly write: (rule: R, value: T) => R;
}

/** A field with a few possible values, of one kind of rule. */
export const chosen =
  <K extends RuleKind>(kind: K) =>
  <T>({ choices, read, write, ...named }: ChoiceOf<RuleOf<K>, T>): RuleField => ({
    ...named,
    isChosen: true,
    offers: choices.map(([label]) => label),
    text: (rule) =>
      (isOf(kind, rule) ? choices.find(([, value]) => value === read(rule))?.[0] : undefined) ?? '',
    enter: (rule, text) => {
      const found = choices.find(([label]) => label === text);
      if (found === undefined) return { isValid: false, problem: 'Choose one of these.' };
      return { isValid: true, value: isOf(kind, rule) ? write(rule, found[1]) : rule };
    },
  });

const weekMinutes: Bounds = { least: 0, most: 10_080 };

/** How long something must last before it is told. */
export const lasting = {
  offers: ['0 min', '5 min', '10 min', '15 min', '30 min', '1 h'],
  parse: (text: string) => spanEntry(text, weekMinutes),
  say: spanText,
} as const;

export const counted = (bounds: Bounds, noun: string) => (text: string) => countEntry(text, bounds, noun);
