import { units } from '../../electron/domain/pool';
import type { Texts } from '../../electron/texts/english';

type Sample = number | string | readonly string[];

/** Stands for a fact in a template; nothing else is written like this. */
const gap = '\u0001';
const facts = /NaN|undefined|[\d\u202f]*\d/g;
const samples: readonly Sample[] = [0, 1, 987, gap, [gap]];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What a text function makes of samples, with a gap for each fact. */
function templatesOf(say: (...facts: Sample[]) => unknown): readonly string[] {
  const said = saidOf(say, samples);
  // What is looked up by a unit's name has a form of its own for each, and none for a gap.
  const isLookedUp =
    said.length < samples.length ** say.length || said.some((text) => text.includes('undefined'));
  return isLookedUp ? saidOf(say, [...samples, ...units]) : said;
}

function saidOf(say: (...facts: Sample[]) => unknown, kinds: readonly Sample[]): readonly string[] {
  const rows = Array.from({ length: say.length }).reduce<Sample[][]>(
    (sofar) => sofar.flatMap((row) => kinds.map((sample) => [...row, sample])),
    [[]],
  );
  return rows.flatMap((row) => {
    const said = tried(() => say(...row));
    return typeof said === 'string' ? [said] : [];
  });
}

/** Samples of a kind that the function does not take make it throw, and say nothing. */
function tried(say: () => unknown): unknown {
  try {
    return say();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return templatesOf(value as (...facts: Sample[]) => unknown);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [];
}

/** What stands between the facts of these texts, where a page puts fields in the facts' places. */
export const partsOf = (texts: unknown): readonly string[] =>
  // A mark behind a fact stands with its field.
  leavesOf(texts).flatMap((text) =>
    text
      .replaceAll(facts, gap)
      .split(gap)
      .map((part) => part.replace(/^[,.:]/, '')),
  );

interface Pattern {
  /** A group for each fact. */
  readonly whole: RegExp;
  /** What stands in it in any case: most texts are told apart by it at once. */
  readonly fixed: string;
}

/** The templates of a language, those that are all facts left out, each once. */
function patternsOf(templates: readonly string[]): readonly Pattern[] {
  const unlike = new Set(
    templates.map((text) =>
      plain(text.replaceAll(facts, gap))
        .replaceAll(new RegExp(`${gap}+`, 'g'), gap)
        .toLowerCase(),
    ),
  );
  return [...unlike].flatMap((template) => {
    const parts = template.split(gap);
    if (parts.length < 2 || !parts.some(hasLetters)) return [];
    const fixed = parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
    return [{ whole: new RegExp(`^${parts.map(escaped).join('(.*?)')}$`, 'iu'), fixed }];
  });
}

const calendarWords = (locale: string): ReadonlySet<string> => {
  const months = Array.from({ length: 12 }, (_month, index) => Date.UTC(2026, index, 5));
  const days = Array.from({ length: 7 }, (_day, index) => Date.UTC(2026, 5, 1 + index));
  const words = (['short', 'long'] as const).flatMap((style) => [
    ...months.flatMap((at) =>
      [{ month: style }, { month: style, day: 'numeric' } as const].map((options) =>
        new Intl.DateTimeFormat(locale, options).format(at),
      ),
    ),
    ...days.map((at) => new Intl.DateTimeFormat(locale, { weekday: style }).format(at)),
  ]);
  return new Set(words.flatMap((word) => word.toLowerCase().match(/\p{L}+/gu) ?? []));
};

/** Marks and keys that are the same in every language. */
const marks = /^(?:[a-z]|min|h|https?|csv|json|pdf|xls|ok|esc|escape|tab|f6|strg|ctrl|uhr|seatwatch)$/iu;

// Where several texts are put into one line.
// Also a number and its words: `3` + `of 25 free`.
const joints = / · | — | und | oder |[.!?:;]$|(?<=^[−–]?[\d\u202f.,:]+%?) |\n|; |, |(?<=[.!?]) |: | \(|\)/;

/**
 * Every way in which a language says something: its texts, what they become with facts in them, and its calendar. What
 * a page says has to be made of these and of the data that it shows.
 */
export class Phrasebook {
  readonly #texts: ReadonlySet<string>;
  readonly #patterns: readonly Pattern[];
  readonly #calendar: ReadonlySet<string>;
  readonly #data: ReadonlySet<string>;
  readonly #known = new Map<string, boolean>();

  constructor(catalogue: Texts, locale: string, data: Iterable<string>) {
    const leaves = [...new Set(leavesOf(catalogue))];
    this.#texts = new Set(leaves.map((text) => plain(text).toLowerCase()));
    this.#patterns = patternsOf(leaves);
    this.#calendar = calendarWords(locale);
    this.#data = new Set([...data].map((text) => plain(text).toLowerCase()));
  }

  /** Whether it is this language, or data that is shown as it came. */
  knows(said: string): boolean {
    const text = plain(said);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    // While it is being looked at, so that nothing is made of itself.
    this.#known.set(text, false);
    const isKnown =
      this.#isWord(text) || this.#isTwoNames(text) || this.#isTemplate(text) || this.#isJoined(text);
    this.#known.set(text, isKnown);
    return isKnown;
  }

  /** Those that are neither. */
  foreign(said: Iterable<string>): readonly string[] {
    return [...new Set([...said].map(plain))].filter((text) => !this.knows(text));
  }

  #isWord(text: string): boolean {
    const whole = text.toLowerCase();
    if (!hasLetters(text) || this.#data.has(whole) || this.#texts.has(whole)) return true;
    return (whole.match(/\p{L}+\d*/gu) ?? []).every((word) => this.#calendar.has(word) || marks.test(word));
  }

  /** A product and what tells it from others stand side by side. */
  #isTwoNames(text: string): boolean {
    const spaces = [...text.toLowerCase().matchAll(/ (?:· )?/g)];
    return spaces.some(
      ({ index, 0: space }) =>
        this.#data.has(text.slice(0, index).toLowerCase()) &&
        this.#data.has(text.slice(index + space.length).toLowerCase()),
    );
  }

  #isTemplate(text: string): boolean {
    const whole = text.toLowerCase();
    return this.#patterns.some((pattern) => {
      if (!whole.includes(pattern.fixed)) return false;
      const [, ...found] = pattern.whole.exec(text) ?? [];
      return found.length > 0 && found.every((fact) => this.knows(fact));
    });
  }

  #isJoined(text: string): boolean {
    const joint = new RegExp(joints, 'g');
    for (const { index, 0: between } of text.matchAll(joint)) {
      const [before, after] = [text.slice(0, index), text.slice(index + between.length)];
      if (hasLetters(before) && hasLetters(after) && this.knows(before) && this.knows(after)) return true;
      if (!hasLetters(before) && hasLetters(after) && this.knows(after)) return true;
      if (!hasLetters(after) && hasLetters(before) && this.knows(before)) return true;
    }
    return false;
  }
}

// Words of the program about the data, which stand in it by names of their own and are said in its language.
const ownMembers = new Set([
  ...[
    'unit',
    'level',
    'health',
    'kind',
    'told',
    'happened',
    'message',
    'warnings',
    'remarks',
    'label',
    'help',
  ],
  ...['text', 'words', 'title', 'detail', 'hint', 'summary', 'effect', 'note', 'language', 'theme'],
]);

/** All texts in an answer to a window that are data: names, keys and values as vendors and admins write them. */
export function dataIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(dataIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([member, inside]) => {
    if (ownMembers.has(member)) return [];
    // A vendor's own details are shown under the vendor's names.
    return member === 'details' && inside !== null && typeof inside === 'object'
      ? [...Object.keys(inside), ...dataIn(inside)]
      : dataIn(inside);
  });
}
