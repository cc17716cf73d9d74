import { number, plural } from '../number';

/** The sentences of rules. Each argument is a word that the admin may change, in its place. */
export const ruleSentences = {
  neverLow: (tells: string) => `${tells}.`,
  low: (tells: string, amount: string, span: string) =>
    `${tells} ${amount} or fewer are free for at least ${span}.`,
  neverCritical: (tells: string) => `${tells}.`,
  critical: (tells: string, amount: string, span: string) =>
    `${tells} ${amount} or fewer for at least ${span}.`,
  out: (delay: string) => `When nothing is free, tell me ${delay}.`,
  clear: (amount: string, span: string) => `It is well again with ${amount} free for at least ${span}.`,
  overuse: (seats: string, span: string) =>
    `Tell me when ${seats} or more above what is owned are in use for at least ${span}.`,
  expiry: (days: string) => `Tell me ${days} days before seats end, once each.`,
  shortfall: (days: string) =>
    `Tell me when seats that end within ${days} leave fewer than the past peak needs.`,
  connection: (tries: string, span: string) =>
    `Tell me when it can’t be read ${tries} in a row, for at least ${span}.`,
  forgotten: (span: string, when: string) =>
    `Tell me when someone holds a seat for more than ${span} ${when}.`,
  never: (waits: string) => `Repeat ${waits}.`,
  repeat: (waits: string, times: string) => `Repeat after ${waits} up to ${times}.`,
  quiet: (deed: string) => `In quiet hours ${deed}.`,
  quietUnlessOut: (deed: string) => `In quiet hours ${deed} unless it will be out before I am back.`,
  quietUnlessEnded: (deed: string) => `In quiet hours ${deed} unless they end before I am back.`,
  /** What a screen reader calls each word. */
  names: {
    tellsLow: 'Whether a pool can be low',
    low: 'Low at',
    lowFor: 'Low for at least',
    tellsCritical: 'Whether a pool can be nearly out',
    critical: 'Nearly out at',
    criticalFor: 'Nearly out for at least',
    outFor: 'When nothing is free, tell me',
    clear: 'Well again with',
    clearFor: 'Well again for at least',
    by: 'More in use than owned',
    overFor: 'In use for at least',
    rungs: 'Days before the end',
    within: 'End within',
    tries: 'Tries that fail',
    failingFor: 'Can’t be read for at least',
    held: 'Held for more than',
    whenShort: 'When it counts',
    repeat: 'Repeat after',
    times: 'Repeat at most',
    quiet: 'In quiet hours',
  },
  choices: {
    tellWhenLow: 'Tell me when',
    neverLow: 'Never call it low',
    nearlyOutAt: 'It is nearly out at',
    neverCritical: 'Never call it nearly out',
    whileShort: 'while seats are short',
    anyTime: 'at any time',
    hold: 'hold until morning',
    tell: 'tell me at once',
  },
  moreThanThat: 'more than that',
  days: (count: number) => `${number(count)} ${plural(count, 'day')}`,
  times: (count: number) => `${number(count)} ${plural(count, 'time')}`,
  /** What is counted, behind a number that has to be written. */
  nouns: { seats: 'seats', times: 'times' },
  problems: {
    chooseOne: 'Choose one of these.',
    wholeDays: 'Write whole days, such as 90 days.',
    wholeHours: 'Write whole hours, such as 12 h.',
    noMoreThanLow: (low: string) => `No more than low, which is ${low}.`,
    lowAndWell: (amount: string) => `More than ${amount}, or it would be low and well at once.`,
  },
};
