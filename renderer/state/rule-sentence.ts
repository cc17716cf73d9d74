import { number, plural } from '../../electron/domain/format';
import { rungsEntry, rungsText, spanEntry, spanText } from '../../electron/domain/rule-entry';
import type { Rule, RuleKind } from '../../electron/domain/rule';
import { levelFields, levelProblems } from './level-fields';
import { type RuleField, chosen, counted, lasting, typed } from './rule-field';
import { exceptionWords, quietField, repeatField, timesField } from './rule-telling';

/** A piece of a sentence: plain words, or a field and what follows it without a gap. */
export type Piece = { readonly words: string } | { readonly field: RuleField; readonly after: string };

export type Line = readonly Piece[];

const seatBounds = { least: 1, most: 1_000_000 };
const tryBounds = { least: 1, most: 100 };
const dayBounds = { least: 1440, most: 1_440_000 };
const heldBounds = { least: 60, most: 525_600 };

const by = typed('overuse')<number>({
  id: 'by',
  name: 'More in use than owned',
  offers: ['1 seat', '2 seats', '5 seats'],
  read: (rule) => `${number(rule.by)} ${plural(rule.by, 'seat')}`,
  parse: counted(seatBounds, 'seats'),
  write: (rule, seats) => ({ ...rule, by: seats }),
});
const overFor = typed('overuse')<number>({
  id: 'over-for',
  name: 'In use for at least',
  offers: lasting.offers,
  read: ({ forMinutes }) => lasting.say(forMinutes),
  parse: lasting.parse,
  write: (rule, forMinutes) => ({ ...rule, forMinutes }),
});
const rungs = typed('expiry')<readonly number[]>({
  id: 'rungs',
  name: 'Days before the end',
  offers: ['60, 30, 14, 7 and 1', '90, 60, 30, 14, 7 and 1', '30, 7 and 1', '7 and 1'],
  read: (rule) => rungsText(rule.rungs),
  parse: rungsEntry,
  write: (rule, days) => ({ ...rule, rungs: [...days] }),
});
const within = typed('shortfall')<number>({
  id: 'within',
  name: 'End within',
  offers: ['30 days', '60 days', '90 days', '180 days'],
  read: ({ withinDays }) => `${number(withinDays)} ${plural(withinDays, 'day')}`,
  parse: (text) => {
    const entry = spanEntry(text, dayBounds, 'day');
    if (!entry.isValid) return entry;
    return entry.value % 1440 === 0
      ? { isValid: true, value: entry.value / 1440 }
      : { isValid: false, problem: 'Write whole days, such as 90 days.' };
  },
  write: (rule, withinDays) => ({ ...rule, withinDays }),
});
const tries = typed('connection')<number>({
  id: 'tries',
  name: 'Tries that fail',
  offers: ['1 time', '2 times', '3 times', '5 times'],
  read: ({ afterTries }) => `${number(afterTries)} ${plural(afterTries, 'time')}`,
  parse: counted(tryBounds, 'times'),
  write: (rule, afterTries) => ({ ...rule, afterTries }),
});
const failingFor = typed('connection')<number>({
  id: 'failing-for',
  name: 'Can’t be read for at least',
  offers: lasting.offers,
  read: ({ forMinutes }) => lasting.say(forMinutes),
  parse: lasting.parse,
  write: (rule, forMinutes) => ({ ...rule, forMinutes }),
});
const held = typed('forgotten')<number>({
  id: 'held',
  name: 'Held for more than',
  offers: ['8 h', '12 h', '24 h', '2 days'],
  read: ({ heldHours }) => spanText(heldHours * 60),
  parse: (text) => {
    const entry = spanEntry(text, heldBounds, 'h');
    if (!entry.isValid) return entry;
    return entry.value % 60 === 0
      ? { isValid: true, value: entry.value / 60 }
      : { isValid: false, problem: 'Write whole hours, such as 12 h.' };
  },
  write: (rule, heldHours) => ({ ...rule, heldHours }),
});
const whenShort = chosen('forgotten')({
  id: 'when-short',
  name: 'When it counts',
  choices: [
    ['while seats are short', true],
    ['at any time', false],
  ],
  read: ({ onlyWhenShort }) => onlyWhenShort,
  write: (rule, onlyWhenShort) => ({ ...rule, onlyWhenShort }),
});

const say = (words: string): Piece => ({ words });
const put = (field: RuleField, after = ''): Piece => ({ field, after });

function levelLines({ low, critical }: Extract<Rule, { kind: 'level' }>): readonly Line[] {
  const fields = levelFields;
  return [
    low === null
      ? [put(fields.tellsLow, '.')]
      : [
          put(fields.tellsLow),
          put(fields.low),
          say('or fewer are free for at least'),
          put(fields.lowFor, '.'),
        ],
    [
      ...(critical === null
        ? [put(fields.tellsCritical, '.')]
        : [
            put(fields.tellsCritical),
            put(fields.critical),
            say('or fewer for at least'),
            put(fields.criticalFor, '.'),
          ]),
    ],
    [say('When nothing is free, tell me'), put(fields.outFor, '.')],
    [say('It is well again with'), put(fields.clear), say('free for at least'), put(fields.clearFor, '.')],
  ];
}

function ownLines(rule: Rule): readonly Line[] {
  switch (rule.kind) {
    case 'level':
      return levelLines(rule);
    case 'overuse':
      return [
        [
          say('Tell me when'),
          put(by),
          say('or more above what is owned are in use for at least'),
          put(overFor, '.'),
        ],
      ];
    case 'expiry':
      return [[say('Tell me'), put(rungs), say('days before seats end, once each.')]];
    case 'shortfall':
      return [
        [
          say('Tell me when seats that end within'),
          put(within),
          say('leave fewer than the past peak needs.'),
        ],
      ];
    case 'connection':
      return [
        [
          say('Tell me when it can’t be read'),
          put(tries),
          say('in a row, for at least'),
          put(failingFor, '.'),
        ],
      ];
    case 'forgotten':
      return [[say('Tell me when someone holds a seat for more than'), put(held), put(whenShort, '.')]];
  }
}

const isRepeated: Readonly<Record<RuleKind, boolean>> = {
  level: true,
  overuse: true,
  connection: true,
  expiry: false,
  shortfall: false,
  forgotten: false,
};

function repeatLine({ repeatMinutes }: Rule): Line {
  if (repeatMinutes.length === 0) return [say('Repeat'), put(repeatField, '.')];
  return [say('Repeat after'), put(repeatField), say('up to'), put(timesField, '.')];
}

/** A rule as lines of speech, with a field wherever it may be changed. */
export function ruleLines(rule: Rule, breaksThrough: boolean): readonly Line[] {
  const exception = exceptionWords(rule, breaksThrough);
  const quiet: Line =
    exception === '.'
      ? [say('In quiet hours'), put(quietField, '.')]
      : [say('In quiet hours'), put(quietField), say(exception)];
  return [...ownLines(rule), ...(isRepeated[rule.kind] ? [repeatLine(rule)] : []), quiet];
}

export const fieldsOf = (rule: Rule): readonly RuleField[] =>
  ruleLines(rule, true)
    .flat()
    .flatMap((piece) => ('field' in piece ? [piece.field] : []));

/** What is wrong with a rule whose fields are each well, by field. */
export const ruleProblems = (rule: Rule): Readonly<Record<string, string>> =>
  rule.kind === 'level' ? levelProblems(rule) : {};
