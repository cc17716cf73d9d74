import { number, plural } from '../../electron/domain/format';
import { repeatEntry, repeatText } from '../../electron/domain/rule-entry';
import type { Rule, RuleKind } from '../../electron/domain/rule';
import { type RuleField, counted } from './rule-field';

const usualRepeats = 5;

/** How often at most something is told again, where a rule is told again at all. */
export const repeatField: RuleField = {
  id: 'repeat',
  name: 'Repeat after',
  isChosen: false,
  offers: ['1 h, 3 h, daily', 'daily', '1 h', 'never'],
  text: ({ repeatMinutes }) => repeatText(repeatMinutes),
  enter: (rule, text) => {
    const entry = repeatEntry(text);
    if (!entry.isValid) return entry;
    const mostRepeats = rule.mostRepeats === 0 ? usualRepeats : rule.mostRepeats;
    return { isValid: true, value: { ...rule, repeatMinutes: [...entry.value], mostRepeats } };
  },
};

const timesBounds = { least: 1, most: 50 };

export const timesField: RuleField = {
  id: 'times',
  name: 'Repeat at most',
  isChosen: false,
  offers: ['1 time', '3 times', '5 times', '10 times'],
  text: ({ mostRepeats }) => `${number(mostRepeats)} ${plural(mostRepeats, 'time')}`,
  enter: (rule, text) => {
    const entry = counted(timesBounds, 'times')(text);
    return entry.isValid ? { isValid: true, value: { ...rule, mostRepeats: entry.value } } : entry;
  },
};

const quietWords = { hold: 'hold until morning', tell: 'tell me at once' } as const;

export const quietField: RuleField = {
  id: 'quiet',
  name: 'In quiet hours',
  isChosen: true,
  offers: Object.values(quietWords),
  text: ({ inQuietHours }) => quietWords[inQuietHours],
  enter: (rule, text) => ({
    isValid: true,
    value: { ...rule, inQuietHours: text === quietWords.tell ? 'tell' : 'hold' },
  }),
};

/** What is told in quiet hours all the same, of each kind. */
const exceptions: Readonly<Partial<Record<RuleKind, string>>> = {
  level: 'unless it will be out before I am back.',
  expiry: 'unless they end before I am back.',
};

export const exceptionWords = ({ kind, inQuietHours }: Rule, breaksThrough: boolean): string =>
  (inQuietHours === 'hold' && breaksThrough ? exceptions[kind] : undefined) ?? '.';
