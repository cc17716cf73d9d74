import {
  type HeldGroup,
  type HeldSeat,
  type HeldSort,
  heldGroupKey,
  heldSeats,
  heldSorts,
  silentVendors,
  sortHeld,
} from '../../electron/domain/held-seat';
import { createRuleBook } from '../../electron/domain/rule-book';
import type { GridSort } from '../parts/grid-column';
import type { Board } from './board.svelte';
import { parseHeldQuery } from './held-query';
import { type KeySet, noKeys } from './key-set';
import { OrderHold } from './order-hold.svelte';
import { Picks } from './picks.svelte';
import { fold, matchesAll } from './search';

const searched = ({ holder, pool, state }: HeldSeat): string =>
  fold(
    [holder.user, holder.host, pool.product, pool.feature, pool.server, state.name]
      .filter((text) => text !== null)
      .join('\n'),
  );

const isSort = (by: string): by is HeldSort => (heldSorts as readonly string[]).includes(by);

/** Who holds seats at all vendors, as it is searched, ordered, put into groups and looked at on a page. */
export class HeldSearch {
  readonly #board: Board;
  query = $state('');
  sort = $state.raw<GridSort>({ by: 'held', isDown: true });
  onlyReserved = $state(false);
  onlyForgotten = $state(false);
  group = $state.raw<HeldGroup | null>(null);
  closed = $state.raw<KeySet>(noKeys);
  selectedId = $state.raw<string | null>(null);
  readonly picks = new Picks();

  readonly #asked = $derived(parseHeldQuery(this.query));
  readonly terms = $derived(this.#asked.words);
  /** The first part that can't be understood; null where all can. */
  readonly fault = $derived(this.#asked.faults[0] ?? null);
  readonly #rules = $derived.by(() => createRuleBook(this.#board.alerts.rules));
  readonly all = $derived.by(() => heldSeats(this.#board.snapshot, this.#board.now, this.#rules));
  readonly found = $derived.by<readonly HeldSeat[]>(() => {
    const wanted = this.isFiltered ? this.all.filter((seat) => this.#finds(seat)) : this.all;
    const { by, isDown } = this.sort;
    return isSort(by) ? sortHeld(wanted, by, isDown) : wanted;
  });
  /** Which rows move only when the user asks for it. */
  readonly hold = new OrderHold<HeldSeat>({
    items: () => this.found,
    all: () => this.all,
    keyOf: ({ id }) => id,
    wish: () => JSON.stringify([this.query, this.sort, this.onlyReserved, this.onlyForgotten]),
  });
  readonly isFiltered = $derived(this.query.trim() !== '' || this.onlyReserved || this.onlyForgotten);
  readonly forgotten = $derived(this.all.filter(({ isForgotten }) => isForgotten).length);
  readonly silent = $derived.by(() => silentVendors(this.#board.snapshot));
  readonly selected = $derived(this.all.find(({ id }) => id === this.selectedId));
  /** All that whoever holds the selected seat holds; where nobody is named, that seat alone. */
  readonly ofSelected = $derived.by<readonly HeldSeat[]>(() => {
    const { selected } = this;
    if (selected === undefined) return [];
    const { user } = selected.holder;
    return user === null ? [selected] : this.all.filter(({ holder }) => holder.user === user);
  });
  readonly groupOf = $derived.by(() => {
    const { group } = this;
    return group === null ? null : (seat: HeldSeat) => heldGroupKey(seat, group);
  });

  constructor(board: Board) {
    this.#board = board;
  }

  showAll() {
    this.query = '';
    this.onlyReserved = false;
    this.onlyForgotten = false;
  }

  groupBy(group: HeldGroup | null) {
    this.group = group;
    this.closed = noKeys;
  }

  #finds(seat: HeldSeat): boolean {
    if (this.onlyReserved && seat.holder.reservation === null) return false;
    if (this.onlyForgotten && !seat.isForgotten) return false;
    if (this.terms.length > 0 && !matchesAll(searched(seat), this.terms)) return false;
    const vendorName = this.#board.vendorOf(seat.state).name;
    return this.#asked.matches({ seat, vendorName }, this.#board.now);
  }
}
