import type { PlacedPool } from '../../electron/domain/headline';
import type { Board } from './board.svelte';
import { parsePoolQuery } from './pool-query';
import { matchesAll, searchText } from './search';

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
  readonly #texts = $derived.by(() =>
    this.#board.placed.map((placed) => searchText(placed, this.#board.vendorOf(placed.state).name)),
  );
  readonly found = $derived.by<readonly PlacedPool[]>(() =>
    this.isActive
      ? this.#board.placed.filter((placed, index) => this.#finds(placed, this.#texts[index] ?? ''))
      : this.#board.placed,
  );

  constructor(board: Board) {
    this.#board = board;
  }

  #finds(placed: PlacedPool, text: string): boolean {
    if (!matchesAll(text, this.terms)) return false;
    const vendorName = this.#board.vendorOf(placed.state).name;
    return this.#asked.matches({ ...placed, vendorName }, this.#board.now);
  }
}
