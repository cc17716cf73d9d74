import { describe, expect, test } from 'vitest';
import { english } from '../../electron/texts/english';
import { german } from '../../electron/texts/german';
import { alikeTexts, sameInGerman, sampleOf, silentTexts } from '../support/catalogue-samples';

type Say = (...facts: readonly unknown[]) => unknown;

/** One text in both languages, under the path to it. */
interface Pair<T> {
  readonly path: string;
  readonly english: T;
  readonly german: T;
}

function pairsOf(ours: unknown, theirs: unknown, path: string): readonly Pair<unknown>[] {
  if (typeof ours !== 'object' || ours === null) return [{ path, english: ours, german: theirs }];
  const members = theirs as Readonly<Record<string, unknown>>;
  return Object.entries(ours).flatMap(([name, value]) =>
    pairsOf(value, members[name], path === '' ? name : `${path}.${name}`),
  );
}

const pairs = pairsOf(english, german, '');
const isSay = (text: unknown): text is Say => typeof text === 'function';
const sentences = pairs.filter((pair): pair is Pair<string> => typeof pair.english === 'string');
const sayings = pairs.filter((pair): pair is Pair<Say> => isSay(pair.english) && isSay(pair.german));

/** A text, or all that a group of them says. */
const flat = (said: unknown): string =>
  typeof said === 'object' && said !== null ? Object.values(said).map(flat).join(' ') : String(said);

/** What a text says of these facts; why it can’t, where they are not its kind of facts. */
function sayOf(say: Say, facts: readonly unknown[]): string {
  try {
    return flat(say(...facts));
  } catch (error) {
    return `undefined: ${String(error)}`;
  }
}

const said = sayings.map(({ path, ...say }) => {
  const facts = sampleOf(path, say.english.length);
  return { path, facts, english: sayOf(say.english, facts), german: sayOf(say.german, facts) };
});

const isFigure = (fact: unknown): boolean => /^\d+$/.test(String(fact));

const isFault = (text: string): boolean => /undefined|null|NaN|\[object/.test(text);

/** The words of a text without the facts that were put into it. */
const wordsOf = (text: string, facts: readonly unknown[]): string =>
  facts.reduce<string>((rest, fact) => rest.replaceAll(String(fact), ''), text).replace(/[^\p{L}]/gu, '');

const told = (text: string, facts: readonly unknown[]): string =>
  facts.filter((fact) => isFigure(fact) && text.includes(String(fact))).join();

describe('both catalogues', () => {
  test('hold as many texts, and none of them is empty', () => {
    expect(sayings.length + sentences.length).toBe(pairs.length);
    const empty = [...sentences, ...said].filter(
      (one) => (one.english.trim() === '' || one.german.trim() === '') && !silentTexts.has(one.path),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  test('say something else in each language, but for names and what is spelt alike', () => {
    const all = [...sentences.map((pair) => ({ ...pair, facts: [] })), ...said];
    const alike = all.filter((one) => {
      const words = wordsOf(one.english, one.facts);
      return words !== '' && words === wordsOf(one.german, one.facts) && !alikeTexts.has(words);
    });
    expect(alike.map(({ path, german: text }) => `${path}: ${text}`)).toEqual([]);
  });

  test('put the same facts into a text, and nothing that is none', () => {
    const faults = said.filter(
      (one) =>
        told(one.english, one.facts) !== told(one.german, one.facts) || isFault(one.english + one.german),
    );
    expect(faults.map((one) => `${one.path}: ${one.english} / ${one.german}`)).toEqual([]);
  });

  test('tell one from many wherever English does, but for words that have one form for both', () => {
    const faults = sayings.filter(({ path, ...say }) => {
      const facts = sampleOf(path, say.english.length);
      const one = facts.map((fact) => (isFigure(fact) ? 1 : fact));
      // Where a name is wanted, a number is none, and nothing is counted.
      if (isFault(sayOf(say.english, one))) return false;
      const isTold = (text: Say): boolean =>
        wordsOf(sayOf(text, facts), facts) !== wordsOf(sayOf(text, one), one);
      return isTold(say.english) && !isTold(say.german) && !sameInGerman.has(path);
    });
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('are set in type: quotes that are straight only where they are typed so, and German ones of its own', () => {
    const all = [...sentences, ...said];
    const isTyped = (text: string): boolean => /["']/.test(text);
    const faults = all.filter(
      (one) => /”|\.\.\./.test(one.german) || (isTyped(one.german) && !isTyped(one.english)),
    );
    const unlike = all.filter(({ german: text }) => text.split('„').length !== text.split('“').length);
    expect([...faults, ...unlike].map(({ german: text }) => text)).toEqual([]);
  });

  test.each([english, german])('head a page as it is called beside it', (catalogue) => {
    const { window, overview, pools, who, reports, connections, settings, actionLog } = catalogue;
    const titles = { overview, pools, who, reports, connections, settings, log: actionLog };
    for (const [page, { title }] of Object.entries(titles))
      expect({ page, title }).toEqual({ page, title: window.pages[page as keyof typeof titles] });
  });

  test('have one German word for whoever sells the licenses', () => {
    const all = [...sentences, ...said].map(({ german: text }) => text);
    expect(all.filter((text) => /hersteller/i.test(text))).toEqual([]);
  });
});
