import { amountEntry, delayText } from '../../electron/domain/rule-entry';
import { amountWords } from '../../electron/domain/rule-words';
import type { Amount, LevelRule } from '../../electron/domain/rule';
import { chosen, lasting, typed } from './rule-field';

const usual = { low: { seats: null, percent: 20 }, critical: { seats: null, percent: 10 } } as const;
const amounts = ['20\u202f%', '10\u202f%', '1 seat', '2 seats', '4 seats', '4 seats or 20\u202f%'];
const moreThanThat = 'more than that';

const forMinutes = (rule: LevelRule, which: keyof LevelRule['forMinutes'], minutes: number): LevelRule => ({
  ...rule,
  forMinutes: { ...rule.forMinutes, [which]: minutes },
});

/** The words of a rule about free seats that may be changed. */
export const levelFields = {
  tellsLow: chosen('level')({
    id: 'tells-low',
    name: 'Whether a pool can be low',
    choices: [
      ['Tell me when', true],
      ['Never call it low', false],
    ],
    read: ({ low }) => low !== null,
    write: (rule, isTold) => ({ ...rule, low: isTold ? (rule.low ?? usual.low) : null }),
  }),
  low: typed('level')<Amount>({
    id: 'low',
    name: 'Low at',
    offers: amounts,
    read: ({ low }) => (low === null ? '' : amountWords(low)),
    parse: amountEntry,
    write: (rule, low) => ({ ...rule, low }),
  }),
  lowFor: typed('level')<number>({
    id: 'low-for',
    name: 'Low for at least',
    offers: lasting.offers,
    read: ({ forMinutes: { low } }) => lasting.say(low),
    parse: lasting.parse,
    write: (rule, minutes) => forMinutes(rule, 'low', minutes),
  }),
  tellsCritical: chosen('level')({
    id: 'tells-critical',
    name: 'Whether a pool can be nearly out',
    choices: [
      ['It is nearly out at', true],
      ['Never call it nearly out', false],
    ],
    read: ({ critical }) => critical !== null,
    write: (rule, isTold) => ({ ...rule, critical: isTold ? (rule.critical ?? usual.critical) : null }),
  }),
  critical: typed('level')<Amount>({
    id: 'critical',
    name: 'Nearly out at',
    offers: amounts,
    read: ({ critical }) => (critical === null ? '' : amountWords(critical)),
    parse: amountEntry,
    write: (rule, critical) => ({ ...rule, critical }),
  }),
  criticalFor: typed('level')<number>({
    id: 'critical-for',
    name: 'Nearly out for at least',
    offers: lasting.offers,
    read: ({ forMinutes: { critical } }) => lasting.say(critical),
    parse: lasting.parse,
    write: (rule, minutes) => forMinutes(rule, 'critical', minutes),
  }),
  outFor: typed('level')<number>({
    id: 'out-for',
    name: 'When nothing is free, tell me',
    offers: ['at once', 'after 5 min', 'after 15 min'],
    read: ({ forMinutes: { exhausted } }) => delayText(exhausted),
    parse: lasting.parse,
    write: (rule, minutes) => forMinutes(rule, 'exhausted', minutes),
  }),
  clear: typed('level')<Amount | null>({
    id: 'clear',
    name: 'Well again with',
    offers: [moreThanThat, '25\u202f%', '30\u202f%', '6 seats'],
    read: ({ clear }) => (clear === null ? moreThanThat : amountWords(clear)),
    parse: (text) =>
      text.trim().toLowerCase() === moreThanThat ? { isValid: true, value: null } : amountEntry(text),
    write: (rule, clear) => ({ ...rule, clear }),
  }),
  clearFor: typed('level')<number>({
    id: 'clear-for',
    name: 'Well again for at least',
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
    problems['critical'] = `No more than low, which is ${amountWords(low)}.`;
  const highest = low ?? critical;
  if (clear !== null && highest !== null && isMore(clear, highest) === false)
    problems['clear'] = `More than ${amountWords(highest)}, or it would be low and well at once.`;
  return problems;
}
