import type { PlacedPool } from '../../electron/domain/headline';
import type { Board } from './board.svelte';
import { matchesAll, searchText, termsOf } from './search';

/** What is searched for among the pools of a board, and what is found: all of them while nothing is. */
export class PoolSearch {
  readonly #board: Board;
  query = $state('');

  readonly terms = $derived(termsOf(this.query));
  readonly isActive = $derived(this.terms.length > 0);
  readonly #texts = $derived.by(() =>
    this.#board.placed.map((placed) => searchText(placed, this.#board.vendorOf(placed.state).name)),
  );
  readonly found = $derived.by<readonly PlacedPool[]>(() =>
    this.isActive
      ? this.#board.placed.filter((_, index) => matchesAll(this.#texts[index] ?? '', this.terms))
      : this.#board.placed,
  );

  constructor(board: Board) {
    this.#board = board;
  }
}
