import { poolSubtitle } from '../../electron/domain/format';
import type { PlacedPool } from '../../electron/domain/headline';

/** A piece of a text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

// Most texts are plain, and of many thousand.
const isPlain = /^[\n -~]*$/;

/** Letters without case and accents, so that `cafe` finds `Café`. */
export const fold = (text: string): string =>
  isPlain.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const termsOf = (query: string): readonly string[] =>
  query
    .split(/\s+/)
    .map(fold)
    .filter((term) => term !== '');

/** A text as `matchesAll` takes it. */
export const wordsText = (text: string): string => fold(text);

/** All that a pool can be found by. */
export const searchText = ({ pool, state }: PlacedPool, vendorName: string): string =>
  fold([pool.product, poolSubtitle(pool), state.name, vendorName].join('\n'));

export const matchesAll = (text: string, terms: readonly string[]): boolean =>
  terms.every((term) => text.includes(term));

/** Whether a text of its own, not yet folded, holds one of the terms. */
export const holdsAny = (text: string, terms: readonly string[]): boolean => {
  const folded = fold(text);
  return terms.some((term) => folded.includes(term));
};

function markedLetters(letters: readonly string[], terms: readonly string[]): readonly boolean[] {
  const owners = letters.flatMap((letter, index) => [...fold(letter)].map(() => index));
  const folded = [...fold(letters.join(''))];
  const marked = letters.map(() => false);
  if (owners.length !== folded.length) return marked;
  for (const term of terms.map((each) => [...each])) {
    for (let at = 0; at + term.length <= folded.length; at += 1) {
      if (term.every((letter, offset) => folded[at + offset] === letter))
        owners.slice(at, at + term.length).forEach((owner) => (marked[owner] = true));
    }
  }
  return marked;
}

/** A text in pieces, those that match a term marked. */
export function segments(text: string, terms: readonly string[]): readonly Segment[] {
  if (terms.length === 0 || !holdsAny(text, terms)) return [{ text, isMatch: false }];
  const letters = [...text];
  const marked = markedLetters(letters, terms);
  const pieces: Segment[] = [];
  letters.forEach((letter, index) => {
    const isMatch = marked[index] === true;
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) pieces[pieces.length - 1] = { text: last.text + letter, isMatch };
    else pieces.push({ text: letter, isMatch });
  });
  return pieces;
}
