import { type Bounds, type Entry, countEntry, spanEntry, spanText } from '../../electron/domain/rule-entry';
import type { Rule, RuleKind, RuleOf } from '../../electron/domain/rule';
import { texts } from '../../electron/texts/language';

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
  /** In the language of the moment, as all words here. */
  readonly name: () => string;
  readonly offers: () => readonly string[];
  readonly read: (rule: R) => string;
  readonly parse: (text: string) => Entry<T>;
  readonly write: (rule: R, value: T) => R;
}

const isOf = <K extends RuleKind>(kind: K, rule: Rule): rule is RuleOf<K> => rule.kind === kind;

type Words = Pick<RuleField, 'id' | 'name' | 'offers'>;

/** A field whose words are asked for at the time of use: it is made before it is known which language is spoken. */
export const worded = (
  id: string,
  name: () => string,
  offers: () => readonly string[],
  field: Omit<RuleField, keyof Words>,
): RuleField => ({
  ...field,
  id,
  get name() {
    return name();
  },
  get offers() {
    return offers();
  },
});

/** A field that people type into, of one kind of rule. */
export const typed =
  <K extends RuleKind>(kind: K) =>
  <T>({ id, name, offers, read, parse, write }: FieldOf<RuleOf<K>, T>): RuleField =>
    worded(id, name, offers, {
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
  readonly name: () => string;
  readonly choices: () => readonly (readonly [label: string, value: T])[];
  readonly read: (rule: R) => T;
  readonly write: (rule: R, value: T) => R;
}

/** A field with a few possible values, of one kind of rule. */
export const chosen =
  <K extends RuleKind>(kind: K) =>
  <T>({ id, name, choices, read, write }: ChoiceOf<RuleOf<K>, T>): RuleField =>
    worded(id, name, () => choices().map(([label]) => label), {
      isChosen: true,
      text: (rule) =>
        (isOf(kind, rule) ? choices().find(([, value]) => value === read(rule))?.[0] : undefined) ?? '',
      enter: (rule, text) => {
        const found = choices().find(([label]) => label === text);
        if (found === undefined)
          return { isValid: false, problem: texts().rules.page.sentences.problems.chooseOne };
        return { isValid: true, value: isOf(kind, rule) ? write(rule, found[1]) : rule };
      },
    });

const weekMinutes: Bounds = { least: 0, most: 10_080 };

/** How long something must last before it is told. */
export const lasting = {
  offers: () => [0, 5, 10, 15, 30, 60].map(spanText),
  parse: (text: string) => spanEntry(text, weekMinutes),
  say: spanText,
} as const;

export const counted = (bounds: Bounds, noun: 'seats' | 'times') => (text: string) =>
  countEntry(text, bounds, texts().rules.page.sentences.nouns[noun]);
