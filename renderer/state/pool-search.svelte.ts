import type { PlacedPool } from '../../electron/domain/headline';
import type { Board } from './board.svelte';
import { parsePoolQuery } from './pool-query';
import { matchesAll } from './search';
import { searchTexts } from './search-texts';

/** What is searched for among the pools of a board, and what is found: all of them while nothing is. */
export class PoolSearch {
  readonly #board: Board;
  query = $state('');

  readonly #asked = $derived(parsePoolQuery(this.query));
  /** The plain words, to be marked where they are found. */
  readonly terms = $derived(this.#asked.words);
  /** The first part that can't be understood; null where all can. */
  readonly fault = $derived(this.#asked.faults[0] ?? null);
  readonly isActive = $derived(this.query.trim() !== '');
  readonly #textOf = searchTexts();
  readonly found = $derived.by<readonly PlacedPool[]>(() =>
    this.isActive ? this.#find() : this.#board.placed,
  );

  constructor(board: Board) {
    this.#board = board;
  }

  // Each signal is asked for once, and not for each of many thousand pools.
  #find(): readonly PlacedPool[] {
    const { placed, now } = this.#board;
    const { words, matches } = this.#asked;
    const { faceOf } = this.#board;
    return placed.filter((one) => {
      const vendorName = faceOf(one.state.vendor).name;
      if (!matchesAll(this.#textOf(one, vendorName), words)) return false;
      return matches({ ...one, vendorName }, now);
    });
  }
}
