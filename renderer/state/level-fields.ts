import { amountEntry, delayText } from '../../electron/domain/rule-entry';
import { amountWords } from '../../electron/domain/rule-words';
import type { Amount, LevelRule } from '../../electron/domain/rule';
import { texts } from '../../electron/texts/language';
import { chosen, lasting, typed } from './rule-field';

const usual = { low: { seats: null, percent: 20 }, critical: { seats: null, percent: 10 } } as const;
const seats = (count: number): Amount => ({ seats: count, percent: null });
const percent = (share: number): Amount => ({ seats: null, percent: share });
const amounts = () =>
  [percent(20), percent(10), seats(1), seats(2), seats(4), { seats: 4, percent: 20 }].map(amountWords);
const t = () => texts().rules.page.sentences;

const forMinutes = (rule: LevelRule, which: keyof LevelRule['forMinutes'], minutes: number): LevelRule => ({
  ...rule,
  forMinutes: { ...rule.forMinutes, [which]: minutes },
});

/** The words of a rule about free seats that may be changed. */
export const levelFields = {
  tellsLow: chosen('level')({
    id: 'tells-low',
    name: () => t().names.tellsLow,
    choices: () => [
      [t().choices.tellWhenLow, true],
      [t().choices.neverLow, false],
    ],
    read: ({ low }) => low !== null,
    write: (rule, isTold) => ({ ...rule, low: isTold ? (rule.low ?? usual.low) : null }),
  }),
  low: typed('level')<Amount>({
    id: 'low',
    name: () => t().names.low,
    offers: amounts,
    read: ({ low }) => (low === null ? '' : amountWords(low)),
    parse: amountEntry,
    write: (rule, low) => ({ ...rule, low }),
  }),
  lowFor: typed('level')<number>({
    id: 'low-for',
    name: () => t().names.lowFor,
    offers: lasting.offers,
    read: ({ forMinutes: { low } }) => lasting.say(low),
    parse: lasting.parse,
    write: (rule, minutes) => forMinutes(rule, 'low', minutes),
  }),
  tellsCritical: chosen('level')({
    id: 'tells-critical',
    name: () => t().names.tellsCritical,
    choices: () => [
      [t().choices.nearlyOutAt, true],
      [t().choices.neverCritical, false],
    ],
    read: ({ critical }) => critical !== null,
    write: (rule, isTold) => ({ ...rule, critical: isTold ? (rule.critical ?? usual.critical) : null }),
  }),
  critical: typed('level')<Amount>({
    id: 'critical',
    name: () => t().names.critical,
    offers: amounts,
    read: ({ critical }) => (critical === null ? '' : amountWords(critical)),
    parse: amountEntry,
    write: (rule, critical) => ({ ...rule, critical }),
  }),
  criticalFor: typed('level')<number>({
    id: 'critical-for',
    name: () => t().names.criticalFor,
    offers: lasting.offers,
    read: ({ forMinutes: { critical } }) => lasting.say(critical),
    parse: lasting.parse,
    write: (rule, minutes) => forMinutes(rule, 'critical', minutes),
  }),
  outFor: typed('level')<number>({
    id: 'out-for',
    name: () => t().names.outFor,
    offers: () => [0, 5, 15].map(delayText),
    read: ({ forMinutes: { exhausted } }) => delayText(exhausted),
    parse: lasting.parse,
    write: (rule, minutes) => forMinutes(rule, 'exhausted', minutes),
  }),
  clear: typed('level')<Amount | null>({
    id: 'clear',
    name: () => t().names.clear,
    offers: () => [t().moreThanThat, ...[percent(25), percent(30), seats(6)].map(amountWords)],
    read: ({ clear }) => (clear === null ? t().moreThanThat : amountWords(clear)),
    parse: (text) =>
      text.trim().toLowerCase() === t().moreThanThat ? { isValid: true, value: null } : amountEntry(text),
    write: (rule, clear) => ({ ...rule, clear }),
  }),
  clearFor: typed('level')<number>({
    id: 'clear-for',
    name: () => t().names.clearFor,
    offers: lasting.offers,
    read: ({ clearForMinutes }) => lasting.say(clearForMinutes),
    parse: lasting.parse,
    write: (rule, clearForMinutes) => ({ ...rule, clearForMinutes }),
  }),
} as const;

/** Whether `a` is more than `b` in the measure that both are given in; null where they have none in common. */
function isMore(a: Amount, b: Amount): boolean | null {
  const pairs = [
    [a.seats, b.seats],
    [a.percent, b.percent],
  ].filter((pair): pair is [number, number] => pair[0] !== null && pair[1] !== null);
  return pairs.length === 0 ? null : pairs.every(([more, less]) => more > less);
}

/** What is wrong with the levels beside one another, by the field that it is said at. */
export function levelProblems({ low, critical, clear }: LevelRule): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  if (low !== null && critical !== null && isMore(critical, low) === true)
    problems['critical'] = t().problems.noMoreThanLow(amountWords(low));
  const highest = low ?? critical;
  if (clear !== null && highest !== null && isMore(clear, highest) === false)
    problems['clear'] = t().problems.lowAndWell(amountWords(highest));
  return problems;
}
