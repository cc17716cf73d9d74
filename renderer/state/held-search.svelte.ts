import {
  type HeldSeat,
  type HeldSort,
  heldSeats,
  heldSorts,
  silentVendors,
  sortHeld,
} from '../../electron/domain/held-seat';
import type { GridSort } from '../parts/grid-column';
import type { Board } from './board.svelte';
import { fold, matchesAll, termsOf } from './search';

const searched = ({ holder, pool, state }: HeldSeat): string =>
  fold(
    [holder.user, holder.host, pool.product, pool.feature, pool.server, state.name]
      .filter((text) => text !== null)
      .join('\n'),
  );

const isSort = (by: string): by is HeldSort => (heldSorts as readonly string[]).includes(by);

/** Who holds seats at all vendors, as it is searched and ordered on a page. */
export class HeldSearch {
  readonly #board: Board;
  query = $state('');
  sort = $state.raw<GridSort>({ by: 'held', isDown: true });
  onlyReserved = $state(false);

  readonly terms = $derived(termsOf(this.query));
  readonly all = $derived.by(() => heldSeats(this.#board.snapshot, this.#board.now));
  readonly found = $derived.by<readonly HeldSeat[]>(() => {
    const wanted = this.all.filter(
      (seat) =>
        (!this.onlyReserved || seat.holder.reservation !== null) &&
        (this.terms.length === 0 || matchesAll(searched(seat), this.terms)),
    );
    const { by, isDown } = this.sort;
    return isSort(by) ? sortHeld(wanted, by, isDown) : wanted;
  });
  readonly isFiltered = $derived(this.terms.length > 0 || this.onlyReserved);
  readonly silent = $derived.by(() => silentVendors(this.#board.snapshot));

  constructor(board: Board) {
    this.#board = board;
  }
}
