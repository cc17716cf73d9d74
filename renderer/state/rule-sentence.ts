import { rungsEntry, rungsText, spanEntry, spanText } from '../../electron/domain/rule-entry';
import type { Rule, RuleKind } from '../../electron/domain/rule';
import { amountWords } from '../../electron/domain/rule-words';
import { texts } from '../../electron/texts/language';
import { levelFields, levelProblems } from './level-fields';
import { type RuleField, chosen, counted, lasting, typed } from './rule-field';
import { quietField, quietSentence, repeatField, timesField } from './rule-telling';

/** A piece of a sentence: plain words, or a field and what follows it without a gap. */
export type Piece = { readonly words: string } | { readonly field: RuleField; readonly after: string };

export type Line = readonly Piece[];

const t = () => texts().rules.page.sentences;
const seatBounds = { least: 1, most: 1_000_000 };
const tryBounds = { least: 1, most: 100 };
const dayBounds = { least: 1440, most: 1_440_000 };
const heldBounds = { least: 60, most: 525_600 };

const seats = (count: number) => amountWords({ seats: count, percent: null });
const by = typed('overuse')<number>({
  id: 'by',
  name: () => t().names.by,
  offers: () => [1, 2, 5].map(seats),
  read: (rule) => seats(rule.by),
  parse: counted(seatBounds, 'seats'),
  write: (rule, more) => ({ ...rule, by: more }),
});
const overFor = typed('overuse')<number>({
  id: 'over-for',
  name: () => t().names.overFor,
  offers: lasting.offers,
  read: ({ forMinutes }) => lasting.say(forMinutes),
  parse: lasting.parse,
  write: (rule, forMinutes) => ({ ...rule, forMinutes }),
});
const rungs = typed('expiry')<readonly number[]>({
  id: 'rungs',
  name: () => t().names.rungs,
  offers: () =>
    [
      [60, 30, 14, 7, 1],
      [90, 60, 30, 14, 7, 1],
      [30, 7, 1],
      [7, 1],
    ].map(rungsText),
  read: (rule) => rungsText(rule.rungs),
  parse: rungsEntry,
  write: (rule, days) => ({ ...rule, rungs: [...days] }),
});
const within = typed('shortfall')<number>({
  id: 'within',
  name: () => t().names.within,
  offers: () => [30, 60, 90, 180].map(t().days),
  read: ({ withinDays }) => t().days(withinDays),
  parse: (text) => {
    const entry = spanEntry(text, dayBounds, 'day');
    if (!entry.isValid) return entry;
    return entry.value % 1440 === 0
      ? { isValid: true, value: entry.value / 1440 }
      : { isValid: false, problem: t().problems.wholeDays };
  },
  write: (rule, withinDays) => ({ ...rule, withinDays }),
});
const tries = typed('connection')<number>({
  id: 'tries',
  name: () => t().names.tries,
  offers: () => [1, 2, 3, 5].map(t().times),
  read: ({ afterTries }) => t().times(afterTries),
  parse: counted(tryBounds, 'times'),
  write: (rule, afterTries) => ({ ...rule, afterTries }),
});
const failingFor = typed('connection')<number>({
  id: 'failing-for',
  name: () => t().names.failingFor,
  offers: lasting.offers,
  read: ({ forMinutes }) => lasting.say(forMinutes),
  parse: lasting.parse,
  write: (rule, forMinutes) => ({ ...rule, forMinutes }),
});
const held = typed('forgotten')<number>({
  id: 'held',
  name: () => t().names.held,
  offers: () => [8, 12, 24, 48].map((hours) => spanText(hours * 60)),
  read: ({ heldHours }) => spanText(heldHours * 60),
  parse: (text) => {
    const entry = spanEntry(text, heldBounds, 'h');
    if (!entry.isValid) return entry;
    return entry.value % 60 === 0
      ? { isValid: true, value: entry.value / 60 }
      : { isValid: false, problem: t().problems.wholeHours };
  },
  write: (rule, heldHours) => ({ ...rule, heldHours }),
});
const whenShort = chosen('forgotten')({
  id: 'when-short',
  name: () => t().names.whenShort,
  choices: () => [
    [t().choices.whileShort, true],
    [t().choices.anyTime, false],
  ],
  read: ({ onlyWhenShort }) => onlyWhenShort,
  write: (rule, onlyWhenShort) => ({ ...rule, onlyWhenShort }),
});

const slot = (index: number): string => `\ue000${index}\ue000`;

/** A sentence of the catalogue, with a field wherever its words may be changed, in whatever order the language has them. */
function line(sentence: (...words: string[]) => string, ...fields: readonly RuleField[]): Line {
  const parts = sentence(...fields.map((_field, index) => slot(index))).split(
    /(\ue000\d+\ue000[^\s\ue000]*)/,
  );
  return parts.flatMap((part): Line => {
    const [, index, after = ''] = /^\ue000(\d+)\ue000(.*)$/.exec(part) ?? [];
    const field = index === undefined ? undefined : fields[Number(index)];
    if (field !== undefined) return [{ field, after }];
    return part.trim() === '' ? [] : [{ words: part.trim() }];
  });
}

function levelLines({ low, critical }: Extract<Rule, { kind: 'level' }>): readonly Line[] {
  const f = levelFields;
  return [
    low === null ? line(t().neverLow, f.tellsLow) : line(t().low, f.tellsLow, f.low, f.lowFor),
    critical === null
      ? line(t().neverCritical, f.tellsCritical)
      : line(t().critical, f.tellsCritical, f.critical, f.criticalFor),
    line(t().out, f.outFor),
    line(t().clear, f.clear, f.clearFor),
  ];
}

function ownLines(rule: Rule): readonly Line[] {
  switch (rule.kind) {
    case 'level':
      return levelLines(rule);
    case 'overuse':
      return [line(t().overuse, by, overFor)];
    case 'expiry':
      return [line(t().expiry, rungs)];
    case 'shortfall':
      return [line(t().shortfall, within)];
    case 'connection':
      return [line(t().connection, tries, failingFor)];
    case 'forgotten':
      return [line(t().forgotten, held, whenShort)];
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

const repeatLine = ({ repeatMinutes }: Rule): Line =>
  repeatMinutes.length === 0 ? line(t().never, repeatField) : line(t().repeat, repeatField, timesField);

/** A rule as lines of speech, with a field wherever it may be changed. */
export function ruleLines(rule: Rule, breaksThrough: boolean): readonly Line[] {
  const quiet = line(quietSentence(rule, breaksThrough), quietField);
  return [...ownLines(rule), ...(isRepeated[rule.kind] ? [repeatLine(rule)] : []), quiet];
}

export const fieldsOf = (rule: Rule): readonly RuleField[] =>
  ruleLines(rule, true)
    .flat()
    .flatMap((piece) => ('field' in piece ? [piece.field] : []));

/** What is wrong with a rule whose fields are each well, by field. */
export const ruleProblems = (rule: Rule): Readonly<Record<string, string>> =>
  rule.kind === 'level' ? levelProblems(rule) : {};
