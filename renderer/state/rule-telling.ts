import { repeatEntry, repeatText } from '../../electron/domain/rule-entry';
import type { Rule } from '../../electron/domain/rule';
import { texts } from '../../electron/texts/language';
import { counted, worded } from './rule-field';

const t = () => texts().rules.page.sentences;
const usualRepeats = 5;

/** How often at most something is told again, where a rule is told again at all. */
export const repeatField = worded(
  'repeat',
  () => t().names.repeat,
  () => [[60, 180, 1440], [1440], [60], []].map(repeatText),
  {
    isChosen: false,
    text: ({ repeatMinutes }) => repeatText(repeatMinutes),
    enter: (rule, text) => {
      const entry = repeatEntry(text);
      if (!entry.isValid) return entry;
      const mostRepeats = rule.mostRepeats === 0 ? usualRepeats : rule.mostRepeats;
      return { isValid: true, value: { ...rule, repeatMinutes: [...entry.value], mostRepeats } };
    },
  },
);

const timesBounds = { least: 1, most: 50 };

export const timesField = worded(
  'times',
  () => t().names.times,
  () => [1, 3, 5, 10].map(t().times),
  {
    isChosen: false,
    text: ({ mostRepeats }) => t().times(mostRepeats),
    enter: (rule, text) => {
      const entry = counted(timesBounds, 'times')(text);
      return entry.isValid ? { isValid: true, value: { ...rule, mostRepeats: entry.value } } : entry;
    },
  },
);

export const quietField = worded(
  'quiet',
  () => t().names.quiet,
  () => [t().choices.hold, t().choices.tell],
  {
    isChosen: true,
    text: ({ inQuietHours }) => t().choices[inQuietHours],
    enter: (rule, text) => ({
      isValid: true,
      value: { ...rule, inQuietHours: text === t().choices.tell ? 'tell' : 'hold' },
    }),
  },
);

/** The sentence on quiet hours, with what is told in them all the same. */
export function quietSentence(
  { kind, inQuietHours }: Rule,
  breaksThrough: boolean,
): (deed: string) => string {
  const { quiet, quietUnlessOut, quietUnlessEnded } = t();
  if (inQuietHours !== 'hold' || !breaksThrough) return quiet;
  return kind === 'level' ? quietUnlessOut : kind === 'expiry' ? quietUnlessEnded : quiet;
}
